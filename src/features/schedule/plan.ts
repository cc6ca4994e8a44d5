/** The dates of a programme, from a start and a rhythm, with weekends and days off avoided. */
import { Temporal } from 'temporal-polyfill'

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

export interface Move {
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

/** The date of each session. The plan must be one that `readPlan` found no fault with. */
export function datesOf(plan: Plan, sessions: number): SessionDate[] {
  const off = readDaysOff(plan.daysOff)
  let anchor = { session: 1, date: Temporal.PlainDate.from(plan.start) }
  return Array.from({ length: sessions }, (_, index) => {
    const session = index + 1
    const move = plan.moves.find((other) => other.session === session)
    const usual = anchor.date.add({ days: plan.everyDays * (session - anchor.session) })
    const free = move ? Temporal.PlainDate.from(move.to) : firstFree(usual, off)
    if (move?.follow) anchor = { session, date: free }
    return {
      session,
      date: free.toString(),
      reason: move
        ? (closedOn(free, off) ?? 'moved by you')
        : free.equals(usual)
          ? undefined
          : `${usual.toString()} is ${closedOn(usual, off)}`,
      startsAt: free.toZonedDateTime({ timeZone: plan.zone, plainTime: plan.time }),
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

const isDay = (text: string) => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

export const isZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }) && zone)
  } catch {
    return false
  }
}

/** What is wrong with a plan, field by field, and what to write instead; empty where it can be used. */
export function planFaults(plan: Plan, sessions: number): Partial<Record<keyof Plan, string>> {
  const faults: Partial<Record<keyof Plan, string>> = {}
  if (!isDay(plan.start))
    faults.start = `“${plan.start}” is not a day. Write year, month and day, such as 2027-01-12.`
  if (!Number.isInteger(plan.everyDays) || plan.everyDays < 1 || plan.everyDays > 120)
    faults.everyDays = 'From one session to the next there are 1 to 120 days; 21 is usual.'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(plan.time))
    faults.time = `“${plan.time}” is not a time of day. Write hours and minutes, such as 09:30.`
  if (!Number.isInteger(plan.minutes) || plan.minutes < 10 || plan.minutes > 240)
    faults.minutes = 'A session has 10 to 240 minutes.'
  if (!isZone(plan.zone))
    faults.zone = `There is no time zone “${plan.zone}”. Write a continent and a city, such as Europe/London.`
  const wrongDays = plan.daysOff.filter((day) => {
    const [from = '', to = from, ...more] = day.split('..')
    return more.length > 0 || !isDay(from) || !isDay(to) || to < from
  })
  if (wrongDays.length > 0)
    faults.daysOff = `Not a day off: ${wrongDays.join(', ')}. Write 2027-04-02, or 2027-12-24..2027-12-31 for several.`
  const wrongMoves = plan.moves.filter(
    ({ session, to }) => session < 1 || session > sessions || !isDay(to),
  )
  if (wrongMoves.length > 0)
    faults.moves = `Not a move: ${wrongMoves.map(formatMove).join(', ')}. The session or its day does not exist.`
  return faults
}

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

/** Reads a plan from an address; what the address does not say is as in `usual`. What is cut or wrong is kept as it is, for `planFaults` to name. */
export function parsePlan(search: string, usual: Plan): Plan {
  const params = new URLSearchParams(search)
  const text = (name: string, other: string) => params.get(name)?.trim() ?? other
  const number = (name: string, other: number) =>
    params.has(name) ? Number(params.get(name) || NaN) : other
  return {
    start: text('start', usual.start),
    everyDays: number('every', usual.everyDays),
    time: text('time', usual.time),
    minutes: number('minutes', usual.minutes),
    zone: text('zone', usual.zone),
    daysOff: params.has('off') ? listOf(params.get('off')!) : usual.daysOff,
    moves: params.has('moves') ? listOf(params.get('moves')!).map(parseMove) : usual.moves,
  }
}

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
