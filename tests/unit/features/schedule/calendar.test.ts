/** Calendar files, read by a parser that did not write them. */
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { toCalendar } from '../../../../src/features/schedule/calendar.ts'
import { datesOf, type Plan } from '../../../../src/features/schedule/plan.ts'

const plan: Plan = {
  start: '2027-03-02',
  everyDays: 21,
  time: '09:30',
  minutes: 45,
  zone: 'Europe/London',
  daysOff: [],
  moves: [],
}
const entries = Array.from({ length: 7 }, (_, index) => ({
  title: `Title ${index + 1}, with “marks”; and a very long name that has to be folded somewhere`,
  url: `https://intranet.example/sessions/${index + 1}/prepare/`,
  about: `https://intranet.example/sessions/${index + 1}/`,
}))

function read(changed: Partial<Plan> = {}, sequence = 0) {
  const full = { ...plan, ...changed }
  const text = toCalendar('2027-first', 'Programme: First', datesOf(full, 7), entries, {
    minutes: full.minutes,
    sequence,
    stamp: new Date('2027-01-01T00:00:00Z'),
  })
  for (const line of text.split('\r\n'))
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  return new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component))
}

/** The clock on the wall there. */
const onTheWall = (event: ICAL.Event, timeZone: string) =>
  event.startDate
    .toJSDate()
    .toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' })

test.each([
  // The clocks change on 28 March, on 14 March and on 4 April 2027.
  ['Europe/London', '2027-03-02'],
  ['America/New_York', '2027-03-02'],
  ['Australia/Sydney', '2027-03-02'],
])('half past nine stays half past nine in %s over the change of clocks', (zone, start) => {
  const events = read({ zone, start })
  expect(events.map((event) => onTheWall(event, zone))).toEqual(
    datesOf({ ...plan, zone, start }, 7).map(({ date }) => `${date} 09:30`),
  )
  const offsets = new Set(
    events.map((event) => event.startDate.toJSDate().toISOString().slice(11, 16)),
  )
  expect(offsets.size, 'the change of clocks lies between').toBe(2)
  for (const event of events) expect(event.duration.toSeconds()).toBe(45 * 60)
})

test('each event says what it is, and leads to its run sheet and its session', () => {
  const [first] = read()
  expect(first?.summary).toBe(`Session 1: ${entries[0]?.title}`)
  expect(first?.component.getFirstPropertyValue('url')).toBe(entries[0]?.url)
  expect(first?.description).toContain('https://intranet.example/sessions/1/')
})

test('an edit moves events, and adds none', () => {
  const before = read()
  const after = read({ moves: [{ session: 3, to: '2027-04-15', follow: false }] }, 1)
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(new Set(after.map(({ uid }) => uid)).size).toBe(7)
  expect(before.map(({ sequence }) => sequence)).toEqual(Array(7).fill(0))
  expect(after.map(({ sequence }) => sequence)).toEqual(Array(7).fill(1))
  const moved = after.filter(
    (event, index) => String(event.startDate) !== String(before[index]?.startDate),
  )
  expect(moved.map(({ uid }) => uid)).toEqual(['2027-first-session-3@seven-sessions'])
})
