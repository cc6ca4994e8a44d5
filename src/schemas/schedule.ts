import { z } from 'astro/zod'
import { day, field } from './fields.ts'
import { isZone, limits, timePattern } from './schedule-limits.ts'

const { everyDays, minutes } = limits

/** Days on which nothing is held: single ones, and stretches. */
export const daysOff = field(
  z
    .array(
      z
        .string()
        .refine(
          (value) => /^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/.test(value),
          'is not a day written YYYY-MM-DD, or two of them with .. between',
        ),
    )
    .default([]),
  'Days on which no session is held; two days with .. between stand for all from one to the other',
  ['2027-05-03', '2027-12-24..2027-12-31'],
)

/** When a cohort meets; the dates of all its sessions follow from this. */
export const scheduleSchema = z.strictObject({
  start: day('The day of the first session'),
  time: field(
    z.string().regex(timePattern, 'is not a time written HH:MM'),
    'When it begins, by the clock of the zone; in quotation marks',
    '09:30',
  ),
  minutes: field(z.int().min(minutes.min).max(minutes.max), 'How long a session is', 45),
  zone: field(
    z.string().refine(isZone, 'is not a time zone'),
    'The time zone, as a continent and a city',
    'Europe/London',
  ),
  everyDays: field(
    z.int().min(everyDays.min).max(everyDays.max),
    'Days from one session to the next; the programme’s own, where this is not said',
    21,
  ).optional(),
  daysOff,
  moves: field(
    z
      .array(
        z.strictObject({
          session: field(z.int().min(1), 'The number of the session', 3),
          to: day('The day it was moved to'),
          follow: field(z.boolean().default(false), 'Whether the later ones move along', false),
        }),
      )
      .default([]),
    'Sessions that were moved',
    [{ session: 3, to: '2027-03-04', follow: false }],
  ),
  revision: field(
    z.int().min(0).default(0),
    'Raise it by one whenever a published date changes, so that calendars take the new one',
    1,
  ),
})
