import type { Plan } from './planner.ts'

export interface Hit {
  id: string
  score: number
  /** For each looked-up word that the page has, where it stands. */
  places: { word: string; places: readonly number[] }[]
}

/** How many words a passage has in which query words count as near each other. */
const near = 12

/** The share of the query's rarity that a page must match. */
const leastShare = 0.15

/**
 * Ranks pages when no word is obligatory. Each word adds the index's score for it, weighted by how rare it is. The sum
 * is lowered by the share of the query's rarity that the page lacks, and raised where different words stand near each
 * other. Words the reader did not type add to a score and take nothing away.
 * @param pages how many pages there are
 */
export function rank({ lookups, required, forbidden }: Plan, pages: number): Hit[] {
  const hits = new Map<string, Hit & { matched: number }>()
  const rarities = lookups.map((lookup) => Math.log(1 + pages / lookup.pages) ** 0.7)
  const own = lookups.reduce((sum, { weight }, at) => sum + (weight === 1 ? rarities[at]! : 0), 0)
  const total = own || rarities.reduce((sum, rarity) => sum + rarity, 0)

  for (const [at, { word, finds, weight }] of lookups.entries()) {
    const worth = rarities[at]! * weight
    for (const { id, score, places } of finds) {
      const hit = hits.get(id) ?? { id, score: 0, places: [], matched: 0 }
      hit.score += score * worth
      hit.matched += worth
      hit.places.push({ word, places })
      hits.set(id, hit)
    }
  }

  const others = Math.max(1, lookups.length - 1)
  return [...hits.values()]
    .filter(
      ({ id, matched }) =>
        matched >= total * leastShare &&
        required.every((ids) => ids.has(id)) &&
        !forbidden.some((ids) => ids.has(id)),
    )
    .map(({ matched, ...hit }) => ({
      ...hit,
      score:
        hit.score *
        Math.sqrt(Math.min(1, matched / total)) *
        (1 + (mostTogether(hit.places) - 1) / others),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** The most different words that stand within one passage. */
function mostTogether(found: Hit['places']): number {
  if (found.length < 2) return 1
  const all = found
    .flatMap(({ places }, word) => places.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place)
  let most = 1
  for (let first = 0; first < all.length; first++) {
    const words = new Set<number>()
    for (let at = first; at < all.length && all[at]!.place < all[first]!.place + near; at++)
      words.add(all[at]!.word)
    most = Math.max(most, words.size)
    if (most === found.length) break
  }
  return most
}
