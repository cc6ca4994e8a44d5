export const facets = ['kind', 'reader', 'session', 'theme', 'cohort'] as const

export type Facet = (typeof facets)[number]

/** What only mentors look for; found by those who ask for it, by its kind or its reader. */
export const mentorOnly = { kind: 'Run sheet', reader: 'Mentor' } as const

export interface SearchState {
  query: string
  /** Only the facets that are set. */
  filters: Partial<Record<Facet, string>>
  newest: boolean
  /** Whether the words are looked up as typed, without correction. */
  verbatim: boolean
}

/** Reads a search from the part of an address after the question mark. */
export function parseState(search: string): SearchState {
  const params = new URLSearchParams(search)
  const filters: SearchState['filters'] = {}
  for (const name of facets) {
    const value = params.get(name)
    if (value) filters[name] = value
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
  for (const name of facets) {
    const value = filters[name]
    if (value) params.set(name, value)
  }
  if (newest) params.set('sort', 'newest')
  if (verbatim && query.trim()) params.set('words', 'as-typed')
  const text = params.toString()
  return text && `?${text}`
}

/** Whether anything is looked for at all. */
export const isAsked = ({ query, filters }: SearchState) =>
  query.trim() !== '' || Object.keys(filters).length > 0
