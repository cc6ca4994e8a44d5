/** Decides what to look up for a query, and what to tell the reader about it. No word is obligatory. */
import type { Query } from './query.ts'

/** A page that has a word. */
export interface Find {
  id: string
  /** What the index thinks of it for this word alone. */
  score: number
  /** Where the word stands, counted in words from the top; none where only the title or summary has it. */
  places: readonly number[]
}

/** What the planner needs of an index. */
export interface WordIndex {
  /** Pages that have the word or a longer one beginning with it. */
  find: (word: string) => Promise<readonly Find[]>
  /** Ids of pages that have exactly these words side by side, whatever their endings. */
  exact: (words: string) => Promise<ReadonlySet<string>>
  /** For a word no page has: whether known words begin with it, else the nearest known word. */
  spell: (word: string) => Promise<{ begins: boolean; nearest: string | undefined }>
}

export interface Lookup {
  word: string
  finds: readonly Find[]
  /** How many pages have the word itself. */
  pages: number
  /** 1 for the reader's own words, less for words they stand for. */
  weight: number
}

/** A word that the reader did not type, but that means what they typed. */
export interface Meant {
  word: string
  weight: number
  /** The typed words that it stands beside. */
  because: string[]
  /** What the reader is told was meant; nothing where they called it by its name. */
  title?: string
}

export interface Plan {
  lookups: Lookup[]
  /** A page must be in all of these. */
  required: ReadonlySet<string>[]
  /** A page may be in none of these. */
  forbidden: ReadonlySet<string>[]
  corrected: { from: string; to: string }[]
  /** Words that nothing here has, and nothing is near. */
  dropped: string[]
  /** Words that could not be looked up, since a part of the index was out of reach. */
  lost: string[]
  /** Titles of what was looked up besides, since it was meant. */
  meant: string[]
}

/** @param verbatim whether words are looked up as typed, without correction and without words that were meant */
export async function makePlan(
  query: Query,
  meant: readonly Meant[],
  verbatim: boolean,
  index: WordIndex,
): Promise<Plan> {
  const [outcomes, required, forbidden] = await Promise.all([
    Promise.allSettled(query.words.map((word) => lookUp(word, verbatim, index))),
    Promise.all(query.phrases.map(index.exact)),
    Promise.all(query.excluded.map(index.exact)),
  ])
  const own = outcomes.flatMap((outcome, at) =>
    outcome.status === 'fulfilled' ? [{ typed: query.words[at]!, ...outcome.value }] : [],
  )
  const failed = outcomes.find(({ status }) => status === 'rejected')
  if (own.length === 0 && failed) throw (failed as PromiseRejectedResult).reason
  const everywhere = (words: readonly string[]) =>
    haveAll(own.filter(({ typed }) => words.includes(typed))) >= enough
  const needed =
    verbatim || everywhere(query.words) ? [] : meant.filter(({ because }) => !everywhere(because))
  // What was only meant may be out of reach.
  const also = await Promise.all(
    needed.map(({ word }) =>
      lookUp(word, true, index).catch(() => ({ word, pages: 0, finds: [] })),
    ),
  )
  const lookups: Lookup[] = own.map(({ word, finds, pages }) => ({ word, finds, pages, weight: 1 }))
  for (const [at, lookup] of also.entries())
    if (!lookups.some(({ word }) => word === lookup.word))
      lookups.push({ ...lookup, weight: needed[at]!.weight })
  return {
    lookups: lookups.filter(({ finds }) => finds.length > 0),
    required,
    forbidden,
    corrected: own.flatMap(({ typed, word }) =>
      word === typed ? [] : [{ from: typed, to: word }],
    ),
    dropped: own.flatMap(({ finds, word }) => (finds.length > 0 ? [] : [word])),
    lost: query.words.filter((_, at) => outcomes[at]!.status === 'rejected'),
    meant: [
      ...new Set(
        needed.flatMap(({ title }, at) => (title && also[at]!.finds.length > 0 ? [title] : [])),
      ),
    ],
  }
}

type Found = Omit<Lookup, 'weight'>

/** Where so many pages have what was typed, the site speaks the reader's language, and nothing else need be meant. */
const enough = 20

/** How many pages have all of the words. */
function haveAll(found: readonly Found[]): number {
  const [first, ...others] = found.map(({ finds }) => new Set(finds.map(({ id }) => id)))
  return [...(first ?? [])].filter((id) => others.every((ids) => ids.has(id))).length
}

async function lookUp(word: string, verbatim: boolean, index: WordIndex): Promise<Found> {
  const [finds, exact] = await Promise.all([index.find(word), index.exact(word)])
  if (exact.size > 0) {
    // `5` must not find `50`, nor `ai` find `aim`.
    const asTyped = word.length <= 2 || /^\p{N}+$/u.test(word)
    return {
      word,
      pages: exact.size,
      finds: asTyped ? finds.filter(({ id }) => exact.has(id)) : finds,
    }
  }
  // The index takes an unknown word for its longest known beginning, so these finds may be of another word.
  const { begins, nearest } = await index.spell(word)
  if (begins) return { word, pages: finds.length, finds }
  if (nearest && !verbatim) {
    const [found, pages] = await Promise.all([index.find(nearest), index.exact(nearest)])
    return { word: nearest, pages: Math.max(1, pages.size), finds: found }
  }
  return { word, pages: 0, finds: [] }
}
