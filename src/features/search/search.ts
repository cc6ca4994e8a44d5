/** Answers a search from the index. It knows nothing of the page, and runs wherever the files can be read. */
import { facetNames, type Facet } from '../../kinds.ts'
import { lookUpAll, type Lookups } from './lookups.ts'
import { findNamed } from './names.ts'
import { bestPassage, toTextFragment, type Passage } from './passage.ts'
import { toPhrase } from './phrases.ts'
import { parseQuery, type Query } from './query.ts'
import { rank, type Hit } from './ranking.ts'
import type { Match, SearchIndex } from './search-index.ts'
import type { SearchState } from './state.ts'
import { parseWords } from './words.ts'

export interface Result extends Passage {
  title: string
  /** What the page is: note, session, cohort, month. */
  line: string
  /** The end of the address that marks what matched; joined only when the link is followed. */
  mark: string
  /** The other name by which it was found, where its own words are not those of the query. */
  alias: string | undefined
}

export interface Answer extends Pick<Lookups, 'corrected' | 'dropped' | 'lost' | 'meant'> {
  total: number
  results: Result[]
  /** Whether even the best results lack much of the query. */
  isWeak: boolean
}

/** For each facet its values, and how many results one would have with it. */
export type Counts = Record<Facet, Record<string, number>>

/** Finds the documents that have words side by side, in order. */
export type FindPhrase = (phrase: string) => Promise<ReadonlySet<number>>

/** Below this share of the query a result is no answer to it. */
const weakShare = 0.5

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

interface Found extends Lookups {
  hits: Hit[]
  /** Of all that was looked up. */
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
  const [isAllowed, lookups] = await Promise.all([
    limits(index, findPhrase, query),
    lookUpAll(index, query, state.verbatim),
  ])
  const named = state.verbatim
    ? new Map<number, number>()
    : findNamed(lookups.spelled, start.entries)
  const isBrowsing = query.words.length === 0 && !/[^\s"“”„]/.test(state.query)
  const hits = isBrowsing
    ? all(start.size, start.notes)
    : rank(lookups.all, lookups.dropped.length, named, start)
  return {
    ...lookups,
    hits: hits.filter(({ document }) => isAllowed(document)),
    keys: new Set(lookups.all.map(({ key }) => key)),
  }
}

/** The newest notes first, then everything else. */
const all = (size: number, notes: number): Hit[] =>
  Array.from({ length: size }, (_, place) => ({
    document: place < notes ? notes - 1 - place : place,
    score: 0,
    share: 1,
    sections: [],
  }))

/** Which documents have every phrase, and nothing that was excluded. */
async function limits(
  index: SearchIndex,
  findPhrase: FindPhrase,
  { phrases, excluded }: Query,
): Promise<(document: number) => boolean> {
  const find = async (phrase: string) =>
    parseWords(phrase).length > 1 || toPhrase(phrase).includes(' ')
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
  const words = parseWords(phrase)
    .filter(({ text }) => toPhrase(text) !== '')
    .flatMap((word) => (word.parts.length > 0 ? word.parts : [word]))
  const [first, ...others] = await Promise.all(
    words.map(async ({ key }) => documentsOf([await index.matches(key)])),
  )
  return [...(first ?? [])].some((document) => others.every((set) => set.has(document)))
}

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
