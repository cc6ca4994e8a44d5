export interface WordResults<R> {
  word: string
  results: readonly R[]
}

export interface Hit<R> {
  id: string
  score: number
  /** What each matching word found on the page, rarest word first. */
  found: { word: string; result: R }[]
}

/**
 * Ranks pages when no word is obligatory. Each word adds its own score, weighted by how rare it is;
 * the sum is lowered by the share of the query's rarity that the page does not match.
 * @param pages how many pages the index holds, or a guess at it
 */
export function fuse<R extends { id: string; score: number }>(
  lookups: readonly WordResults<R>[],
  pages: number,
): Hit<R>[] {
  const hits = new Map<string, Hit<R> & { matched: number }>()
  const known = lookups
    .filter(({ results }) => results.length > 0)
    .map((lookup) => ({ ...lookup, rarity: Math.log(1 + pages / lookup.results.length) }))
    .sort((a, b) => b.rarity - a.rarity)
  const total = known.reduce((sum, { rarity }) => sum + rarity, 0)

  for (const { word, results, rarity } of known)
    for (const result of results) {
      const hit = hits.get(result.id) ?? { id: result.id, score: 0, found: [], matched: 0 }
      hit.score += result.score * rarity
      hit.matched += rarity
      hit.found.push({ word, result })
      hits.set(result.id, hit)
    }

  return [...hits.values()]
    .filter(({ matched }) => matched >= total / 3)
    .map(({ matched, ...hit }) => ({ ...hit, score: hit.score * Math.sqrt(matched / total) }))
    .sort((a, b) => b.score - a.score)
}
