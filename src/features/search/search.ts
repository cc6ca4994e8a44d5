/** Answers a search from the index. It knows nothing of the page, and runs wherever the files can be read. */
import { facetNames, type Facet } from '../../kinds.ts'
import { findMeant, findNamed } from './names.ts'
import { bestPassage, toTextFragment, type Passage } from './passage.ts'
import { toPhrase } from './phrases.ts'
import { parseQuery, type Query } from './query.ts'
import { rank, type Hit, type Lookup } from './ranking.ts'
import type { Match, SearchIndex } from './search-index.ts'
import { respell } from './spelling.ts'
import type { SearchState } from './state.ts'
import { isStopWord, parseWords, stem, type Word } from './words.ts'

export interface Result extends Passage {
  title: string
  /** What the page is: note, session, cohort, month. */
  line: string
  /** The end of the address that marks what matched; joined only when the link is followed. */
  mark: string
  /** The other name by which it was found, where its own words are not those of the query. */
  alias: string | undefined
}

export interface Answer {
  total: number
  results: Result[]
  corrected: { from: string; to: string }[]
  /** Words that nothing here has, and nothing is near. */
  dropped: string[]
  /** Words that could not be looked up, since a part of the index was out of reach. */
  lost: string[]
  /** Titles of what was looked up besides, since it was meant. */
  meant: string[]
  /** Whether even the best results lack much of the query. */
  isWeak: boolean
}

/** For each facet its values, and how many results one would have with it. */
export type Counts = Record<Facet, Record<string, number>>

/** Finds the documents that have words side by side, in order. */
export type FindPhrase = (phrase: string) => Promise<ReadonlySet<number>>

/** Below this share of the query a result is no answer to it. */
const weakShare = 0.5

/** What a joined or divided word counts beside the word as it was typed. */
const partWeight = 0.5

/** @param from and to: which places in the ranking are wanted */
export async function search(
  index: SearchIndex,
  findPhrase: FindPhrase,
  state: SearchState,
  from: number,
  to: number,
): Promise<Answer> {
  const found = await findAll(index, findPhrase, state)
  const kept = await withFilters(index, found.hits, state.filters)
  const { notes } = await index.start()
  if (state.newest) kept.sort((a, b) => newness(b, notes) - newness(a, notes) || b.score - a.score)
  const results = await Promise.all(
    kept.slice(from, to).map(async (hit) => toResult(index, hit, found)),
  )
  const { corrected, dropped, lost, meant } = found
  const isWeak =
    kept.length > 0 &&
    found.keys.size > 0 &&
    Math.max(...kept.slice(0, 10).map(({ share }) => share)) < weakShare
  return { total: kept.length, results, corrected, dropped, lost, meant, isWeak }
}

/** How many results there would be with each value of each facet, the other filters kept. */
export async function count(
  index: SearchIndex,
  findPhrase: FindPhrase,
  state: SearchState,
  values: Readonly<Record<Facet, readonly string[]>>,
): Promise<Counts> {
  const { hits } = await findAll(index, findPhrase, state)
  const counts = {} as Counts
  for (const facet of facetNames) {
    const others = { ...state.filters, [facet]: undefined }
    const kept = await withFilters(index, hits, others)
    const numbers = await Promise.all(
      values[facet].map(async (value) => {
        const members = await membersOf(index, facet, value)
        return [value, kept.filter(({ document }) => members.has(document)).length] as const
      }),
    )
    counts[facet] = Object.fromEntries(numbers)
  }
  return counts
}

/** Notes by their age, newest first; everything else has no date. */
const newness = ({ document }: Hit, notes: number) => (document < notes ? document : -1)

const membersOf = async (index: SearchIndex, facet: string, value: string) =>
  documentsOf([await index.matches(`${facet}:${value}`)])

async function withFilters(
  index: SearchIndex,
  hits: readonly Hit[],
  filters: Partial<Record<Facet, string | undefined>>,
): Promise<Hit[]> {
  const members = await Promise.all(
    Object.entries(filters).flatMap(([facet, value]) =>
      value === undefined ? [] : membersOf(index, facet, value),
    ),
  )
  return hits.filter(({ document }) => members.every((set) => set.has(document)))
}

