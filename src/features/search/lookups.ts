/** What is looked up for a query: its words, as they are spelled here, and what its readers mean by them. */
import { findMeant } from './names.ts'
import type { Query, QueryWord } from './query.ts'
import type { Lookup } from './ranking.ts'
import type { Match, SearchIndex } from './search-index.ts'
import { respell } from './spelling.ts'
import { isStopWord, parseWords, type Word } from './words.ts'

export interface Lookups {
  all: Lookup[]
  /** The words as they are spelled, in order. */
  spelled: Word[]
  /** Of the words that were typed, as they are spelled. */
  ownKeys: Set<string>
  corrected: { from: string; to: string }[]
  /** Words that nothing here has, and nothing is near. */
  dropped: string[]
  /** Words that could not be looked up, since a part of the index was out of reach. */
  lost: string[]
  /** Titles of what was looked up besides, since it was meant. */
  meant: string[]
}

/** What the parts of a word count beside the word: `call` and `back` beside `call-back`. */
const partWeight = 0.5

/** @param verbatim whether the words are looked up as typed, without correction */
export async function lookUpAll(
  index: SearchIndex,
  query: Query,
  verbatim: boolean,
): Promise<Lookups> {
  const asTyped = await Promise.all(query.words.map((word) => lookUp(index, word)))
  const words = verbatim
    ? asTyped
    : await Promise.all(
        (await addJoined(index, query, asTyped)).map((word) => withSpelling(index, word)),
      )
  const lost = words.filter(({ isLost }) => isLost)
  if (words.length > 0 && lost.length === words.length)
    throw new Error('The search index is out of reach.')
  const known = words.filter(({ lookups }) => lookups.length > 0)
  const own = known.flatMap(({ lookups }) => lookups)
  const spelled = known.flatMap(({ spelled }) => spelled)
  const meant = verbatim ? [] : await lookUpMeant(index, spelled)
  return {
    all: [...own, ...meant],
    spelled,
    ownKeys: new Set(own.map(({ key }) => key)),
    corrected: known.flatMap(({ typed, spelled, isRespelled }) =>
      isRespelled ? [{ from: typed.text, to: spelled.map(({ text }) => text).join(' ') }] : [],
    ),
    dropped: words
      .filter(({ lookups, isLost }) => lookups.length === 0 && !isLost)
      .map(({ typed }) => typed.text),
    lost: lost.map(({ typed }) => typed.text),
    meant: [
      ...new Set(meant.flatMap(({ title, matches }) => (title && matches.length > 0 ? title : []))),
    ],
  }
}

interface WordLookup {
  typed: QueryWord
  /** The words that were looked up for it. */
  spelled: Word[]
  isRespelled: boolean
  lookups: Lookup[]
  isLost: boolean
}

async function lookUp(index: SearchIndex, typed: QueryWord): Promise<WordLookup> {
  const nothing = { typed, spelled: [typed], isRespelled: false, lookups: [], isLost: false }
  try {
    return { ...nothing, lookups: await lookUpWord(index, typed, Math.sqrt(typed.count)) }
  } catch {
    return { ...nothing, isLost: true }
  }
}

/** A word of several parts is in what has them all; what has some of them gains less. */
async function lookUpWord(index: SearchIndex, { key, parts }: Word, weight = 1): Promise<Lookup[]> {
  const whole = await index.matches(key)
  const others = await Promise.all(
    parts
      .filter(({ text }) => !isStopWord(text))
      .map(async ({ key }) => ({ key, matches: await index.matches(key), weight, isOwn: true })),
  )
  const found = others.filter(({ matches }) => matches.length > 0)
  const matches = found.length > 1 ? union(whole, inAll(found)) : whole
  if (matches.length === 0) return found
  return [
    { key, matches, weight, isOwn: true },
    ...found.map((part) => ({ ...part, weight: weight * partWeight, isOwn: false })),
  ]
}

function inAll([first, ...others]: readonly Lookup[]): readonly Match[] {
  const sets = others.map(({ matches }) => new Set(matches.map(({ document }) => document)))
  return (first?.matches ?? []).filter(({ document }) => sets.every((set) => set.has(document)))
}

/** Each document once; where both have it, as the first has it. */
function union(matches: readonly Match[], others: readonly Match[]): readonly Match[] {
  const known = new Set(matches.map(({ document }) => document))
  return [...matches, ...others.filter(({ document }) => !known.has(document))]
}

/** What has two neighbours written as one word has both of them. */
async function addJoined(
  index: SearchIndex,
  { joined }: Query,
  words: readonly WordLookup[],
): Promise<WordLookup[]> {
  const pairs = await Promise.all(
    joined.map(async ({ key, of }) => ({
      of,
      // It is nothing that was typed, and may be out of reach.
      matches: await index.matches(key).catch((): Match[] => []),
    })),
  )
  return words.map((word) => {
    const { key, count } = word.typed
    const matches = pairs
      .filter(({ of }) => of.includes(key))
      .reduce((all: readonly Match[], pair) => union(all, pair.matches), [])
    if (matches.length === 0 || word.isLost) return word
    const [first = { key, matches: [], weight: Math.sqrt(count), isOwn: true }, ...others] =
      word.lookups
    return {
      ...word,
      lookups: [{ ...first, matches: union(first.matches, matches) }, ...others],
    }
  })
}

/** Of a word that nothing has, what it was to be. */
async function withSpelling(index: SearchIndex, word: WordLookup): Promise<WordLookup> {
  if (word.lookups.length > 0 || word.isLost) return word
  try {
    const spelling = await respell(word.typed.text, index)
    if (!spelling) return word
    const spelled = spelling.words.flatMap(parseWords)
    const found = (await Promise.all(spelled.map((one) => lookUpWord(index, one)))).flat()
    if (!spelling.isBeginning) return { ...word, spelled, isRespelled: true, lookups: found }
    const matches = found.reduce((all: readonly Match[], { matches }) => union(all, matches), [])
    return {
      ...word,
      spelled,
      lookups: [{ key: word.typed.key, matches, weight: 1, isOwn: true }],
    }
  } catch {
    return { ...word, isLost: true }
  }
}

/** What was only meant may be out of reach. */
const lookUpMeant = async (index: SearchIndex, spelled: readonly Word[]) =>
  Promise.all(
    findMeant(spelled, (await index.start()).entries).map(async ({ word, weight, title }) => ({
      key: word.key,
      matches: await index.matches(word.key).catch((): Match[] => []),
      weight,
      isOwn: false,
      title,
    })),
  )
