/** The components handed to every lesson, guide, case and handout, so that writers import nothing. */
import type { ProseComponent } from '~/schemas/prose.ts'
import Answer from './Answer.astro'
import Blank from './Blank.astro'
import Cite from './Cite.astro'
import Clip from './Clip.astro'
import Drawing from './Drawing.astro'
import Exercise from './Exercise.astro'
import MentorNote from './MentorNote.astro'
import Name from './Name.astro'
import Signatures from './Signatures.astro'
import StopCard from './StopCard.astro'
import Term from './Term.astro'

export const prose = {
  Answer,
  Blank,
  Cite,
  Clip,
  Drawing,
  Exercise,
  MentorNote,
  Name,
  Signatures,
  StopCard,
  Term,
} satisfies Record<ProseComponent, unknown>
