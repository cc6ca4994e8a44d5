/** The session that this device is running, as kept on it. */
import { localState } from '../../lib/local-state.ts'
import type { LiveEvent } from './replay.ts'

export interface LiveState {
  /** Slug of the session; none while nothing runs. */
  session: string | undefined
  minutes: number
  events: LiveEvent[]
  /** What the stop card says: where the pair was, and what it does first on coming back. */
  card: { where: string; next: string }
}

const kinds = ['start', 'away', 'back', 'next', 'end']

export function parseLiveState(value: unknown): LiveState {
  const { session, minutes, events, card } = (value ?? {}) as Partial<
    Record<keyof LiveState, unknown>
  >
  const { where, next } = (card ?? {}) as Record<string, unknown>
  return {
    session: typeof session === 'string' ? session : undefined,
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : 0,
    events: (Array.isArray(events) ? (events as Partial<LiveEvent>[]) : []).filter(
      (event): event is LiveEvent =>
        kinds.includes(event?.kind ?? '') && Number.isFinite(event?.at),
    ),
    card: {
      where: typeof where === 'string' ? where : '',
      next: typeof next === 'string' ? next : '',
    },
  }
}

export const liveState = () => localState('live', 1, parseLiveState, () => localStorage)
