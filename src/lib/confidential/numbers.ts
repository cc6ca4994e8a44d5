/** Numbers of telephones and cards, and not those of cases, orders, books, pages and rows. */
import cardValidator from 'card-validator'
import {
  findPhoneNumbersInText,
  isSupportedCountry,
  isValidPhoneNumber,
  parsePhoneNumberFromString,
  type CountryCode,
  type PhoneNumber,
} from 'libphonenumber-js'
import { joinOverlaps, spansOf, type Span } from './readable.ts'

/** Reading for numbers is slow, and most texts have too few digits. */
const hasNumber = (text: string) => /(?:\d\D{0,3}){7}/.test(text)

export function cardsIn(text: string): Span[] {
  if (!hasNumber(text)) return []
  const rows = text.matchAll(/\d+(?:(?:\s?[.,·•_/|-]\s?|\s{1,2})\d+)*/g)
  return joinOverlaps([...rows].flatMap(({ 0: row, index }) => cardsInRow(row, index)))
}

/** Any groups of a row of numbers that together are a card; the row may have other numbers before and after. */
function cardsInRow(row: string, offset: number): Span[] {
  const groups = [...row.matchAll(/\d+/g)]
  return groups.flatMap((first, start) => {
    for (let end = start + 1; end <= start + 6; end++) {
      const window = groups.slice(start, end)
      const last = window.at(-1) ?? first
      const [from, to] = [first.index, last.index + last[0].length]
      const digits = window.map(([group]) => group).join('')
      if (digits.length > 19) break
      if (digits.length < 13 || !isCardLike(row, from, to)) continue
      if (cardValidator.number(digits).isValid) return { from: offset + from, to: offset + to }
    }
    return []
  })
}

/** No row of decimals such as 0.6048 0.0001: of points, slashes and the like a card has one kind. */
function isCardLike(row: string, from: number, to: number): boolean {
  const words = row.slice(from, to)
  const separators = new Set(words.match(/[^\d\s]/g) ?? [])
  const isMixed = separators.size > 1 || (/[^\d\s-]/.test(words) && /\d\s\d/.test(words))
  const isFraction = /\d\.$/.test(row.slice(Math.max(0, from - 2), from))
  return !isMixed && !isFraction && !/(?<!\d)\d{1,2}(?!\d)/.test(words)
}

/** Where numbers may come from that are written as at home, though the programme is elsewhere. */
const countries = 'US GB IE DE AT CH FR BE NL ES PT IT SE NO DK FI PL CZ AU NZ IN JP BR ZA SG'
  .split(' ')
  .filter((country) => isSupportedCountry(country))

