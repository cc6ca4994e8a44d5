/** What a schedule in a file may hold is what the form of readers accepts. */
import { expect, test } from 'vitest'
import { planFaults } from '../../../src/features/schedule/plan.ts'
import { scheduleSchema } from '../../../src/schemas/schedule.ts'

const schedule = {
  start: '2027-01-12',
  time: '09:30',
  minutes: 45,
  zone: 'Europe/London',
  everyDays: 21,
  daysOff: [],
  moves: [],
}

test.each([
  ['start', '2027-01-12', true],
  ['start', '2027-02-30', false],
  ['start', '1900-01-01', true],
  ['start', '1899-12-31', false],
  ['start', '2201-01-01', false],
  ['minutes', 10, true],
  ['minutes', 9, false],
  ['minutes', 241, false],
  ['everyDays', 120, true],
  ['everyDays', 121, false],
  ['time', '23:59', true],
  ['time', '24:00', false],
  ['zone', 'Asia/Tokyo', true],
  ['zone', 'Mars/Olympus', false],
  ['zone', '', false],
])('%s: %s', (name, value, isRight) => {
  const changed = { ...schedule, [name]: value }
  expect(scheduleSchema.safeParse(changed).success).toBe(isRight)
  expect(Object.keys(planFaults(changed, 7))).toEqual(isRight ? [] : [name])
})

test('what is not a day is not also said to be in the wrong years', () => {
  const { error } = scheduleSchema.safeParse({ ...schedule, start: 'soon' })
  expect(error?.issues.map(({ message }) => message)).toEqual(['is not a day written YYYY-MM-DD'])
})
