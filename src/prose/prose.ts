/** The components handed to every lesson, guide and case, so that writers import nothing. */
import Cite from './Cite.astro'
import Exercise from './Exercise.astro'
import MentorNote from './MentorNote.astro'
import StopCard from './StopCard.astro'
import Term from './Term.astro'

export const prose = { Cite, Exercise, MentorNote, StopCard, Term }
