/**
 * The site in one small file: enough for a first answer while the index is still on its way, for the definition of a
 * term, and for what words stand for here. Written by src/pages/search/overview.json.ts, which newest notes leave first.
 */
import type { Kind } from '../../kinds.ts'
import { parseQuery } from './query.ts'
import { isSmall, stem, wordsOf } from './words.ts'

export interface OverviewEntry {
  kind: Kind
  title: string
  href: string
  /** The line that says what it is. */
  line: string
  /** A sentence: the definition of a term, the A-ha or summary of a note. */
  about: string
  /** Other words for it, as readers say them. */
  aliases?: string[]
}

export type Overview = OverviewEntry[]

const stemsOf = (text: string) =>
  wordsOf(text)
    .filter((word) => !isSmall(word))
    .map(stem)

/** The entries that match best, at most `most`. The last word may be unfinished. */
export function findInOverview(query: string, overview: Overview, most: number): OverviewEntry[] {
  const words = parseQuery(query).words
  if (words.length === 0) return []
  const stems = words.map(stem)
  const last = stems.length - 1
  const scored = overview.map((entry) => {
    const fields = [
      { words: stemsOf(entry.title), worth: 4 },
      { words: (entry.aliases ?? []).flatMap(stemsOf), worth: 3 },
      { words: stemsOf(entry.about), worth: 1 },
    ]
    const worths = stems.map((wanted, at) =>
      Math.max(
        ...fields.map(({ words: has, worth }) =>
          has.includes(wanted)
            ? worth
            : at === last && wanted.length > 1 && has.some((word) => word.startsWith(wanted))
              ? worth / 2
              : 0,
        ),
      ),
    )
    const matched = worths.filter((worth) => worth > 0).length
    return { entry, matched, score: worths.reduce((sum, worth) => sum + worth, 0) * matched }
  })
  return scored
    .filter(({ matched }) => matched * 2 >= stems.length)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** The term of the glossary that the query is, by its name or another word for it. */
export function findTerm(query: string, overview: Overview): OverviewEntry | undefined {
  const plain = (text: string) => wordsOf(text).map(stem).join(' ')
  const wanted = plain(query)
  if (!wanted) return undefined
  return overview.find(
    ({ kind, title, aliases = [] }) =>
      kind === 'term' && [title, ...aliases].some((name) => plain(name) === wanted),
  )
}
