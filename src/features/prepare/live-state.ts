/** The session that this device is running, as stored on it. */
import { localState, type StoredThing } from '../../lib/local-state.ts'
import { propertiesOf, textOr } from '../../lib/parse.ts'
import { eventKinds, type LiveEvent } from './replay.ts'

export interface LiveState {
  /** Slug of the session; none while nothing runs. */
  session: string | undefined
  minutes: number
  events: LiveEvent[]
  /** What the stop card says: where the pair was, and what it does first on coming back. */
  card: { where: string; next: string }
}

export function parseLiveState(value: unknown): LiveState {
  const { session, minutes, events, card } = propertiesOf(value)
  const { where, next } = propertiesOf(card)
  return {
    session: textOr(session, undefined),
    minutes: typeof minutes === 'number' && minutes > 0 ? minutes : 0,
    events: Array.isArray(events) ? events.flatMap(parseEvent) : [],
    card: { where: textOr(where, ''), next: textOr(next, '') },
  }
}

function parseEvent(value: unknown): LiveEvent[] {
  const { kind, at } = propertiesOf(value)
  const known = eventKinds.find((other) => other === kind)
  return known && typeof at === 'number' && Number.isFinite(at) ? [{ kind: known, at }] : []
}

const stored: StoredThing<LiveState> = {
  name: 'live',
  version: 1,
  parse: parseLiveState,
  migrate: (value) => value,
}

export const liveState = () => localState(stored)
