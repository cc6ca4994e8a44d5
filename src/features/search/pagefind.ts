/** The part of Pagefind's browser interface that is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  options: (options: Record<string, unknown>) => Promise<void>
  init: () => Promise<void>
  /** A null term returns every page that passes the filters. */
  search: (
    term: string | null,
    options: { filters?: Record<string, string>; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<{ results: PagefindResult[] }>
}

export interface PagefindResult {
  id: string
  score: number
  data: () => Promise<PagefindPage>
}

export interface PagefindPage {
  url: string
  /** The text of the page; `locations` count its words. */
  content: string
  meta: { title?: string; line?: string }
  anchors: { id: string; element: string; text?: string; location: number }[]
  /** Which words of the content matched. */
  locations: number[]
}
