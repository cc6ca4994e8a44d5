/** Fits what is left of a session into the time that is left. All times in milliseconds. */
import type { Part } from './agenda.ts'

export type PartKind = Part['kind']

export interface Rest {
  kind: PartKind
  /** What the part still has coming. */
  left: number
  /** Whether it has begun; a part that has begun is shortened and never dropped. */
  begun: boolean
}

export const minute = 60_000

/** Less than this is not worth beginning. Hands-on is what the session is for; the note fixes the next date. */
const least: Record<PartKind, number> = {
  open: 2 * minute,
  demo: 3 * minute,
  hands: 5 * minute,
  culture: 4 * minute,
  turn: 3 * minute,
  note: 2 * minute,
}

/** What is dropped, first to last, where not even the least of everything fits. */
const dropOrder: readonly PartKind[] = ['turn', 'culture', 'demo', 'open']

/**
 * @param rest the parts still to come, the current one first
 * @returns what each part gets: the sum is `available`, or less where less was planned; 0 means dropped
 */
export function fit(rest: readonly Rest[], available: number): number[] {
  const planned = rest.reduce((sum, { left }) => sum + left, 0)
  if (planned <= available) return rest.map(({ left }) => left)
  const leastOf = ({ kind, left, begun }: Rest) =>
    Math.min(left, begun && kind !== 'hands' ? 2 * minute : least[kind])
  const kept = new Set(rest)
  const needed = () => [...kept].reduce((sum, part) => sum + leastOf(part), 0)
  for (const kind of dropOrder)
    for (const part of rest)
      if (needed() > available && part.kind === kind && !part.begun) kept.delete(part)

  const total = needed()
  if (total > available) return lastResort(rest, kept, available)
  const spare = available - total
  const wish = [...kept].reduce((sum, part) => sum + part.left - leastOf(part), 0)
  const shares = rest.map((part) => {
    if (!kept.has(part)) return 0
    const share = wish > 0 ? (spare * (part.left - leastOf(part))) / wish : 0
    return leastOf(part) + Math.floor(share / minute) * minute
  })
  return giveRemainder(rest, shares, available)
}

/** What rounding down to whole minutes left over goes to the hands-on part, else to the first that is kept. */
function giveRemainder(rest: readonly Rest[], shares: number[], available: number): number[] {
  const remainder = available - shares.reduce((sum, share) => sum + share, 0)
  const hands = rest.findIndex(({ kind }, index) => kind === 'hands' && shares[index]! > 0)
  const receiver = hands >= 0 ? hands : shares.findIndex((share) => share > 0)
  return shares.map((share, index) => (index === receiver ? share + remainder : share))
}

/** Not even the least fits: the note gets its two minutes, and the first part what is left besides. */
function lastResort(rest: readonly Rest[], kept: ReadonlySet<Rest>, available: number): number[] {
  const note = rest.findIndex((part) => part.kind === 'note' && kept.has(part))
  const forNote = note < 0 ? 0 : Math.min(least.note, rest[note]!.left, available)
  const first = rest.findIndex((part, index) => kept.has(part) && index !== note)
  return rest.map((_, index) =>
    index === note ? forNote : index === first ? available - forNote : 0,
  )
}
