import { expect, test } from 'vitest'
import {
  compareLengths,
  toTimetable,
  versionsOf,
  withoutAnswer,
} from '../../../../src/features/prepare/agenda.ts'
import { withEvent } from '../../../../src/features/prepare/live-state.ts'
import { formatClock, formatMinutes } from '../../../../src/features/prepare/live-times.ts'
import { parseMentorState } from '../../../../src/features/prepare/mentor-state.ts'

const session = {
  agenda: [
    { kind: 'open' as const, does: 'Begin.', minutes: { 30: 10, 45: 10 } },
    { kind: 'turn' as const, does: 'Ask.', minutes: { 45: 15 } },
    { kind: 'note' as const, does: 'End.', minutes: { 30: 20, 45: 20 } },
  ],
  tenMinutes: [
    { minutes: 8, does: 'Try.' },
    { minutes: 2, does: 'Fix the date.' },
  ],
  demo: { title: 'Show', steps: [{ does: 'Point.', objective: [] }] },
  exercise: {
    title: 'Do',
    steps: [
      { does: 'Begin.', objective: [1] },
      { does: 'Go on.', objective: [], from: 45 },
    ],
  },
  firstWords: ['Welcome.'],
  warmUp: [{ ask: 'Why?', answer: 'So.' }],
  prompts: ['Who?'],
}

test('a session has a version for each length, and the ten-minute one', () => {
  const versions = versionsOf(session, [45, 30])
  expect(versions.map(({ minutes }) => minutes)).toEqual([10, 30, 45])
  expect(versions[1]?.parts.map(({ title }) => title)).toEqual(['Open', 'Note and next date'])
  for (const { minutes, parts } of versions)
    expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes)
})

test('each part has what the mentor says, does and asks in it, in the length that was chosen', () => {
  const agenda = (['open', 'demo', 'hands', 'culture', 'note'] as const).map((kind) => ({
    kind,
    does: kind,
    minutes: { 30: 6, 45: 9 },
  }))
  const detailsIn = (minutes: number) =>
    versionsOf({ ...session, agenda }, [30, 45])
      .find((version) => version.minutes === minutes)
      ?.parts.map(({ details }) => details.map(({ heading, lines }) => [heading, ...lines]))
  expect(detailsIn(45)).toEqual([
    [
      ['Say', 'Welcome.'],
      ['Ask', 'Why? (So.)'],
      ['Then', withoutAnswer],
    ],
    [['Show', 'Point.']],
    [['Do', 'Begin.', 'Go on.']],
    [['Talk about', 'Who?']],
    [],
  ])
  expect(detailsIn(30)?.[2]).toEqual([['Do', 'Begin.']])
  expect(detailsIn(10)).toEqual([[], []])
})

test('a programme whose sessions may have ten minutes has one version of that length', () => {
  const agenda = session.agenda.map((segment) => ({ ...segment, minutes: { 10: 3 } }))
  const versions = versionsOf({ ...session, agenda }, [10, 20])
  expect(versions.map(({ minutes, parts }) => [minutes, parts.length])).toEqual([
    [10, 3],
    [20, 0],
  ])
})

test('a timetable says when each part begins, a comparison what is left out', () => {
  const [, , longest] = versionsOf(session, [30, 45])
  expect(toTimetable(longest?.parts ?? []).map(({ from, minutes }) => [from, ...minutes])).toEqual([
    [0, 10],
    [10, 15],
    [25, 20],
  ])
  expect(compareLengths(session.agenda, [30, 45]).map(({ minutes }) => minutes)).toEqual([
    [10, 10],
    [undefined, 15],
    [20, 20],
  ])
})

test('being called away fills in the stop card, and nothing else does', () => {
  const [, version] = versionsOf(session, [30, 45])
  const at = (minutes: number) => minutes * 60_000
  const card = { where: '', next: '' }
  const events = [{ kind: 'start' as const, at: at(0) }]
  const state = { session: '1-x', minutes: 30, events, card }
  expect(withEvent(state, version, { kind: 'away', at: at(12) }).card).toEqual({
    where: 'Note and next date, with 18 minutes to go.',
    next: 'End.',
  })
  expect(withEvent(state, version, { kind: 'next', at: at(12) }).card).toEqual(card)
  expect(withEvent(state, undefined, { kind: 'away', at: at(12) }).events).toHaveLength(2)
})

test('times are said as people say them', () => {
  expect([-1, 0, 61_000, 187_000, 187_001].map(formatClock)).toEqual([
    '0:00',
    '0:00',
    '1:01',
    '3:07',
    '3:08',
  ])
  expect([-1, 0, 29_999, 30_000, 89_999, 90_000].map(formatMinutes)).toEqual([
    '0 minutes',
    '0 minutes',
    'less than a minute',
    '1 minute',
    '1 minute',
    '2 minutes',
  ])
})

test('what a mentor’s device keeps may be anything', () => {
  const nothing = { next: undefined, minutes: undefined, ticked: {} }
  for (const value of [undefined, null, 3, 'x', [], { next: '../evil', minutes: 'x', ticked: 7 }])
    expect(parseMentorState(value)).toEqual(nothing)
  expect(parseMentorState({ next: '3-x', minutes: 45, ticked: { '3-x': ['a', 4], y: 1 } })).toEqual(
    {
      next: '3-x',
      minutes: 45,
      ticked: { '3-x': ['a'], y: [] },
    },
  )
})
