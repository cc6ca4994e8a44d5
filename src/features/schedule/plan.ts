/** The dates of a programme, from a start and a rhythm, with weekends and days off avoided. */
import { Temporal } from 'temporal-polyfill'
import { isInYears, isZone, limits, timePattern } from '../../schemas/schedule-limits.ts'

export interface Plan {
  /** YYYY-MM-DD */
  start: string
  everyDays: number
  /** HH:MM, by the clock of the zone. */
  time: string
  minutes: number
  /** As in https://www.iana.org/time-zones: `Europe/London`. */
  zone: string
  /** Days as YYYY-MM-DD, or stretches of them as `YYYY-MM-DD..YYYY-MM-DD`. */
  daysOff: readonly string[]
  moves: readonly Move[]
}

interface Move {
  /** Number of the session. */
  session: number
  /** YYYY-MM-DD */
  to: string
  /** Whether the later sessions keep their distance to this one, or stay where they were. */
  follow: boolean
}

export interface SessionDate {
  session: number
  /** YYYY-MM-DD */
  date: string
  /** Why it is not on the day that the rhythm gives; undefined where it is. */
  reason: string | undefined
  startsAt: Temporal.ZonedDateTime
}

/** The date of each session. The plan must be one that `planFaults` finds no fault with. */
export function datesOf(plan: Plan, sessions: number): SessionDate[] {
  const off = readDaysOff(plan.daysOff)
  let anchor = { session: 1, date: Temporal.PlainDate.from(plan.start) }
  return Array.from({ length: sessions }, (_, index) => {
    const session = index + 1
    const move = plan.moves.find((other) => other.session === session)
    const regular = anchor.date.add({ days: plan.everyDays * (session - anchor.session) })
    const date = move ? Temporal.PlainDate.from(move.to) : firstFree(regular, off)
    if (move?.follow) anchor = { session, date }
    return {
      session,
      date: date.toString(),
      reason: move
        ? (closedOn(date, off) ?? 'moved by you')
        : date.equals(regular)
          ? undefined
          : `${regular.toString()} is ${closedOn(regular, off)}`,
      startsAt: date.toZonedDateTime({ timeZone: plan.zone, plainTime: plan.time }),
    }
  })
}

type Stretch = [from: string, to: string]

const readDaysOff = (days: readonly string[]): Stretch[] =>
  days.map((day) => {
    const [from = '', to = from] = day.split('..')
    return [from, to]
  })

/** What a day is, where no session is held on it. */
function closedOn(date: Temporal.PlainDate, off: readonly Stretch[]): string | undefined {
  if (date.dayOfWeek === 6) return 'a Saturday'
  if (date.dayOfWeek === 7) return 'a Sunday'
  const day = date.toString()
  return off.some(([from, to]) => from <= day && day <= to) ? 'a day off' : undefined
}

/** The first day from this one on which nothing is closed; this one, if a whole year is. */
function firstFree(date: Temporal.PlainDate, off: readonly Stretch[]): Temporal.PlainDate {
  for (let days = 0; days < 366; days++) {
    const candidate = date.add({ days })
    if (!closedOn(candidate, off)) return candidate
  }
  return date
}

const { everyDays, minutes, years } = limits

