/** What the fields of a note are called where people write notes, and what their values mean. */
import * as chrono from 'chrono-node'
import { noteSchema } from '../../schemas/note.ts'

export type FieldName =
  | 'title'
  | 'session'
  | 'month'
  | 'length'
  | 'cohort'
  | 'kind'
  | 'themes'
  | 'tools'
  | 'summary'
  | 'aha'

const names = new Map<string, FieldName>([
  ['title', 'title'],
  ['session', 'session'],
  ['month', 'month'],
  ['date', 'month'],
  ['length', 'length'],
  ['duration', 'length'],
  ['cohort', 'cohort'],
  ['kind', 'kind'],
  ['theme', 'themes'],
  ['themes', 'themes'],
  ['tool', 'tools'],
  ['tools', 'tools'],
  ['summary', 'summary'],
  ['in one line', 'summary'],
  ['a-ha', 'aha'],
  ['aha', 'aha'],
])

export const fieldOf = (name: string) =>
  names.get(name.toLowerCase().replace(/\s+/g, ' ').replace(/\s*:$/, '').trim())

/** `Session: 3`, `Duration – 60 min` -> the field and what is said of it. */
export function fieldIn(line: string): { field: FieldName; value: string } | undefined {
  const [, name = '', value = ''] =
    /^([a-z -]{3,12}?)\s*(?::|[–—]|\s-\s)\s*(\S.*)$/i.exec(line) ?? []
  const field = fieldOf(name)
  return field && { field, value: value.trim() }
}

/** `3`, `No. 3`, `3 of 7` -> 3; a sentence that begins with a number is none. */
export function sessionNumber(value: string): number | undefined {
  const number = /^(?:session\s*)?(?:no\.?\s*|#\s*)?(\d{1,3})(?:\s*(?:of|\/)\s*\d{1,3})?\.?$/i.exec(
    value,
  )?.[1]
  return number === undefined ? undefined : Number(number)
}

/** `45`, `45 min`, `1 hour`, `1.5 h`, `1 h 30` -> minutes. */
export function minutes(value: string): number | undefined {
  const text = value.toLowerCase().replace(/\.$/, '').replace(',', '.')
  const only = /^(?:(?:about|ca\.?|c\.|~)\s*)?(\d{1,3})\s*(?:minutes?|mins?|m|['′])?$/.exec(
    text,
  )?.[1]
  if (only !== undefined) return Number(only)
  const [, hours, more = '0'] =
    /^(\d(?:\.\d{1,2})?)\s*(?:hours?|hrs?|h)(?:\s*(?:and\s*)?(\d{1,2})\s*(?:minutes?|mins?|m)?)?$/.exec(
      text,
    ) ?? []
  return hours === undefined ? undefined : Math.round(Number(hours) * 60) + Number(more)
}

export interface Month {
  /** YYYY-MM: the day is dropped, since a note never says it. */
  month: string
  /** Whether the value is the date and no more. */
  isAll: boolean
}

/** A date as people write it, alone or before a comma; not one in a sentence. */
export function monthOf(value: string): Month | undefined {
  const numeric =
    /^(\d{1,2})\s*[/.-]\s*(20\d\d)$/.exec(value) ?? /^(20\d\d)\s*[/.-]\s*(\d{1,2})$/.exec(value)
  if (numeric) {
    const [a = '', b = ''] = numeric.slice(1)
    const [year, month] = a.length === 4 ? [a, b] : [b, a]
    return Number(month) >= 1 && Number(month) <= 12
      ? { month: `${year}-${month.padStart(2, '0')}`, isAll: true }
      : undefined
  }
  const [date, second] = datesIn(value)
  // Two digits may be a year or a day.
  if (!date || second || !/20\d\d/.test(date.text)) return undefined
  if (!date.start.isCertain('month') || !date.start.isCertain('year')) return undefined
  const before = value.slice(0, date.index).trim()
  const after = value.slice(date.index + date.text.length).trim()
  // In a sentence a date is not what the line is about.
  if (!/^(?:on|in|the)?$|[,;:(–—-]$/i.test(before) || !/^$|^[,;:)(–—.-]/.test(after))
    return undefined
  const [year, month] = [date.start.get('year') ?? 0, date.start.get('month') ?? 0]
  const end = date.end
  const isOne = !end || (end.get('year') === year && end.get('month') === month)
  if (year < 2000 || year > 2099 || !isOne) return undefined
  return {
    month: `${year}-${String(month).padStart(2, '0')}`,
    isAll: /^(?:on|in|the)?$/i.test(before) && /^\.?$/.test(after),
  }
}

const languages = [chrono.en.GB, chrono.de, chrono.fr, chrono.es, chrono.nl, chrono.pt, chrono.it]

function datesIn(value: string): chrono.ParsedResult[] {
  // `5/6/2026` is May to some and June to others.
  const [, day, month] =
    /\b(0?[1-9]|1[0-2])[/-](0?[1-9]|1[0-2])[/-](?:\d\d){1,2}\b/.exec(value) ?? []
  if (day !== undefined && Number(day) !== Number(month)) return []
  for (const language of languages) {
    // Dates without a year are of no use, so it does not matter which day this is.
    const dates = language.parse(value, new Date(2026, 0, 1, 12))
    if (dates.length > 0) return dates
  }
  return []
}

export const listOf = (value: string) =>
  value
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)

export const fits = (field: 'title' | 'summary' | 'aha', value: string) =>
  noteSchema.shape[field].safeParse(value).success
