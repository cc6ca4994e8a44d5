/** Session dates as a calendar file. Format: https://www.rfc-editor.org/rfc/rfc5545 */
import ical, { ICalCalendarMethod } from 'ical-generator'
import type { SessionDate } from './plan.ts'

export interface CalendarEntry {
  title: string
  /** Absolute address of the run sheet. */
  url: string
  /** Absolute address of the session, with its lessons. */
  about: string
}

/**
 * Times are written in UTC, each worked out for its own day, so that they hold on both sides of a change of clocks.
 * @param id of the calendar; the same id and session give the same event, so that an edit moves it
 * @param sequence must be higher than that of any earlier version
 * @param stamp when this version was made
 */
export function toCalendar(
  id: string,
  name: string,
  dates: readonly SessionDate[],
  entries: readonly CalendarEntry[],
  { minutes, sequence, stamp }: { minutes: number; sequence: number; stamp: Date },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Seven Sessions', product: 'Sessions', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const [index, { session, startsAt }] of dates.entries()) {
    const entry = entries[index]
    if (!entry) throw new RangeError(`Session ${session} has a date and no entry.`)
    const { title, url, about } = entry
    calendar.createEvent({
      id: `${id}-session-${session}@seven-sessions`,
      sequence,
      stamp,
      start: new Date(startsAt.epochMilliseconds),
      end: new Date(startsAt.epochMilliseconds + minutes * 60_000),
      summary: `Session ${session}: ${title}`,
      description: `For the mentor, the run sheet: ${url}\nFor the executive, the session and its lessons: ${about}`,
      url,
    })
  }
  return calendar.toString()
}