/** Whether it is a day written YYYY-MM-DD; Temporal also reads other calendars and years of six digits. */
const isDay = (text: string) => {
  try {
    return /^\d{4}-/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

const isUsable = (day: string) => isDay(day) && isInYears(day)

/** What is wrong with a plan, field by field, and what to write instead; empty where it can be used. */
export function planFaults(plan: Plan, sessions: number): Partial<Record<keyof Plan, string>> {
  const faults: Partial<Record<keyof Plan, string>> = {}
  if (!isUsable(plan.start))
    faults.start = isDay(plan.start)
      ? `“${plan.start}” is not in the years ${years.min} to ${years.max}.`
      : `“${plan.start}” is not a day. Write year, month and day, such as 2027-01-12.`
  if (!isIn(plan.everyDays, everyDays))
    faults.everyDays = `From one session to the next there are ${everyDays.min} to ${everyDays.max} days; 21 is usual.`
  if (!timePattern.test(plan.time))
    faults.time = `“${plan.time}” is not a time of day. Write hours and minutes, such as 09:30.`
  if (!isIn(plan.minutes, minutes))
    faults.minutes = `A session has ${minutes.min} to ${minutes.max} minutes.`
  if (!isZone(plan.zone))
    faults.zone = `There is no time zone “${plan.zone}”. Write a continent and a city, such as Europe/London.`
  const wrongDays = plan.daysOff.filter((day) => {
    const [from = '', to = from, ...more] = day.split('..')
    return more.length > 0 || !isUsable(from) || !isUsable(to) || to < from
  })
  if (wrongDays.length > 0)
    faults.daysOff = `Not a day off: ${wrongDays.join(', ')}. Write 2027-04-02, or 2027-12-24..2027-12-31 for several.`
  const wrongMoves = plan.moves.filter(
    ({ session, to }) => session < 1 || session > sessions || !isUsable(to),
  )
  if (wrongMoves.length > 0)
    faults.moves = `Not a move: ${wrongMoves.map(formatMove).join(', ')}. The session or its day does not exist.`
  return faults
}

const isIn = (value: number, { min, max }: { min: number; max: number }) =>
  Number.isInteger(value) && value >= min && value <= max

/** `3:2027-03-04` stays alone; `3:2027-03-04+` takes the later ones along. */
const formatMove = ({ session, to, follow }: Move) => `${session}:${to}${follow ? '+' : ''}`

function parseMove(text: string): Move {
  const [, session = '0', to = text, plus = ''] = /^(\d+):(.*?)(\+?)$/.exec(text) ?? []
  return { session: Number(session), to, follow: plus === '+' }
}

const listOf = (text: string) =>
  text
    .split(/[\s,;]+/)
    .map((part) => part.trim())
    .filter(Boolean)

/** Reads a plan from an address; what the address does not say is as in `defaults`. What is cut or wrong is kept as it is, for `planFaults` to name. */
export function parsePlan(search: string, defaults: Plan): Plan {
  const params = new URLSearchParams(search)
  const text = (name: string, other: string) => params.get(name)?.trim() ?? other
  const number = (name: string, other: number) =>
    params.has(name) ? Number(params.get(name) || NaN) : other
  const list = (name: string) => {
    const value = params.get(name)
    return value === null ? undefined : listOf(value)
  }
  return {
    start: text('start', defaults.start),
    everyDays: number('every', defaults.everyDays),
    time: text('time', defaults.time),
    minutes: number('minutes', defaults.minutes),
    zone: text('zone', defaults.zone),
    daysOff: list('off') ?? defaults.daysOff,
    moves: list('moves')?.map(parseMove) ?? defaults.moves,
  }
}

/** The plan that is shown first, to a reader in this zone: it starts in two weeks. */
export const defaultPlan = (
  programme: Pick<Plan, 'everyDays' | 'minutes' | 'daysOff'>,
  today = Temporal.Now.plainDateISO(),
): Plan => ({
  ...programme,
  start: today.add({ weeks: 2 }).toString(),
  time: '09:30',
  zone: Temporal.Now.timeZoneId(),
  moves: [],
})

/** The part of an address after the question mark, from which `parsePlan` reads the same plan. */
export function formatPlan(plan: Plan): string {
  const params = new URLSearchParams({
    start: plan.start,
    every: String(plan.everyDays),
    time: plan.time,
    minutes: String(plan.minutes),
    zone: plan.zone,
    off: plan.daysOff.join(','),
    moves: plan.moves.map(formatMove).join(','),
  })
  for (const name of ['off', 'moves']) if (!params.get(name)) params.delete(name)
  return `?${params.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')}`
}
