/**
 * A session as it is run: a list of what happened and when, from which everything on the screen follows. Nothing counts
 * ticks, so a closed lid or a reload loses nothing. All times in milliseconds since 1970.
 */
import type { Part } from './agenda.ts'
import { fit, minute } from './fit.ts'

export const eventKinds = ['start', 'away', 'back', 'next', 'end'] as const

export interface LiveEvent {
  kind: (typeof eventKinds)[number]
  at: number
}

interface LivePart {
  kind: Part['kind']
  title: string
  does: string
  planned: number
  spent: number
  left: number
  /** Whether it was left out to make up for time away. */
  dropped: boolean
}

export interface Progress {
  status: 'ready' | 'running' | 'away' | 'over'
  parts: LivePart[]
  /** Place of the current part; the number of parts once all are done. */
  current: number
  endsAt: number
  /** When the pair was called away, while it is. */
  awaySince: number | undefined
  /** All the time away so far. */
  away: number
  /** What was done about it the last time: parts dropped, and those that are shorter than planned. */
  changes: { dropped: string[]; shortened: { does: string; from: number; to: number }[] }
}

/** @param now what the clock says; events later than that are passed over */
export function replay(
  parts: readonly Omit<Part, 'details'>[],
  events: readonly LiveEvent[],
  now: number,
): Progress {
  const session: Progress = {
    status: 'ready',
    parts: parts.map(({ kind, title, does, minutes }) => ({
      kind,
      title,
      does,
      planned: minutes * minute,
      spent: 0,
      left: minutes * minute,
      dropped: false,
    })),
    current: 0,
    endsAt: 0,
    awaySince: undefined,
    away: 0,
    changes: { dropped: [], shortened: [] },
  }
  let clock = 0
  for (const { kind, at } of events) {
    if (at > now || at < clock) continue
    if (session.status === 'running') run(session, at - clock)
    apply(session, kind, at)
    clock = at
  }
  if (session.status === 'running') run(session, now - clock)
  if (session.status === 'away') session.away += now - (session.awaySince ?? now)
  return session
}

function apply(session: Progress, kind: LiveEvent['kind'], at: number): void {
  const { status, parts, current } = session
  if (kind === 'start' && status === 'ready') {
    session.status = 'running'
    session.endsAt = at + parts.reduce((sum, { planned }) => sum + planned, 0)
  } else if (kind === 'away' && status === 'running') {
    session.status = 'away'
    session.awaySince = at
  } else if (kind === 'back' && status === 'away') {
    session.away += at - (session.awaySince ?? at)
    session.awaySince = undefined
    session.status = 'running'
    shrink(session, session.endsAt - at)
  } else if (kind === 'next' && status === 'running') {
    const following = parts.slice(current + 1).find(({ dropped }) => !dropped)
    const skipped = parts[current]
    if (following && skipped) following.left += skipped.left
    if (skipped) skipped.left = 0
    session.current = following ? parts.indexOf(following) : parts.length
    if (!following) session.status = 'over'
  } else if (kind === 'end') {
    session.status = 'over'
  }
}

/** Lets time pass: each part takes what it has, then the next begins. */
function run(session: Progress, duration: number): void {
  let time = duration
  for (const part of session.parts.slice(session.current)) {
    const spent = Math.min(time, part.left)
    part.spent += spent
    part.left -= spent
    time -= spent
    if (part.left > 0) return
    session.current++
  }
  session.status = 'over'
}

function shrink(session: Progress, available: number): void {
  const remaining = session.parts.slice(session.current)
  const shares = fit(
    remaining.map(({ kind, left, spent }) => ({ kind, left, isStarted: spent > 0 })),
    Math.max(0, available),
  )
  session.changes = { dropped: [], shortened: [] }
  for (const [index, part] of remaining.entries()) {
    const share = shares[index] ?? 0
    if (share === 0 && part.left > 0 && part.spent === 0) {
      part.dropped = true
      session.changes.dropped.push(part.does)
    } else if (share < part.left)
      session.changes.shortened.push({ does: part.does, from: part.left, to: share })
    part.left = share
  }
}
