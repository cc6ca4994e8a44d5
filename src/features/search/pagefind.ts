/** The part of Pagefind's browser interface that is used here. See https://pagefind.app/docs/api/ */
export interface Pagefind {
  /** A null term returns every page. */
  search: (term: string | null) => Promise<{ results: PagefindResult[] }>
}

export interface PagefindModule {
  createInstance: (options: {
    basePath: string
    noWorker: boolean
    metaCacheTag: string
    ranking: Record<string, unknown>
  }) => Pagefind
}

export interface PagefindResult {
  id: string
  score: number
  /** Which words of the content matched. */
  words: number[]
  data: () => Promise<PagefindPage>
}

export interface PagefindPage {
  url: string
  /** The text of the page; places count its words. */
  content: string
  meta: { title?: string }
  filters: Record<string, string[]>
  anchors: { id: string; element: string; text?: string; location: number }[]
}
