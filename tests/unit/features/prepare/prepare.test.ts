import { expect, test } from 'vitest'
import { versionsOf } from '../../../../src/features/prepare/agenda.ts'
import { parseMentorState } from '../../../../src/features/prepare/mentor-state.ts'

test('a session has a version for each length, and the ten-minute one', () => {
  const versions = versionsOf(
    {
      agenda: [
        { kind: 'open', does: 'Begin.', minutes: { 30: 10, 45: 10 } },
        { kind: 'turn', does: 'Ask.', minutes: { 45: 15 } },
        { kind: 'note', does: 'End.', minutes: { 30: 20, 45: 20 } },
      ],
      tenMinutes: [
        { minutes: 8, does: 'Try.' },
        { minutes: 2, does: 'Fix the date.' },
      ],
    },
    [45, 30],
  )
  expect(versions.map(({ minutes }) => minutes)).toEqual([10, 30, 45])
  expect(versions[1]!.parts.map(({ kind }) => kind)).toEqual(['open', 'note'])
  for (const { minutes, parts } of versions)
    expect(parts.reduce((sum, part) => sum + part.minutes, 0)).toBe(minutes)
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