/** After these a number is a telephone’s, whatever it looks like. */
const afterWord =
  /(?:(?<!\p{L})(?:(?:tele)?phone|tel(?:efono?|ephon)?|mobile?|movil|portable|cell|call|ring|rang|dial|fax|sms|whatsapp|handy|(?:my|our|phone) number)\.?(?:\s+(?:me|us|them|him|her|on|at|is|was|to|number|no|nr|numero|under|unter|the)){0,3}\.?:?\s*|[☎☏📞📱📠]\uFE0F?\s*)(?<number>\+?\(?\d(?:[\s().\/-]{0,2}\d){6,14})/giu
const extension =
  /(?<!\p{L})(?:ext(?:ension)?\.?|dial|durchwahl|poste|interno)\s*:?\s*\d{3,6}(?!\d|[.,]\d|\s*(?:%|percent|times))/giu
const inAddress = /(?:wa\.me\/|[?&]phone=)\+?\d{8,15}/gi
/** 0044 20 7946 0018 */
const fromAbroad = /(?<![\p{L}\d.,+/-])00[\s.-]?[1-9](?:[\s().\/-]{0,3}\d){7,13}(?!\d)/gu
/** (212) 736-5000, 212.736.5000 */
const fromAmerica = /(?<![\p{L}\p{N}_.,+/#-])(?:\(\d{3}\)\s?|\d{3}[-.])\d{3}[-.]\d{4}(?![\d_-])/gu

/**
 * @param text without accents and without days, cards and addresses
 * @param country where numbers are dialled that have no country of their own
 */
export function phonesIn(text: string, country: string): Span[] {
  const extensions = spansOf(text, extension)
  if (!hasNumber(text)) return extensions
  const home = isSupportedCountry(country) ? country : undefined
  // To the library a comma begins an extension; in a sentence the next number.
  const known = findPhoneNumbersInText(text.replace(/[,;]/g, '\uFFFC'), home)
    .filter(
      ({ startsAt, number }) => /[+(0]/.test(text.charAt(startsAt)) || !isDialledWith0(number),
    )
    .map(({ startsAt, endsAt }) => ({ from: startsAt, to: endsAt }))
    .filter((span) => !isOfSomethingElse(text, span))
  const abroad = spansOf(text, fromAbroad).filter(({ from, to }) =>
    isValidPhoneNumber(text.slice(from, to).replace(/^00[\s.-]?/, '+')),
  )
  const american = spansOf(text, fromAmerica).filter(
    (span) =>
      isValidPhoneNumber(text.slice(span.from, span.to), 'US') && !isOfSomethingElse(text, span),
  )
  const said = [...text.matchAll(afterWord)]
    .map(({ index, 0: whole, groups }) => ({
      from: index + whole.length - (groups?.['number']?.length ?? 0),
      to: index + whole.length,
    }))
    .filter(({ from, to }) => !areYears(text.slice(from, to)))
  return joinOverlaps([
    ...extensions,
    ...known,
    ...abroad,
    ...american,
    ...said,
    ...homeNumbersIn(text),
    ...spansOf(text, inAddress),
  ])
}

/** Where numbers at home begin with 0, a row of digits without it is none, though the library would dial it. */
const isDialledWith0 = ({ country, nationalNumber }: PhoneNumber) =>
  parsePhoneNumberFromString(`0${nationalNumber}`, country)?.nationalNumber === nationalNumber

/** 020 7946 0018, (02) 9374 4000, (11) 96123-4567: of any country, where the way it is written says what it is. */
function homeNumbersIn(text: string): Span[] {
  const beginnings =
    /(?<![\p{L}\p{N}_.,+/#-])(?:\(0?[1-9]\d{0,4}\)|0[1-9]\d{0,4})(?=[\s./-]{1,3}\d\d)/gu
  return [...text.matchAll(beginnings)].flatMap(({ index: from, 0: area }) => {
    const ends: number[] = []
    const group = /[\s./-]{1,3}\d{2,8}(?![\p{L}\d_]|[.,]\d)/uy
    group.lastIndex = from + area.length
    while (ends.length < 5 && group.test(text)) ends.push(group.lastIndex)
    const to = ends.findLast((end) => isHomeNumber(text.slice(from, end)))
    return to === undefined || isOfSomethingElse(text, { from, to }) ? [] : { from, to }
  })
}

function isHomeNumber(words: string): boolean {
  const length = words.replace(/\D/g, '').length
  return (
    length >= 9 &&
    length <= 12 &&
    !areInOrder(words) &&
    (words.match(/\//g) ?? []).length < 2 &&
    countries.some((country: CountryCode) => isValidPhoneNumber(words, country))
  )
}

const namesReference =
  /(?:(?<!\p{L})(?:case|ticket|order|invoice|ref(?:erence)?|no|nr|number|id|isbn|issn|ean|gtin|serial|account|contract|customer|staff|article|po|sku|part|doi|incident|request|change|bug|issue|item|rows?|version|build|regulation|kb|rfc)[\s.:#]*|[#€$£]\s*)$/iu
const namesUnit =
  /^\s*(?:%|€|\$|£|km|(?:rows|pages|columns|people|euros?|dollars|pounds|percent|zeilen|lignes|filas)(?!\p{L}))/iu

/** A case, an amount, the address of a machine, a row of small numbers. */
function isOfSomethingElse(text: string, { from, to }: Span): boolean {
  const words = text.slice(from, to)
  const before = text.slice(Math.max(0, from - 30), from)
  const after = text.slice(to, to + 20)
  const groups = words.match(/\d+/g) ?? []
  if (words.startsWith('+')) return false
  return (
    /[\p{L}\d_][.,:/-]?$|(?:^|\s)-$/u.test(before) ||
    /^(?:[\p{L}_]|[.,:]\d|-\p{L})/u.test(after) ||
    namesReference.test(before) ||
    namesUnit.test(after) ||
    /^\d{1,3}(?:\.\d{1,3}){3}$/.test(words) ||
    /^\d{1,2}\.\d{4,}/.test(words) ||
    /^97[89]/.test(groups.join('')) ||
    groups.filter((group) => group.length === 1).length > 3 ||
    /^[1-9]\d{0,2}(?:\s\d{3})*\s000$/.test(words) ||
    (/(?<!\d)\d{1,3}\s$/.test(before) && groups.every(({ length }) => length === 3)) ||
    areYears(words)
  )
}

const areYears = (words: string) => /^\(?(?:(?:19|20)\d\d\D*)+$/.test(words)

/** 01 02 03 04 05 */
const areInOrder = (words: string) =>
  (words.match(/\d+/g) ?? []).every(
    (group, index, all) => index === 0 || Number(group) === Number(all[index - 1]) + 1,
  )
