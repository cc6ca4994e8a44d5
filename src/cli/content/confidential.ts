/** What in a note would tell a reader who it is about. Published notes must be free of it, or have it marked as reviewed. */
import * as chrono from 'chrono-node'
import cardValidator from 'card-validator'
import { findPhoneNumbersInText, type CountryCode } from 'libphonenumber-js'
import { LinkifyIt } from 'linkify-it'
import type { Fault } from '../../lib/faults.ts'
import type { Content, Entry } from './load.ts'

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

/** @param country for phone numbers written without one, as ISO 3166 two letters */
function findIn(text: string, country: CountryCode, roster: readonly string[]) {
  const found: { words: string; kind: keyof typeof kinds }[] = []
  // The libraries read slowly, and a text without these signs has nothing for them.
  if (text.includes('@'))
    for (const { schema, raw } of linkify.match(text) ?? [])
      if (schema === 'mailto:') found.push({ words: raw, kind: 'email' })
  if (/(\d\D{0,3}){7}/.test(text)) {
    for (const [digits] of text.matchAll(/\d(?:[ -]?\d){12,18}/g))
      if (cardValidator.number(digits).isValid) found.push({ words: digits, kind: 'card' })
    for (const { startsAt, endsAt } of findPhoneNumbersInText(text, country))
      found.push({ words: text.slice(startsAt, endsAt), kind: 'phone' })
  }
  if (/\d/.test(text))
    for (const { text: words, start, tags } of chrono.strict.parse(text).map(withTags))
      if (start.isCertain('day') && start.isCertain('month') && !/timeunit|relative/i.test(tags))
        found.push({ words, kind: 'day' })
  for (const name of roster)
    for (const [words] of text.matchAll(new RegExp(`(?<!\\p{L})${escape(name)}(?!\\p{L})`, 'giu')))
      found.push({ words, kind: 'name' })
  return found
}

const linkify = new LinkifyIt()
const withTags = (result: chrono.ParsedResult) => ({
  text: result.text,
  start: result.start,
  tags: [...result.tags()].join(' '),
})
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

interface Reviewed {
  words: string
  reason: string
}

/**
 * One fault for each thing found in the notes that have one of these states, and for each mark that marks nothing.
 * @param roster names of people, one an entry
 */
export function confidentialFaults(
  { entries }: Content,
  roster: readonly string[],
  states: readonly string[] = ['published'],
): Fault[] {
  const country = (entries.program[0]?.data['country'] ?? 'US') as CountryCode
  return entries.notes
    .filter(({ data }) => states.includes(String(data['status'])))
    .flatMap((note) => faultsOf(note, country, roster))
}

function faultsOf(note: Entry, country: CountryCode, roster: readonly string[]): Fault[] {
  const { file, lineOf } = note.source
  const reviewed = (Array.isArray(note.data['reviewed']) ? note.data['reviewed'] : []) as Reviewed[]
  const isReviewed = (words: string) =>
    reviewed.some((mark) => mark?.words?.toLowerCase() === words.toLowerCase())
  const found = textsOf(note).flatMap(({ text, line }) =>
    findIn(text, country, roster).map((one) => ({ ...one, line })),
  )
  return [
    ...found
      .filter(({ words }) => !isReviewed(words))
      .map(({ words, kind, line }) => ({
        file,
        line,
        wrong: `"${words}" ${kinds[kind].why}.`,
        cure: `${kinds[kind].cure} If it may stay, add it under reviewed: with the reason.`,
      })),
    ...reviewed.flatMap((mark, index) =>
      found.some(({ words }) => words.toLowerCase() === mark?.words?.toLowerCase())
        ? []
        : {
            file,
            line: lineOf(['reviewed', index]),
            wrong: `"${mark?.words}" is marked as reviewed, and nothing like it was found.`,
            cure: 'Write the words as they stand in the note, or remove the mark.',
          },
    ),
  ]
}

/** Every text of a note that a reader sees, with its line. */
function textsOf({ data, source }: Entry): { text: string; line: number }[] {
  const fields = ['title', 'summary', 'aha', 'aliases'].flatMap((name) =>
    data[name] === undefined
      ? []
      : [{ text: [data[name]].flat().join('. '), line: source.lineOf([name]) }],
  )
  const lines = source.body
    .split('\n')
    .map((text, index) => ({ text, line: source.bodyLine + index }))
  return [...fields, ...lines]
}
