/** The components handed to every lesson, guide and case, so that writers import nothing. */
import type { ProseComponent } from '~/schemas/prose.ts'
import Blank from './Blank.astro'
import Cite from './Cite.astro'
import Exercise from './Exercise.astro'
import MentorNote from './MentorNote.astro'
import Signatures from './Signatures.astro'
import StopCard from './StopCard.astro'
import Term from './Term.astro'

export const prose = {
  Blank,
  Cite,
  Exercise,
  MentorNote,
  Signatures,
  StopCard,
  Term,
} satisfies Record<ProseComponent, unknown>
