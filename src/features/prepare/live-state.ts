/** The session that this device is running, as stored on it. */
import { localState, type StoredThing } from '../../lib/local-state.ts'
import { propertiesOf, textOr } from '../../lib/parse.ts'
import type { Version } from './agenda.ts'
import { formatMinutes } from './live-times.ts'
import { eventKinds, replay, type LiveEvent } from './replay.ts'

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

/** Adds what happened; on being called away the stop card is filled in. */
export function withEvent(
  state: LiveState,
  version: Version | undefined,
  event: LiveEvent,
): LiveState {
  const next = { ...state, events: [...state.events, event] }
  if (event.kind !== 'away' || !version) return next
  const { current, parts } = replay(version.parts, state.events, event.at)
  const part = parts[current]
  if (!part) return next
  return {
    ...next,
    card: { where: `${part.title}, with ${formatMinutes(part.left)} to go.`, next: part.does },
  }
}
