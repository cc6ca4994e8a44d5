import { describe, expect, test } from 'vitest'
import { fit, minute, type RemainingPart } from '../../../../src/features/prepare/fit.ts'
import { parseLiveState } from '../../../../src/features/prepare/live-state.ts'
import { replay, type LiveEvent } from '../../../../src/features/prepare/replay.ts'

/** Session 3 of thirty minutes. */
const parts = [
  { kind: 'open', title: 'Open', does: 'Open', minutes: 3 },
  { kind: 'demo', title: 'Demo', does: 'Demo', minutes: 6 },
  { kind: 'hands', title: 'Hands', does: 'Hands', minutes: 12 },
  { kind: 'culture', title: 'Culture', does: 'Culture', minutes: 6 },
  { kind: 'note', title: 'Note', does: 'Note', minutes: 3 },
] as const

const start = Date.UTC(2026, 10, 24, 9)
const at = (minutes: number) => start + minutes * minute
const event = (kind: LiveEvent['kind'], minutes: number): LiveEvent => ({ kind, at: at(minutes) })
const minutesOf = (times: number[]) => times.map((time) => time / minute)

describe('a session', () => {
  test('runs by the clock, from part to part', () => {
    const session = replay(parts, [event('start', 0)], at(11))
    expect(session.status).toBe('running')
    expect(session.current).toBe(2)
    expect(minutesOf(session.parts.map(({ spent }) => spent))).toEqual([3, 6, 2, 0, 0])
    expect(minutesOf(session.parts.map(({ left }) => left))).toEqual([0, 0, 10, 6, 3])
  })
  test('interrupted at minute 11 for 9 minutes ends on time, every minute accounted for', () => {
    const events = [event('start', 0), event('away', 11), event('back', 20)]
    const back = replay(parts, events, at(20))
    expect(minutesOf(back.parts.map(({ left }) => left))).toEqual([0, 0, 8, 0, 2])
    expect(back.changes.dropped).toEqual(['Culture'])
    expect(back.changes.shortened).toEqual([
      { does: 'Hands', from: 10 * minute, to: 8 * minute },
      { does: 'Note', from: 3 * minute, to: 2 * minute },
    ])
    const over = replay(parts, events, at(30))
    expect(over.status).toBe('over')
    expect(over.endsAt).toBe(at(30))
    expect(minutesOf(over.parts.map(({ spent }) => spent))).toEqual([3, 6, 10, 0, 2])
    expect(over.away).toBe(9 * minute)
    const spent = over.parts.reduce((sum, part) => sum + part.spent, 0)
    expect(spent + over.away).toBe(30 * minute)
    expect(replay(parts, events, at(29.9)).status).toBe('running')
  })
  test('keeps its place while away, however long', () => {
    const away = replay(parts, [event('start', 0), event('away', 11)], at(600))
    expect(away.status).toBe('away')
    expect(away.current).toBe(2)
    expect(away.away).toBe(589 * minute)
  })
  test('is over for those who come back after its end', () => {
    const late = replay(parts, [event('start', 0), event('away', 11), event('back', 40)], at(40))
    expect(late.status).toBe('over')
  })
  test('gives what a part did not need to the next', () => {
    const session = replay(parts, [event('start', 0), event('next', 1)], at(1))
    expect(session.current).toBe(1)
    expect(minutesOf(session.parts.map(({ left }) => left))).toEqual([0, 8, 12, 6, 3])
    expect(replay(parts, [event('start', 0), event('next', 1)], at(30)).status).toBe('over')
  })
  test('passes over events that are out of order or make no sense', () => {
    const session = replay(parts, [event('back', 0), event('start', 1), event('away', 0)], at(2))
    expect(session.status).toBe('running')
    expect(session.parts[0]?.spent).toBe(minute)
  })
})

describe('what is left', () => {
  const rest = (...kinds: [RemainingPart['kind'], number, boolean?][]): RemainingPart[] =>
    kinds.map(([kind, left, isStarted = false]) => ({ kind, left: left * minute, isStarted }))
  test('stays as it is where it fits', () => {
    expect(fit(rest(['hands', 5], ['note', 3]), 20 * minute)).toEqual([5 * minute, 3 * minute])
  })
  test('always sums to the time there is, and never drops hands-on or the note while there is time for both', () => {
    const all = rest(['demo', 6], ['hands', 22], ['culture', 13], ['turn', 6], ['note', 5])
    for (let available = 1; available <= 51; available++) {
      const shares = fit(all, available * minute)
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(available * minute)
      if (available >= 3) {
        expect(shares[4], `note of ${available}`).toBeGreaterThan(0)
        if (available >= 8) expect(shares[1], `hands of ${available}`).toBeGreaterThan(0)
      }
    }
  })
  test('drops your turn first, then culture, then the demo', () => {
    const all = rest(['demo', 6], ['hands', 22], ['culture', 13], ['turn', 6], ['note', 5])
    const dropped = (available: number) =>
      fit(all, available * minute).flatMap((share, index) => (share === 0 ? all[index]?.kind : []))
    expect(dropped(17)).toEqual([])
    expect(dropped(16)).toEqual(['turn'])
    expect(dropped(13)).toEqual(['culture', 'turn'])
    expect(dropped(9)).toEqual(['demo', 'culture', 'turn'])
  })
})

test('what is kept on the device may be anything', () => {
  for (const value of [
    undefined,
    null,
    7,
    'x',
    [],
    { events: [null, { kind: 'x', at: 1 }, { kind: 'start' }] },
  ])
    expect(parseLiveState(value)).toEqual({
      session: undefined,
      minutes: 0,
      events: [],
      card: { where: '', next: '' },
    })
})
