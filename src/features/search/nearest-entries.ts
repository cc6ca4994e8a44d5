import { kinds } from '../../kinds.ts'
import { editDistance } from '../../lib/nearest.ts'
import type { Overview, OverviewEntry } from './overview.ts'
import { wordsOf } from './words.ts'

/** Themes and terms whose names look most like the words of a query that found nothing; most alike first. */
export function nearestEntries(query: string, overview: Overview, most = 5): OverviewEntry[] {
  const words = wordsOf(query)
  const unlike = ({ title, aliases = [] }: OverviewEntry) =>
    Math.min(
      ...[title, ...aliases]
        .flatMap(wordsOf)
        .flatMap((name) =>
          words.map((word) => editDistance(word, name) / Math.max(word.length, name.length)),
        ),
    )
  return overview
    .filter(({ kind }) => kinds[kind].isSignpost)
    .map((entry) => ({ entry, unlike: unlike(entry) - (entry.kind === 'theme' ? 0.1 : 0) }))
    .sort((a, b) => a.unlike - b.unlike)
    .slice(0, most)
    .map(({ entry }) => entry)
}
