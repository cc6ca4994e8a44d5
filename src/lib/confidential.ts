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
    why: 'is a name on the private roster',
    cure: 'Write the role instead, or leave the person out.',
  },
} satisfies Record<string, Kind>

export interface Found extends Kind {
  /** As they stand in the text. */
  words: string
}

/**
 * @param country for phone numbers written without one, as ISO 3166 two letters
 * @param roster names of people, one an entry
 */
export function findConfidential(
  text: string,
  country: string,
  roster: readonly string[] = [],
): Found[] {
  const found: { words: string; kind: keyof typeof kinds }[] = []
  // The libraries read slowly, and a text without these signs has nothing for them.
  if (text.includes('@'))
    for (const { schema, raw } of linkify.match(text) ?? [])
      if (schema === 'mailto:') found.push({ words: raw, kind: 'email' })
  if (/(\d\D{0,3}){7}/.test(text)) {
    for (const [digits] of text.matchAll(/\d(?:[ -]?\d){12,18}/g))
      if (cardValidator.number(digits).isValid) found.push({ words: digits, kind: 'card' })
    for (const { startsAt, endsAt } of findPhoneNumbersInText(text, country as CountryCode))
      found.push({ words: text.slice(startsAt, endsAt), kind: 'phone' })
  }
  if (/\d/.test(text))
    for (const { text: words, start, tags } of chrono.strict.parse(text).map(withTags))
      if (start.isCertain('day') && start.isCertain('month') && !/timeunit|relative/i.test(tags))
        found.push({ words, kind: 'day' })
  for (const name of roster)
    for (const [words] of text.matchAll(new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, 'giu')))
      found.push({ words, kind: 'name' })
  return found.map(({ words, kind }) => ({ words, ...kinds[kind] }))
}

const linkify = new LinkifyIt()
const withTags = (result: chrono.ParsedResult) => ({
  text: result.text,
  start: result.start,
  tags: [...result.tags()].join(' '),
})
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A note as it is looked through, whatever else it has. */
export interface Readable {
  title?: unknown
  summary?: unknown
  aha?: unknown
  aliases?: unknown
}

/** Every text of a note that a reader sees, with the field or the line of the body it stands in. */
export function textsOf(note: Readable, body: string): { text: string; at: string | number }[] {
  const fields = (['title', 'summary', 'aha', 'aliases'] as const)
    .filter((name) => note[name] !== undefined)
    .map((name) => ({ text: [note[name]].flat().join('. '), at: name }))
  return [...fields, ...body.split('\n').map((text, index) => ({ text, at: index }))]
}
