/** The order of results: everything that decides it is here. */
import { kinds } from '../../kinds.ts'
import { impactOf, partOf, parts, type Entry, type Start } from './index-files.ts'
import type { Match } from './search-index.ts'

/** A word that was looked up. */
export interface Lookup {
  key: string
  matches: readonly Match[]
  /** 1 for a word that was typed, more if it was so several times, less for what stands beside it. */
  weight: number
  /** Whether a document has to have it; others add to a score and take nothing away. */
  isOwn: boolean
}

export interface Hit {
  document: number
  score: number
  /** How much of the query it has, by how rare the words are: 0 to 1. */
  share: number
  /** Those that have some of it; none where only title, names or summary have it. */
  sections: readonly SectionScore[]
}

interface SectionScore {
  section: number
  matched: number
  score: number
}

/** The sections of a hit by number, best first. */
export const bestSections = ({ sections }: Pick<Hit, 'sections'>): number[] =>
  sections
    .toSorted((a, b) => b.score - a.score || a.section - b.section)
    .map(({ section }) => section)

/** Found by measuring, with `npm run relevance`. */
const tuning = {
  /** How much a word says by where it is. */
  weights: { title: 3, aliases: 2, summary: 2, details: 1, body: 1 },
  /** How much more a rare word says than a common one: in a document, and of the query. */
  rarity: { score: 1.4, share: 0.7 },
  /** How much a document loses by what it lacks of the query. */
  coverage: 0.5,
  /** How much it loses by what of the query it has in other sections than the best. */
  scatter: 0.3,
  /** The share of the query that a document must have; more where no document has most of its words. */
  minShare: 0.15,
  minShareOfRest: 0.2,
  /** How much the newest note gains over the oldest. */
  recency: 0.05,
  /** How much an entry gains that is called by its name, and by nothing else. */
  named: 3,
  /** How much the other names of an entry still say where the query has the words of one in another order. */
  misnamed: 0.45,
  signpost: 0.3,
  material: 0.6,
  /** Lessons and guides have many other names to be found by; notes have hardly any. */
  note: 1.3,
}

const partWeights = [
  tuning.weights.title,
  tuning.weights.aliases,
  tuning.weights.summary,
  tuning.weights.details,
  tuning.weights.body,
]

const misnamedWeights = partWeights.map((weight, part) =>
  part === parts.aliases ? weight * tuning.misnamed : weight,
)

interface Sum {
  score: number
  matched: number
  /** As much of that as stands in the text. */
  inText: number
  sections: SectionScore[]
}

/**
 * Ranks documents when no word is obligatory. Each word adds what it says of a document, weighted by how rare it is. The
 * sum is lowered by the share of the query that the document lacks.
 * @param missing how many words of the query no document has; they count as the rarest
 * @param named the entries that the query calls by name, and which share of it the name is; 0 where its words are in another order
 */
export function rank(
  lookups: readonly Lookup[],
  missing: number,
  named: ReadonlyMap<number, number>,
  { size, notes, entries }: Pick<Start, 'size' | 'notes' | 'entries'>,
): Hit[] {
  const rarityOf = (documents: number) => Math.log(1 + size / documents)
  const shareOf = (documents: number) => rarityOf(documents) ** tuning.rarity.share
  const ownTotal = lookups
    .filter(({ isOwn }) => isOwn)
    .reduce((sum, { matches, weight }) => sum + weight * shareOf(matches.length), 0)
  const total = ownTotal + missing * shareOf(0.5)
  const weightsOf = (document: number) =>
    named.get(document - notes) === 0 ? misnamedWeights : partWeights
  const sums = new Map<number, Sum>()
  for (const { matches, weight } of lookups) {
    const score = weight * rarityOf(matches.length) ** tuning.rarity.score
    const share = weight * shareOf(matches.length)
    for (const match of matches) {
      let sum = sums.get(match.document)
      if (!sum) sums.set(match.document, (sum = { score: 0, matched: 0, inText: 0, sections: [] }))
      sum.matched += share
      addParts(sum, match, score, share, weightsOf(match.document))
    }
  }
  const hits = [...sums].map(([document, sum]): Hit => {
    const share = total > 0 ? Math.min(1, sum.matched / total) : 1
    let together = sum.sections.length > 0 ? 0 : 1
    for (const { matched } of sum.sections)
      together = Math.max(together, Math.min(1, matched / sum.inText))
    const entry = entries[document - notes]
    return {
      document,
      score:
        sum.score *
        share ** tuning.coverage *
        (1 - tuning.scatter * (1 - together)) *
        (document < notes ? tuning.note * (1 - tuning.recency * (1 - document / notes)) : 1) *
        (1 + tuning.named * (named.get(document - notes) ?? 0) ** 2) *
        (isSignpost(entry) ? tuning.signpost : 1) *
        (entry && kinds[entry.kind].isMaterial ? tuning.material : 1),
      share,
      sections: sum.sections,
    }
  })
  const known = lookups.filter(({ isOwn }) => isOwn).length
  const minShare = missing > known ? tuning.minShareOfRest : tuning.minShare
  const ranked = hits
    .filter(({ share }) => share >= minShare)
    .sort((a, b) => b.score - a.score || b.document - a.document)
  return belowAnswer(ranked, ({ document }) => isSignpost(entries[document - notes]))
}

function addParts(
  sum: Sum,
  { parts: codes }: Match,
  score: number,
  share: number,
  weights: readonly number[],
) {
  // A document of one section has it as its body.
  const isOnlySection = !codes.some((code) => partOf(code) >= parts.section)
  for (const code of codes) {
    const part = partOf(code)
    sum.score += score * impactOf(code) * (weights[part] ?? 0)
    if (part === parts.body) sum.inText += share
    const at = part === parts.body && isOnlySection ? 0 : part - parts.section
    if (at < 0) continue
    let section = sum.sections.find(({ section }) => section === at)
    if (!section) sum.sections.push((section = { section: at, matched: 0, score: 0 }))
    section.matched += share
    section.score += share * (1 + impactOf(code))
  }
}

const isSignpost = (entry: Entry | undefined) =>
  entry !== undefined && kinds[entry.kind].isSignpost === true

/** Signposts before the first answer go after it, where it has as much of the query as they have. */
function belowAnswer(hits: readonly Hit[], isSignpost: (hit: Hit) => boolean): Hit[] {
  const at = hits.findIndex((hit) => !isSignpost(hit))
  const answer = hits[at]
  if (!answer) return [...hits]
  const before = hits.slice(0, at)
  return [
    ...before.filter(({ share }) => share > answer.share),
    answer,
    ...before.filter(({ share }) => share <= answer.share),
    ...hits.slice(at + 1),
  ]
}
