/** Searches away from the page, so that typing never waits for it. */
import { facetNames, kinds, type Facet, type Kind } from '../../kinds.ts'
import { PagefindIndex } from './pagefind-index.client.ts'
import type { PagefindPage } from './pagefind.ts'
import { bestPassage, toTextFragment, type Passage } from './passage.ts'
import { makePlan, type Meant, type Plan } from './planner.ts'
import { parseQuery } from './query.ts'
import { rank, type Hit } from './ranking.ts'
import { asksForOnRequest, type SearchState } from './state.ts'

export interface SearchRequest {
  state: SearchState
  /** Words to look up besides those of the query. */
  meant: Meant[]
  /** Addresses, as the index has them, of the pages that the query calls by name. */
  named: string[]
  /** Which places in the ranking are wanted, in tens. */
  from: number
  to: number
}

export interface Result extends Passage {
  /** The end of the address that marks what matched; joined only when the link is followed. */
  mark: string
  title: string
  /** What the page is: note, session, cohort, month. */
  line: string
}

export interface SearchAnswer extends Pick<Plan, 'corrected' | 'dropped' | 'lost' | 'meant'> {
  total: number
  results: Result[]
}

/** For each facet its values, and how many results one would have with it. */
export type Counts = Record<Facet, Record<string, number>>

export type Call = { id: number; bundle: string } & (
  | { method: 'warm' }
  | { method: 'search'; request: SearchRequest }
  | { method: 'count'; request: SearchRequest }
)

export interface Reply {
  id: number
  value?: SearchAnswer | Counts | undefined
  failed?: boolean
}

/** How much the newest of some results gains over one two years older. */
const recency = 0.1

/** Pages that point to answers more than they hold one count half. */
const signpostFactor = 0.5

/** How much a page gains that is called by its name. */
const namedWorth = 4

let opened: Promise<PagefindIndex> | undefined

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (value) => postMessage({ id: data.id, value } satisfies Reply),
    (error: unknown) => {
      console.error(error)
      postMessage({ id: data.id, failed: true } satisfies Reply)
    },
  )
})

async function answer(call: Call): Promise<Reply['value']> {
  opened ??= PagefindIndex.open(call.bundle)
  // What failed to open is tried again the next time.
  opened.catch(() => (opened = undefined))
  const index = await opened
  index.tryAgain()
  if (call.method === 'search') return search(index, call.request)
  if (call.method === 'count') return count(index, call.request)
  return undefined
}

async function search(index: PagefindIndex, request: SearchRequest): Promise<SearchAnswer> {
  const { state, from, to } = request
  const { hits, plan } = await rankAll(index, request)
  const kept = await keepFiltered(index, hits, state.filters)
  if (state.newest) {
    const months = await monthOf(index)
    kept.sort((a, b) => (months.get(b.id) ?? '').localeCompare(months.get(a.id) ?? ''))
  }
  const shown = await Promise.all(
    kept.slice(from, to).map(async (hit) => ({ hit, page: await index.page(hit.id) })),
  )
  const tens = Array.from({ length: Math.ceil(shown.length / 10) }, (_, ten) => {
    const block = shown.slice(ten * 10, ten * 10 + 10)
    return state.newest ? block : prefer(block)
  })
  return {
    total: kept.length,
    results: tens.flat().map(({ hit, page }) => toResult(hit, page)),
    corrected: plan.corrected,
    dropped: plan.dropped,
    lost: plan.lost,
    meant: plan.meant,
  }
}

async function count(index: PagefindIndex, request: SearchRequest): Promise<Counts> {
  const { hits } = await rankAll(index, request)
  const counts = {} as Counts
  for (const facet of facetNames) {
    const { [facet]: _, ...others } = request.state.filters
    const kept = await keepFiltered(index, hits, others)
    const members = await index.members(facet)
    counts[facet] = Object.fromEntries(
      [...members].map(([value, ids]) => [value, kept.filter(({ id }) => ids.has(id)).length]),
    )
  }
  return counts
}

/** Every hit, before facets; all pages where there is no query. */
async function rankAll(
  index: PagefindIndex,
  { state, meant, named }: SearchRequest,
): Promise<{ hits: Hit[]; plan: Plan }> {
  const query = parseQuery(state.query)
  const plan = await makePlan(query, meant, state.verbatim, index)
  if (query.words.length === 0) return { hits: browse(await index.all(), plan), plan }
  const favoured = named.length > 0 ? await index.idsOf(named) : []
  const hits = rank(plan, index.size).map((hit) =>
    favoured.includes(hit.id) ? { ...hit, score: hit.score * namedWorth } : hit,
  )
  return { hits: hits.sort((a, b) => b.score - a.score), plan }
}

const browse = (all: ReadonlySet<string>, { forbidden }: Plan): Hit[] =>
  [...all]
    .filter((id) => !forbidden.some((ids) => ids.has(id)))
    .map((id) => ({ id, score: 0, places: [] }))

async function keepFiltered(
  index: PagefindIndex,
  hits: readonly Hit[],
  filters: SearchState['filters'],
): Promise<Hit[]> {
  const sets = await Promise.all(
    Object.entries(filters).map(async ([facet, value]) => (await index.members(facet)).get(value)),
  )
  const hidden = asksForOnRequest(filters) ? undefined : await index.onRequest()
  return hits.filter(({ id }) => !hidden?.has(id) && sets.every((ids) => ids?.has(id)))
}

async function monthOf(index: PagefindIndex): Promise<Map<string, string>> {
  const members = await index.members('month')
  return new Map([...members].flatMap(([month, ids]) => [...ids].map((id) => [id, month] as const)))
}

const monthNumber = (page: PagefindPage) => {
  const [year, month] = (page.filters['month']?.[0] ?? '').split('-').map(Number)
  return year ? year * 12 + (month ?? 0) : undefined
}

/** Mild preferences among ten that stand together; never a rule. */
function prefer(shown: { hit: Hit; page: PagefindPage }[]) {
  const newest = Math.max(...shown.map(({ page }) => monthNumber(page) ?? 0))
  const worth = ({ hit, page }: (typeof shown)[number]) => {
    const month = monthNumber(page)
    const age = month === undefined ? 0 : Math.min(24, newest - month)
    const { isSignpost } = kinds[page.filters['kind']?.[0] as Kind]
    return hit.score * (1 - (recency * age) / 24) * (isSignpost ? signpostFactor : 1)
  }
  return shown.sort((a, b) => worth(b) - worth(a))
}

function toResult({ places }: Hit, page: PagefindPage): Result {
  const passage = bestPassage(page, places)
  return {
    ...passage,
    mark: toTextFragment(passage.pieces),
    title: page.meta.title ?? page.url,
    line: page.filters['line']?.[0] ?? '',
  }
}
