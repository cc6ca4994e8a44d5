/** Exact days, in words and in digits, in the order and the language they come in. */
import * as chrono from 'chrono-node'
import { isDayBesideMonth, isDayInDigits, weekday, weekdayShort } from './day-context.ts'
import { monthNames, patternOf } from './months.ts'
import { joinOverlaps, spansOf, type Span } from './readable.ts'

const englishMonth = patternOf(({ isEnglish }) => isEnglish)
const anyMonth = patternOf(() => true)
const ordinal =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|twentieth|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[- ]first'
const anyCaseWeekday = weekday.replace(
  /(?<!\p{L})\p{Ll}/gu,
  (letter) => `[${letter.toUpperCase()}${letter}]`,
)
const day = '(?:0?[1-9]|[12]\\d|3[01])'
const month = '(?:0?[1-9]|1[0-2])'
const roman = '(?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})'
const year = '(?:19|20)\\d\\d(?!\\d)'
const yearBesideWords = `(?:${year}|'\\d\\d(?!\\d))`
const notInNumber = '(?<![\\p{L}\\p{N}]|\\d[.,/:-])'

/** What chrono does not know beside a month in words. */
const besideMonth = [
  // 3 May, 3. Mai 2026, 1er mars, 3 de mayo de 2026, 3rd of May
  `${notInNumber}${day}(?:\\.|st|nd|rd|th|er|re|:[ae]|-?го|[ºª°])?(?:\\s{1,3}|[./-]\\s?)?(?:(?:day\\s+of|of|de|di|do|den)\\s+|d'|ב)?(?:${anyMonth})(?!\\p{L})(?:[.,]?(?:\\s{1,3}|[./-])?(?:(?:de|del|of)\\s+)?${yearBesideWords})?`,
  // May 3, May the 3rd, 2026, May the third
  `(?<!\\p{L})(?:${englishMonth})\\.?,?\\s+(?:the\\s+(?:${day}|${ordinal})|${day})(?:st|nd|rd|th)?(?![\\p{L}\\p{N}]|[.,:/]\\d|\\s*%)(?:,?\\s+${yearBesideWords})?`,
  // Mai 3, 2026
  `(?<!\\p{L})(?:${anyMonth})\\s+${day},?\\s+${year}`,
  // 2026. május 3., 2026 May 3
  `(?<!\\d)${year}\\.?\\s+(?:${anyMonth})\\s+${day}(?!\\d)`,
].map((pattern) => new RegExp(pattern, 'giu'))

const withoutMonthName = [
  // 2026年5月3日
  '(?:\\d{4}\\s*[年년]\\s*)?\\d{1,2}\\s*[月월]\\s*\\d{1,2}\\s*[日号號일]',
  // ngày 3 tháng 5, the 12th of this month
  '\\d{1,2}\\s+thang\\s+\\d{1,2}(?!\\d)|\\d{1,2}(?:st|nd|rd|th)\\s+of\\s+(?:this|that|the|last|next)\\s+month',
  // Tuesday the 12th, Thu 14th
  `(?<!\\p{L})(?:${anyCaseWeekday}|${weekdayShort})[.,]?\\s+(?:the\\s+)?\\d{1,2}(?:st|nd|rd|th)(?!\\p{L})`,
  // 20260503, also in the name of a file
  '(?<![\\p{L}\\d.,])(?:19|20)\\d\\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?=T\\d|[^\\p{L}\\d]|$)(?![.,]\\d)',
  // 2026-5-3, 2026_05_03
  `(?<![\\d./-])(?:19|20)\\d\\d([/_-])${month}\\1${day}(?!\\d|[./-]\\d)`,
  // 3. 5. 2026, 03 05 2026, 03_05_2026, 3.V.2026
  `${notInNumber}${day}(?:\\.\\s${month}\\.\\s|\\s(?:0[1-9]|1[0-2])\\s|_${month}_|\\.\\s?${roman}\\.\\s?)${year}`,
].map((pattern) => new RegExp(pattern, 'gu'))

const hasOrdinal = new RegExp(`(?<!\\p{L})(?:${ordinal})(?!\\p{L})`, 'iu')
const hasDigits =
  /\d[./_-]\d|\d\s+thang|\d\s*[月월]|\d(?:st|nd|rd|th)(?!\p{L})|\d{8}|\d[.\s]{1,2}[\dIVX]+[.\s]/u

/** @param text without accents */
export function daysIn(text: string): Span[] {
  // Reading for days is slow, and most texts have nothing that could be one.
  if (!/\d/.test(text) && !hasOrdinal.test(text)) return []
  const hasMonth = (text.match(/\p{L}{3,}/gu) ?? []).some((word) =>
    monthNames.has(word.toLowerCase()),
  )
  const hasDay = hasDigits.test(text)
  const known = (hasMonth || hasDay ? chrono.en.strict.parse(text) : [])
    .filter(isExact)
    .map(({ index, text: words }) => ({ from: index, to: index + words.length }))
    .filter((span) => {
      const place = placeOf(text, span)
      return isDayBesideMonth(place) || isDayInDigits(place)
    })
  const written = (hasMonth ? besideMonth : [])
    .flatMap((pattern) => spansOf(text, pattern))
    .filter((span) => isDayBesideMonth(placeOf(text, span)))
  const others = (hasDay ? withoutMonthName : []).flatMap((pattern) => spansOf(text, pattern))
  return joinOverlaps([...known, ...written, ...others])
}

/** Has day and month, and does not work them out from how far away they are. */
const isExact = (result: chrono.ParsedResult) =>
  result.start.isCertain('day') &&
  result.start.isCertain('month') &&
  !/timeunit|relative/i.test([...result.tags()].join(' '))

/** The words around a day that tell whether it is one. */
const placeOf = (text: string, { from, to }: Span) => ({
  words: text.slice(from, to),
  before: text.slice(Math.max(0, from - 60), from),
  after: text.slice(to, to + 60),
})