interface Found extends Pick<Answer, 'corrected' | 'dropped' | 'lost' | 'meant'> {
  hits: Hit[]
  /** Of the words that were typed, as they are spelled, and of all that were looked up. */
  ownKeys: Set<string>
  keys: Set<string>
}

/** Every hit, before filters; all documents where there is no query. */
async function findAll(
  index: SearchIndex,
  findPhrase: FindPhrase,
  state: SearchState,
): Promise<Found> {
  const query = parseQuery(state.query)
  const start = await index.start()
  const [isAllowed, words] = await Promise.all([
    limits(index, findPhrase, query),
    Promise.all(query.words.map((word) => lookUp(index, word, state.verbatim))),
  ])
  const lost = words.filter(({ isLost }) => isLost).map(({ typed }) => typed.text)
  if (query.words.length > 0 && lost.length === words.length)
    throw new Error('The search index is out of reach.')
  const known = words.filter(({ lookups }) => lookups.length > 0)
  const missing = words.filter(({ lookups, isLost }) => lookups.length === 0 && !isLost)
  const joined = await lookUpJoined(index, words)
  const own = known.flatMap(({ lookups }) => lookups)
  const spelled = known.flatMap(({ spelled }) => spelled)
  const meant = state.verbatim ? [] : await lookUpMeant(index, findMeant(spelled, start.entries))
  const lookups = [...own, ...joined, ...meant]
  const named = state.verbatim ? new Map<number, number>() : findNamed(spelled, start.entries)
  const isBrowsing = query.words.length === 0 && !/[^\s"“”„]/.test(state.query)
  const hits = isBrowsing
    ? all(start.size, start.notes)
    : rank(lookups, missing.length, named, start)
  return {
    hits: hits.filter(({ document }) => isAllowed(document)),
    ownKeys: new Set(own.map(({ key }) => key)),
    keys: new Set(lookups.map(({ key }) => key)),
    corrected: known.flatMap(({ typed, spelled, isRespelled }) =>
      isRespelled ? [{ from: typed.text, to: spelled.map(({ text }) => text).join(' ') }] : [],
    ),
    dropped: missing.map(({ typed }) => typed.text),
    lost,
    meant: [
      ...new Set(meant.flatMap(({ title, matches }) => (title && matches.length > 0 ? title : []))),
    ],
  }
}

/** The newest notes first, then everything else. */
const all = (size: number, notes: number): Hit[] =>
  Array.from({ length: size }, (_, place) => ({
    document: place < notes ? notes - 1 - place : place,
    score: 0,
    share: 1,
    section: undefined,
    others: [],
  }))

/** Which documents have every phrase, and nothing that was excluded. */
async function limits(
  index: SearchIndex,
  findPhrase: FindPhrase,
  { phrases, excluded }: Query,
): Promise<(document: number) => boolean> {
  const find = async (phrase: string) =>
    toPhrase(phrase).includes(' ')
      ? (await withAllWords(index, phrase))
        ? findPhrase(phrase)
        : new Set<number>()
      : documentsOf(await Promise.all(parseWords(phrase).map(({ key }) => index.matches(key))))
  const [required, forbidden] = await Promise.all([
    Promise.all(phrases.map(find)),
    Promise.all(excluded.map(find)),
  ])
  return (document) =>
    required.every((set) => set.has(document)) && !forbidden.some((set) => set.has(document))
}

const documentsOf = (matches: readonly (readonly Match[])[]): ReadonlySet<number> =>
  new Set(matches.flat().map(({ document }) => document))

/** Whether some document has all words of a phrase, wherever they stand; if none has, nobody need look further. */
async function withAllWords(index: SearchIndex, phrase: string): Promise<boolean> {
  const words = parseWords(phrase).flatMap((word) => (word.parts.length > 0 ? word.parts : [word]))
  const [first, ...others] = await Promise.all(
    words.map(async ({ key }) => documentsOf([await index.matches(key)])),
  )
  return [...(first ?? [])].some((document) => others.every((set) => set.has(document)))
}

type KeyLookup = Lookup & { key: string }

interface WordLookup {
  typed: Word
  /** The words that were looked up for it. */
  spelled: Word[]
  isRespelled: boolean
  lookups: KeyLookup[]
  isLost: boolean
}

async function lookUp(index: SearchIndex, typed: Word, verbatim: boolean): Promise<WordLookup> {
  const nothing = { typed, spelled: [typed], isRespelled: false, lookups: [], isLost: false }
  try {
    const lookups = await lookUpWord(index, typed)
    if (lookups.length > 0 || verbatim) return { ...nothing, lookups }
    const spelling = await respell(typed.text, index)
    if (!spelling) return nothing
    const spelled = spelling.words.flatMap(parseWords)
    const all = await Promise.all(spelled.map((word) => lookUpWord(index, word)))
    return spelling.isBeginning
      ? { ...nothing, spelled, lookups: [merged(all.flat(), typed.key)] }
      : { ...nothing, spelled, isRespelled: true, lookups: all.flat() }
  } catch {
    return { ...nothing, isLost: true }
  }
}

/** A word as it is and, where it is made of several, those too. */
async function lookUpWord(index: SearchIndex, { key, parts }: Word): Promise<KeyLookup[]> {
  const whole = { key, matches: await index.matches(key), weight: 1, isOwn: true }
  const others = await Promise.all(
    parts
      .filter(({ text }) => !isStopWord(text))
      .map(async ({ key }) => ({ key, matches: await index.matches(key), weight: 1, isOwn: true })),
  )
  const found = others.filter(({ matches }) => matches.length > 0)
  if (found.length === 0) return whole.matches.length > 0 ? [whole] : []
  return [
    ...found,
    ...(whole.matches.length > 0 ? [{ ...whole, weight: partWeight, isOwn: false }] : []),
  ]
}

/** The documents that have any of several words, as one word. */
function merged(lookups: readonly KeyLookup[], key: string): KeyLookup {
  const matches = new Map<number, Match>()
  for (const match of lookups.flatMap(({ matches }) => matches))
    if (!matches.has(match.document)) matches.set(match.document, match)
  return { key, matches: [...matches.values()], weight: 1, isOwn: true }
}

/** Two words that the site writes as one, where it does not have one of them. */
async function lookUpJoined(
  index: SearchIndex,
  words: readonly WordLookup[],
): Promise<KeyLookup[]> {
  const pairs = words.slice(1).flatMap((second, at) => {
    const first = words[at]
    return first && (first.lookups.length === 0 || second.lookups.length === 0)
      ? [stem(first.typed.text + second.typed.text)]
      : []
  })
  const lookups = await Promise.all(
    pairs.map(async (key) => ({
      key,
      matches: await index.matches(key).catch((): Match[] => []),
      weight: 1,
      isOwn: false,
    })),
  )
  return lookups.filter(({ matches }) => matches.length > 0)
}

/** What was only meant may be out of reach. */
const lookUpMeant = (index: SearchIndex, meant: ReturnType<typeof findMeant>) =>
  Promise.all(
    meant.map(async ({ word, weight, title }) => ({
      key: word.key,
      matches: await index.matches(word.key).catch((): Match[] => []),
      weight,
      isOwn: false,
      title,
    })),
  )

async function toResult(
  index: SearchIndex,
  hit: Hit,
  { keys, ownKeys }: Pick<Found, 'keys' | 'ownKeys'>,
): Promise<Result> {
  const text = await index.text(hit.document)
  const passage = bestPassage(text, hit, keys)
  const hasOwn = (text: string) => parseWords(text).some(({ key }) => ownKeys.has(key))
  const isShown = hasOwn(passage.pieces.map(({ text }) => text).join(' ')) || hasOwn(text.title)
  return {
    ...passage,
    mark: toTextFragment(passage.pieces),
    title: text.title,
    line: text.line,
    alias: isShown ? undefined : text.aliases.find(hasOwn),
  }
}
