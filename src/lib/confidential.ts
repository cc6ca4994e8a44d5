/** What in a text would tell a reader who it is about. Used by the check before a build and by the editor page. */
import * as chrono from 'chrono-node'
import cardValidator from 'card-validator'
import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js'
import { LinkifyIt } from 'linkify-it'

interface Kind {
  /** Ends a sentence that begins with the words. */
  why: string
  cure: string
}

const kinds = {
  email: {
    why: 'is an e-mail address, and leads to a person',
    cure: 'Write the role instead, for example “the owner of the policy”.',
  },
  phone: {
    why: 'looks like a phone number',
    cure: 'Leave it out, or write what kind of number it was.',
  },
  card: {
    why: 'looks like a card number',
    cure: 'Take it out, and tell whoever owns the card that it was written down.',
  },
  day: {
    why: 'is an exact day, which beside a calendar says who it was',
    cure: 'Write the month, or something like “in the spring”.',
  },
  name: {
    why: 'is a name on the private roster, or part of one',
    cure: 'Write the role instead, or leave the person out.',
  },
} satisfies Record<string, Kind>

export interface Found extends Kind {
  /** As they stand in the text, in one line. */
  words: string
  /** The line of the text they begin on, from 0. */
  line: number
}

/** Where something stands in a text. */
interface Span {
  from: number
  to: number
}

/**
 * @param text a passage; where its lines break says nothing, so a name or a day may go over two
 * @param country for phone numbers written without one, as ISO 3166 two letters
 * @param roster names of people, one an entry
 */
export function findConfidential(
  text: string,
  country: string,
  roster: readonly string[] = [],
): Found[] {
  const whole = text.normalize('NFC')
  const line = whole.replace(/[\r\n]/g, ' ')
  const spans: [keyof typeof kinds, Span[]][] = [
    ['email', emailsIn(line)],
    ['card', cardsIn(line)],
    ['phone', phonesIn(line, country)],
    ['day', daysIn(line)],
    ['name', namesIn(line, roster)],
  ]
  return spans.flatMap(([kind, found]) =>
    found.map(({ from, to }) => ({
      ...kinds[kind],
      words: line.slice(from, to).replace(/\s+/g, ' '),
      line: whole.slice(0, from).split('\n').length - 1,
    })),
  )
}

const linkify = new LinkifyIt()

// The libraries read slowly, and a text without the signs asked for first has nothing for them.

const emailsIn = (line: string): Span[] =>
  (line.includes('@') ? (linkify.match(line) ?? []) : [])
    .filter(({ schema }) => schema === 'mailto:')
    .map(({ index, lastIndex }) => ({ from: index, to: lastIndex }))

const hasNumber = (line: string) => /(\d\D{0,3}){7}/.test(line)

const cardsIn = (line: string): Span[] =>
  hasNumber(line)
    ? [...line.matchAll(/\d(?:[ -]?\d){12,18}/g)]
        .filter(([digits]) => cardValidator.number(digits).isValid)
        .map(toSpan)
    : []

const phonesIn = (line: string, country: string): Span[] =>
  hasNumber(line)
    ? findPhoneNumbersInText(line, country as CountryCode).map(({ startsAt, endsAt }) => ({
        from: startsAt,
        to: endsAt,
      }))
    : []

const daysIn = (line: string): Span[] =>
  (/\d/.test(line) ? chrono.strict.parse(line) : [])
    .filter((result) => {
      const isWorkedOut = /timeunit|relative/i.test([...result.tags()].join(' '))
      return result.start.isCertain('day') && result.start.isCertain('month') && !isWorkedOut
    })
    .map(({ index, text }) => ({ from: index, to: index + text.length }))

/** Whole names in any case; parts of them, such as a first name alone, where they begin with a capital. */
function namesIn(line: string, roster: readonly string[]): Span[] {
  const plain = withoutAccents(line)
  const spans = roster.flatMap((name) => {
    const parts = withoutAccents(name.normalize('NFC'))
      .split(/\s+/)
      .filter((part) => part !== '')
    const telling = parts.filter((part) => /^\p{Lu}..|^[^\p{ASCII}]/u.test(part))
    return [
      ...wholeWords(plain, parts.map(escape).join('\\s+'), 'giu'),
      ...(parts.length > 1 ? telling.flatMap((part) => wholeWords(plain, escape(part), 'gu')) : []),
    ]
  })
  const isInside = (a: Span, b: Span) =>
    b.from <= a.from && a.to <= b.to && b.to - b.from > a.to - a.from
  return spans.filter(
    (span, index) =>
      !spans.some((other) => isInside(span, other)) &&
      spans.findIndex(({ from, to }) => from === span.from && to === span.to) === index,
  )
}

const wholeWords = (line: string, pattern: string, flags: string): Span[] =>
  [...line.matchAll(new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, flags))].map(toSpan)

const toSpan = (match: RegExpMatchArray): Span => ({
  from: match.index!,
  to: match.index! + match[0].length,
})

/** `José` -> `Jose`, each letter in its place, so that a name is found with and without its accents. */
const withoutAccents = (text: string) =>
  text.replace(/[^\p{ASCII}]/gu, (letter) => {
    const [base = letter] = letter.normalize('NFD')
    return base.length === letter.length ? base : letter
  })

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A note as it is looked through, whatever else it has. */
export interface Readable {
  title?: unknown
  summary?: unknown
  aha?: unknown
  aliases?: unknown
}

/** Every text of a note that a reader sees, in passages, each with its field or the line of the body it begins on. */
export function textsOf(note: Readable, body: string): { text: string; at: string | number }[] {
  const fields = (['title', 'summary', 'aha', 'aliases'] as const)
    .filter((name) => note[name] !== undefined)
    .map((name) => ({ text: [note[name]].flat().join('. '), at: name }))
  return [...fields, ...passagesOf(body)]
}

/** A paragraph, a heading, an item of a list or a row of a table. */
function passagesOf(body: string): { text: string; at: number }[] {
  const passages: { text: string; at: number }[] = []
  let isOpen = false
  for (const [at, line] of body.split('\n').entries()) {
    const begins = /^\s*(?:[-*+|#]|\d+[.)]\s)/.test(line)
    if (isOpen && line.trim() !== '' && !begins) passages.at(-1)!.text += `\n${line}`
    else passages.push({ text: line, at })
    isOpen = line.trim() !== '' && !/^\s*#/.test(line)
  }
  return passages
}
