/** What in a text would tell a reader who it is about. Used by the check before a build and by the editor page. */
import { daysIn } from './days.ts'
import { emailsIn, pageAddressesIn } from './emails.ts'
import type { NameIndex } from './name-index.ts'
import { namesIn } from './names.ts'
import { cardsIn, phonesIn } from './numbers.ts'
import { blank, toReadable, type Span } from './readable.ts'

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
}

export interface Finding {
  kind: keyof typeof kinds
  /** As a reader sees them, in one line. */
  words: string
  /** Ends a sentence that begins with the words. */
  why: string
  cure: string
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
  const email = emailsIn(line)
  const withoutEmails = blank(line, email)
  const pages = pageAddressesIn(line)
  const card = cardsIn(blank(withoutEmails, pages))
  // The day in `?date=2026-05-03` was chosen; the one in the path of an article was not.
  const paths = pages.map(({ from, to }) => ({
    from,
    to: line.slice(from, to).includes('?') ? from + line.slice(from, to).indexOf('?') : to,
  }))
  const day = daysIn(blank(withoutEmails, [...paths, ...card]))
  const phone = phonesIn(blank(withoutEmails, [...pages, ...card, ...day]), country)
  const name = names ? namesIn(blank(withoutEmails, day), names) : []
  const found: [keyof typeof kinds, Span[]][] = [
    ['email', email],
    ['card', card],
    ['phone', phone],
    ['day', day],
    ['name', name],
  ]
  return found.flatMap(([kind, spans]) =>
    spans.map(({ from, to }) => ({
      kind,
      ...kinds[kind],
      words: toWords(readable.slice(from, to)),
      offset: originOf(from),
    })),
  )
}

/** Words as a finding shows them; two texts that a reader cannot tell apart give the same. */
export const toWords = (text: string): string =>
  toReadable(text)
    .text.replace(/\s+/g, ' ')
    .trim()
    .replace(/^mailto:/i, '')
