/** What a mentor's device remembers: which session comes next, its length, and what has been ticked off. */
import { localState, recordOf, textsIn } from '../../lib/local-state.ts'

export interface MentorState {
  /** Slug of the session that the pair has next. */
  next: string | undefined
  /** Its minutes. */
  minutes: number | undefined
  /** For each session by its slug, the lines of its checklist that are done. */
  ticked: Record<string, string[]>
}

export function parseMentorState(value: unknown): MentorState {
  const { next, minutes, ticked } = (value ?? {}) as Partial<Record<keyof MentorState, unknown>>
  return {
    next: typeof next === 'string' && /^\d+-[a-z0-9-]+$/.test(next) ? next : undefined,
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : undefined,
    ticked: recordOf(ticked, textsIn),
  }
}

export const mentorState = () => localState('mentor', 1, parseMentorState, () => localStorage)
