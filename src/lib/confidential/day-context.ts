/** Tells a day from what looks like one, by the words around it. */
import { monthNames } from './months.ts'

export const weekday =
  `(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch
  lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miercoles|jueves|viernes|sabado|domingo
  lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|(?:maan|dins|woens|donder|vrij|zater|zon)dag
  (?:man|tirs|tis|ons|tors|fre|lor|son)dag`.replace(/\s+/g, '|')
export const weekdayShort = 'Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun'

const anyWeekday = `(?:${weekday}|${weekdayShort})`
const isAfterWeekday = new RegExp(`(?<!\\p{L})${anyWeekday}[.,]?(?:\\sde[mn])?\\s*$`, 'iu')
const beginsWithWeekday = new RegExp(`^${anyWeekday}(?!\\p{L})`, 'iu')

const leadsToDay =
  /(?<!\p{L})(?:on|by|until|till|since|from|before|after|to|dated|signed|due|for)\s*$/iu
const leadsOnlyToDay = /(?<!\p{L})(?:on|dated|signed|due|was|is)\s*$/iu
const leadsToDayElsewhere =
  /(?<!\p{L})(?:le|du|au|am|vom|bis|zum|der|de[nm]|el|del|al|il|dal|em|dia|op|dnia)\s*$/iu

/** Things with a number of their own: Session 3 May Be Short. */
const isNumbered =
  /(?<!\p{L})(?:session|step|chapter|module|part|pages?|question|lesson|figure|table|option|phase|item|no\.?|number|top|week|day|level|version|slide|row|line|stage|round|group|team|room|floor|windows|office|sprint)\s*$/iu

const endsClause = /^\s*(?:[.,;:!?)\]"”/|-]|$)/u
const goesOn =
  /^\s+(?:we|i|you|he|she|they|it|the|an?|our|my|was|were|is|at|in|on|and|or|to|from|for|with|when|which|that|as|after|before|until|by|had|has|will|would|did|but|so|then|there|this|because)(?!\p{L})/iu

export interface Place {
  words: string
  before: string
  after: string
}

/** Whether what stands beside a month in words is a day of it: not `May 12 of us`, `6 Sep teams`, `10 may be enough`. */
export function isDayBesideMonth({ words, before, after }: Place): boolean {
  const monthWord = (words.match(/\p{L}{3,}/gu) ?? []).find((word) =>
    monthNames.has(word.toLowerCase()),
  )
  const month = monthNames.get(monthWord?.toLowerCase() ?? '')
  if (monthWord === undefined || month === undefined) return false
  const isMonthFirst = !/\d|\p{L}{5,}/u.test(words.slice(0, words.indexOf(monthWord)))
  if (/(?<!\d)(?:19|20)\d\d(?!\d)|'\d\d$/.test(words)) return true
  if (!isMonthFirst && /\d\D*[-/ ]\d\d$/.test(words)) return true

  const hasWeekday = isAfterWeekday.test(before) || beginsWithWeekday.test(words)
  const hasPreposition = /(?:^|\s)(?:of|de|di|do)\s|\sd'/i.test(words)
  const isOnItsOwn = endsClause.test(after) || goesOn.test(after)
  if (!month.isEnglish) {
    if (month.isShort) return false
    const isForeign = /[^\p{ASCII}]/u.test(monthWord) || monthWord.length > 5
    const hasSuffix = /\d(?:\.|er|re|:[ae]|-?го|[º°ª])/.test(words)
    return (
      isForeign || hasPreposition || hasSuffix || hasWeekday || leadsToDayElsewhere.test(before)
    )
  }
  // May and march are words of their own.
  const isLower = monthWord === monthWord.toLowerCase()
  const isOrdinary = isLower && (month.isShort || /^(?:may|march)$/.test(monthWord))
  const hasSuffix = /\d(?:st|nd|rd|th)(?!\p{L})/u.test(words)
  if (hasPreposition || (hasSuffix && (isMonthFirst || !isOrdinary))) return true
  if (isOrdinary) return false
  if (hasWeekday) return true
  if (isMonthFirst) {
    if (/^\s+of(?!\p{L})/u.test(after)) return false
    if (leadsOnlyToDay.test(before)) return true
    return isOnItsOwn && !/(?<!\p{L})in\s*$/iu.test(before)
  }
  const isLed = leadsToDay.test(before) || leadsToDayElsewhere.test(before) || /^on\s/i.test(words)
  // As a list has it: 3. May be late. In German it is a day: am 3. April.
  if (/^\d+\.\s/.test(words) && !isLed) return false
  if (isNumbered.test(before)) return false
  // The third March release; first March, then April.
  if (!/\d/.test(words)) return false
  if (!month.isShort) return true
  if (isLed) return isOnItsOwn
  // 20 Mar by itself, as in a cell, may be anything.
  return before.trim() === '' ? /^\s*[:,;]/.test(after) : endsClause.test(after)
}

const isAfterVersion =
  /(?<!\p{L})(?:versions?|v|ver|releases?|build|upgrad\p{L}+|updat\p{L}+|patch\p{L}*|firmware|driver|sdk)(?!\p{L})(?:(?![.!?]\s).)*$/isu

/** Whether a day in digits has its year; without one it is a fraction, a score or a day that any year has. */
export function isDayInDigits({ words, before, after }: Place): boolean {
  const [digits = '', separator = ''] = /\d+([./-])\d+\1\d+/.exec(words) ?? []
  if (digits === '' || /[\p{L}\d]$/u.test(before)) return false
  const mayBeVersion = separator === '.' && isAfterVersion.test(before)
  if (/(?<!\d)(?:19|20)\d\d(?!\d)/.test(digits)) return !mayBeVersion
  if (separator === '/')
    return leadsToDay.test(before) || endsClause.test(after) || goesOn.test(after)
  // 03.05.26 is a day, 10.10.10 and 3.12.1 are not.
  const isPadded = /^\d\d\D\d\d\D\d\d$/.test(digits)
  return isPadded && !mayBeVersion && /(?:1[5-9]|2\d|3\d)$/.test(digits)
}
