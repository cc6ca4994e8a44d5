/** What a mentor's device remembers: which session comes next, its length, and what has been ticked off. */
import { localState, type StoredThing } from '../../lib/local-state.ts'
import { propertiesOf, recordOf, textsIn } from '../../lib/parse.ts'

export interface MentorState {
  /** Slug of the session that the pair has next. */
  next: string | undefined
  /** Its minutes. */
  minutes: number | undefined
  /** For each session by its slug, the lines of its checklist that are done. */
  ticked: Record<string, string[]>
}

export function parseMentorState(value: unknown): MentorState {
  const { next, minutes, ticked } = propertiesOf(value)
  return {
    next: typeof next === 'string' && /^\d+-[a-z0-9-]+$/.test(next) ? next : undefined,
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : undefined,
    ticked: recordOf(ticked, textsIn),
  }
}

const stored: StoredThing<MentorState> = {
  name: 'mentor',
  version: 1,
  parse: parseMentorState,
  migrate: (value) => value,
}

export const mentorState = () => localState(stored)
