/** What in a text would tell a reader who it is about. Used by the check before a build and by the editor page. */
import { daysIn } from './confidential/days.ts'
import { emailsIn, pageAddressesIn } from './confidential/emails.ts'
import type { NameIndex } from './confidential/name-index.ts'
import { namesIn } from './confidential/names.ts'
import { cardsIn, phonesIn } from './confidential/numbers.ts'
import { blank, toReadable, type Span } from './confidential/readable.ts'

export type FindingKind = 'email' | 'phone' | 'card' | 'day' | 'name'

const messages: Record<FindingKind, { why: string; fix: string }> = {
  email: {
    why: 'is an e-mail address, and leads to a person',
    fix: 'Write the role instead, for example “the owner of the policy”.',
  },
  phone: {
    why: 'looks like a phone number',
    fix: 'Leave it out, or write what kind of number it was.',
  },
  card: {
    why: 'looks like a card number',
    fix: 'Take it out, and tell whoever owns the card that it was written down.',
  },
  day: {
    why: 'is an exact day, which beside a calendar says who it was',
    fix: 'Write the month, or something like “in the spring”.',
  },
  name: {
    why: 'is a name on the private roster, or part of one',
    fix: 'Write the role instead, or leave the person out.',
  },
}

export interface Finding {
  kind: FindingKind
  /** As a reader sees them, in one line. */
  words: string
  /** Ends a sentence that begins with the words. */
  why: string
  fix: string
  /** Where in the text the words begin. */
  offset: number
}

/**
 * @param text a passage; where its lines break says nothing, so a name or a day may go over two
 * @param country for phone numbers written without one, as ISO 3166 two letters
 */
export function findConfidential(text: string, country: string, names?: NameIndex): Finding[] {
  const { text: readable, plain, originOf } = toReadable(text)
  const line = plain.replace(/[\r\n]/g, ' ')
  const emails = emailsIn(line)
  const pages = pageAddressesIn(line)
  const rest = blank(line, emails)
  const cards = cardsIn(blank(rest, pages))
  // The day in `?date=2026-05-03` was chosen for this link; the one in the path of an article was not.
  const paths = pages.map((page) => withoutQuery(line, page))
  const days = daysIn(blank(rest, [...paths, ...cards]))
  const phones = phonesIn(blank(rest, [...pages, ...cards, ...days]), country)
  const roster = names ? namesIn(blank(rest, days), names) : []
  const toFindings = (kind: FindingKind, spans: readonly Span[]) =>
    spans.map(({ from, to }) => ({
      kind,
      words: toWords(readable.slice(from, to)),
      ...messages[kind],
      offset: originOf(from),
    }))
  return [
    ...toFindings('email', emails),
    ...toFindings('card', cards),
    ...toFindings('phone', phones),
    ...toFindings('day', days),
    ...toFindings('name', roster),
  ]
}

function withoutQuery(text: string, { from, to }: Span): Span {
  const query = text.slice(from, to).indexOf('?')
  return { from, to: query === -1 ? to : from + query }
}

export interface Passage {
  text: string
  lineAt: (offset: number) => number
}

/** What is found in the passages of one text. The same words count once a line, though a link has them in its address too. */
export function findInPassages(
  passages: readonly Passage[],
  country: string,
  names?: NameIndex,
): (Finding & { line: number })[] {
  const findings = passages.flatMap(({ text, lineAt }) =>
    findConfidential(text, country, names).map((finding) => ({
      ...finding,
      line: lineAt(finding.offset),
    })),
  )
  const keyOf = ({ line, kind, words }: (typeof findings)[number]) => `${line} ${kind} ${words}`
  return [...new Map(findings.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}

/** Whether what was found is what a second reader allowed, however it was typed. */
export const isSameWords = (found: string, allowed: string): boolean =>
  toWords(found).toLowerCase() === toWords(allowed).toLowerCase()

const toWords = (text: string) =>
  toReadable(text)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/^mailto:/i, '')
