import { facetNames, type Choice, type Facet } from '../../kinds.ts'

export interface SearchState {
  query: string
  /** Ids of values; only the facets that are set. */
  filters: Partial<Record<Facet, string>>
  newest: boolean
  /** Whether the words are looked up as typed, without correction. */
  verbatim: boolean
}

/** Reads a search from the part of an address after the question mark. */
export function parseState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const filters: SearchState['filters'] = {}
  for (const facet of facetNames) {
    const value = params.get(facet)
    if (value) filters[facet] = value
  }
  return {
    query: (params.get('q') ?? '').slice(0, 400),
    filters,
    newest: params.get('sort') === 'newest',
    verbatim: params.get('words') === 'as-typed',
  }
}

/** Writes a search as the part of an address after the question mark; empty where nothing is asked. */
export function formatState({ query, filters, newest, verbatim }: SearchState): string {
  const params = new URLSearchParams()
  if (query.trim()) params.set('q', query.trim())
  for (const facet of facetNames) {
    const value = filters[facet]
    if (value) params.set(facet, value)
  }
  if (newest) params.set('sort', 'newest')
  if (verbatim && query.trim()) params.set('words', 'as-typed')
  const text = params.toString()
  return text && `?${text}`
}

/** Whether anything is looked for at all. */
export const isAsked = ({ query, filters }: SearchState) =>
  query.trim() !== '' || Object.keys(filters).length > 0

/**
 * Filters as the site has them now. Older addresses have labels where ids stand today; what is neither is given up, and
 * returned so that the reader can be told.
 * @param choicesOf the values of a facet
 */
export function resolveFilters(
  filters: SearchState['filters'],
  choicesOf: (facet: Facet) => readonly Choice[],
): { filters: SearchState['filters']; unknown: string[] } {
  const resolved: SearchState['filters'] = {}
  const unknown: string[] = []
  for (const facet of facetNames) {
    const value = filters[facet]
    if (value === undefined) continue
    const choices = choicesOf(facet)
    const known =
      choices.find(({ id }) => id === value) ??
      choices.find(({ label }) => label.toLowerCase() === value.toLowerCase())
    if (known) resolved[facet] = known.id
    else unknown.push(value)
  }
  return { filters: resolved, unknown }
}
