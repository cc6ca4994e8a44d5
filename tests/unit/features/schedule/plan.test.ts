import { expect, test } from 'vitest'
import { Temporal } from 'temporal-polyfill'
import {
  datesOf,
  defaultPlan,
  formatPlan,
  parsePlan,
  planFaults,
  type Plan,
} from '../../../../src/features/schedule/plan.ts'

const plan: Plan = {
  start: '2027-01-12',
  everyDays: 21,
  time: '09:30',
  minutes: 45,
  zone: 'Europe/London',
  daysOff: [],
  moves: [],
}
const days = (changed: Partial<Plan>) => datesOf({ ...plan, ...changed }, 7).map(({ date }) => date)

test('seven sessions at three weeks take eighteen weeks', () => {
  expect(days({})).toEqual([
    '2027-01-12',
    '2027-02-02',
    '2027-02-23',
    '2027-03-16',
    '2027-04-06',
    '2027-04-27',
    '2027-05-18',
  ])
})

test('weekends and days off are passed over, with the reason, and the rhythm is kept', () => {
  const [first, second, third] = datesOf(
    { ...plan, start: '2027-01-16', daysOff: ['2027-01-18', '2027-02-06..2027-02-10'] },
    3,
  )
  expect([first?.date, first?.reason]).toEqual(['2027-01-19', '2027-01-16 is a Saturday'])
  expect([second?.date, second?.reason]).toEqual(['2027-02-11', '2027-02-06 is a Saturday'])
  expect(third?.date).toBe('2027-03-01')
})

test('one moved date takes the later ones along, or leaves them, as asked', () => {
  expect(days({ moves: [{ session: 3, to: '2027-02-25', follow: false }] }).slice(2, 4)).toEqual([
    '2027-02-25',
    '2027-03-16',
  ])
  expect(days({ moves: [{ session: 3, to: '2027-02-25', follow: true }] }).slice(2, 5)).toEqual([
    '2027-02-25',
    '2027-03-18',
    '2027-04-08',
  ])
})

test.each([
  ['Europe/London', '2027-03-16T09:30:00Z', '2027-04-06T08:30:00Z'],
  ['America/New_York', '2027-03-16T13:30:00Z', '2027-04-06T13:30:00Z'],
  ['Australia/Sydney', '2027-03-15T22:30:00Z', '2027-04-05T23:30:00Z'],
])('half past nine stays half past nine in %s', (zone, before, after) => {
  const dates = datesOf({ ...plan, zone }, 7)
  expect(dates[3]?.startsAt.toInstant().toString()).toBe(before)
  expect(dates[4]?.startsAt.toInstant().toString()).toBe(after)
})

test('what cannot be is named, field by field, with what to write instead', () => {
  const wrong: Plan = {
    start: '2027-02-30',
    everyDays: 0,
    time: '25:00',
    minutes: 5,
    zone: 'Mars/Olympus',
    daysOff: ['2027-13-01', '2027-05-03..2027-05-01', 'Easter'],
    moves: [{ session: 9, to: '2027-03-01', follow: false }],
  }
  const faults = planFaults(wrong, 7)
  expect(Object.keys(faults)).toEqual(Object.keys(wrong))
  expect(faults.start).toBe(
    '“2027-02-30” is not a day. Write year, month and day, such as 2027-01-12.',
  )
  expect(faults.zone).toContain('no time zone “Mars/Olympus”')
  expect(faults.daysOff).toContain('Easter')
  expect(planFaults(plan, 7)).toEqual({})
})

test.each([
  ['+275760-09-13', 'is not a day'],
  ['-271821-04-20', 'is not a day'],
  ['2027-01-12[u-ca=hebrew]', 'is not a day'],
  ['20270112', 'is not a day'],
  ['1899-12-31', 'is not in the years 1900 to 2200'],
  ['2201-01-01', 'is not in the years 1900 to 2200'],
  ['9999-12-31', 'is not in the years 1900 to 2200'],
  ['0001-01-01', 'is not in the years 1900 to 2200'],
])('a start of %s is refused in a sentence', (start, says) => {
  expect(planFaults({ ...plan, start }, 7)).toEqual({
    start: expect.stringContaining(`“${start}” ${says}`) as string,
  })
  const others = { daysOff: [start], moves: [{ session: 2, to: start, follow: true }] }
  expect(Object.keys(planFaults({ ...plan, ...others }, 7))).toEqual(['daysOff', 'moves'])
})

test.each(['1900-01-01', '2200-12-31'])(
  'the years go as far as %s, and their dates can be worked out',
  (start) => {
    const extreme = { ...plan, start, everyDays: 120 }
    expect(planFaults(extreme, 7)).toEqual({})
    expect(datesOf(extreme, 7)).toHaveLength(7)
  },
)

test('the plan that is shown first starts in two weeks, and has no fault', () => {
  const programme = { everyDays: 21, minutes: 45, daysOff: [] }
  const first = defaultPlan(programme, Temporal.PlainDate.from('2026-12-25'))
  expect(first.start).toBe('2027-01-08')
  expect(planFaults(first, 7)).toEqual({})
})

test('goes into an address and comes back; cut in half, what is there is kept and named', () => {
  const full = {
    ...plan,
    daysOff: ['2027-05-03', '2027-12-24..2027-12-31'],
    moves: [{ session: 3, to: '2027-02-25', follow: true }],
  }
  const link = formatPlan(full)
  expect(link).toContain('zone=Europe/London&off=2027-05-03,2027-12-24..2027-12-31')
  const defaults = { ...plan, start: '2026-01-01' }
  expect(parsePlan(link.replaceAll('+', '%2B'), defaults)).toEqual(full)
  expect(parsePlan(link, defaults)).toEqual(full)
  for (let length = 1; length < link.length; length++) {
    const cut = parsePlan(link.slice(0, length), defaults)
    expect(() => planFaults(cut, 7)).not.toThrow()
    if (Object.keys(planFaults(cut, 7)).length === 0) expect(datesOf(cut, 7)).toHaveLength(7)
  }
})
