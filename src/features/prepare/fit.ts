/** Fits the remaining parts of a session into the time that is left. All times in milliseconds. */
import type { Part } from './agenda.ts'

export interface RemainingPart {
  kind: Part['kind']
  left: number
  /** A part that has started is shortened and never dropped. */
  isStarted: boolean
}

export const minute = 60_000

/** A part that got less would not be worth starting. Hands-on is what the session is for; the note fixes the next date. */
const minTime: Record<Part['kind'], number> = {
  open: 2 * minute,
  demo: 3 * minute,
  hands: 5 * minute,
  culture: 4 * minute,
  turn: 3 * minute,
  note: 2 * minute,
}

/** What is dropped, first to last, where there is not even the minimum for everything. */
const dropOrder: readonly Part['kind'][] = ['turn', 'culture', 'demo', 'open']

const minTimeOf = ({ kind, left, isStarted }: RemainingPart) =>
  Math.min(left, isStarted && kind !== 'hands' ? 2 * minute : minTime[kind])

const sum = (times: readonly number[]) => times.reduce((total, time) => total + time, 0)

/**
 * @param remaining the parts still to come, the current one first
 * @returns what each part gets: the sum is `available`, or less where less was planned; 0 means dropped
 */
export function fit(remaining: readonly RemainingPart[], available: number): number[] {
  if (sum(remaining.map(({ left }) => left)) <= available) return remaining.map(({ left }) => left)
  const kept = new Set(remaining)
  const needed = () => sum([...kept].map(minTimeOf))
  for (const kind of dropOrder)
    for (const part of remaining)
      if (needed() > available && part.kind === kind && !part.isStarted) kept.delete(part)

  if (needed() > available) return fitTooLittle(remaining, kept, available)
  const spare = available - needed()
  const wanted = sum([...kept].map((part) => part.left - minTimeOf(part)))
  const shares = remaining.map((part) => {
    if (!kept.has(part)) return 0
    const share = wanted > 0 ? (spare * (part.left - minTimeOf(part))) / wanted : 0
    return minTimeOf(part) + Math.floor(share / minute) * minute
  })
  return giveRemainder(remaining, shares, available)
}

/** What rounding down to whole minutes left over goes to the hands-on part, else to the first that is kept. */
function giveRemainder(
  remaining: readonly RemainingPart[],
  shares: readonly number[],
  available: number,
): number[] {
  const hands = shares.findIndex((share, index) => share > 0 && remaining[index]?.kind === 'hands')
  const receiver = hands >= 0 ? hands : shares.findIndex((share) => share > 0)
  const remainder = available - sum(shares)
  return shares.map((share, index) => (index === receiver ? share + remainder : share))
}

/** Less than the minimum: the note gets its two minutes, and the first part all other time. */
function fitTooLittle(
  remaining: readonly RemainingPart[],
  kept: ReadonlySet<RemainingPart>,
  available: number,
): number[] {
  const note = remaining.find((part) => part.kind === 'note' && kept.has(part))
  const forNote = note ? Math.min(minTime.note, note.left, available) : 0
  const first = remaining.find((part) => kept.has(part) && part !== note)
  return remaining.map((part) =>
    part === note ? forNote : part === first ? available - forNote : 0,
  )
}
