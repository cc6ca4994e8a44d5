/** Asks Pagefind, one query a word, and returns the pages in order. */
import { bestPassage, type Passage } from './passage.ts'
import type { Pagefind, PagefindResult } from './pagefind.ts'
import { toWords } from './query.ts'
import { fuse, type Hit } from './ranking.ts'
import type { SearchState } from './state.ts'

export interface Result extends Passage {
  title: string
  /** What the page is: note, session, cohort, month. */
  line: string
}

export interface Answer {
  total: number
  /** The results from one place in the ranking to another. */
  load: (from: number, to: number) => Promise<Result[]>
}

export class Engine {
  #pagefind: Promise<Pagefind> | undefined
  readonly #bundle: string

  /** @param bundle the folder of the index, with a slash at its end */
  constructor(bundle: string) {
    this.#bundle = bundle
  }

  /** Starts loading; may be called often. A failed start is tried again the next time. */
  warm(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined
      throw error
    })
    return this.#pagefind
  }

  async #start(): Promise<Pagefind> {
    const url = `${this.#bundle}pagefind.js`
    const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind
    await pagefind.options({ ranking: { metaWeights: { title: 1.5, summary: 1 } } })
    await pagefind.init()
    return pagefind
  }

  async search({ query, filters, newest }: SearchState): Promise<Answer> {
    const pagefind = await this.warm()
    const options = { filters: filters as Record<string, string> }
    const words = toWords(query)
    const [pages, lookups] = await Promise.all([
      pagefind.search(null, { ...options, sort: { month: 'desc' } }),
      Promise.all(
        words.map(async (word) => {
          const { results } = await pagefind.search(word, options)
          return { word, results: (await isMatch(word, results[0])) ? results : [] }
        }),
      ),
    ])
    const hits =
      words.length === 0
        ? pages.results.map((result) => ({
            id: result.id,
            score: 0,
            found: [{ word: '', result }],
          }))
        : fuse(lookups, pages.results.length)
    if (newest) {
      const place = new Map(pages.results.map(({ id }, index) => [id, index]))
      hits.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0))
    }
    return {
      total: hits.length,
      load: (from, to) => Promise.all(hits.slice(from, to).map(toResult)),
    }
  }
}

/**
 * Pagefind takes an unknown word for its longest known beginning: `zzzqq` finds `z`. Such finds are refused.
 * A match in the title alone has no place in the text, and passes.
 */
async function isMatch(word: string, result: PagefindResult | undefined): Promise<boolean> {
  if (!result) return false
  const { content, locations } = await result.data()
  if (locations.length === 0) return true
  const text = content.split(/\s+/).filter(Boolean)
  const plain = (value: string) =>
    value
      .normalize('NFD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase()
  const beginning = plain(word).slice(0, Math.max(3, Math.floor(word.length / 2)))
  return locations.some((place) => plain(text[place] ?? '').includes(beginning))
}

async function toResult(hit: Hit<PagefindResult>): Promise<Result> {
  const pages = await Promise.all(hit.found.map(({ result }) => result.data()))
  const page = pages[0]!
  return {
    ...bestPassage(
      page,
      pages.map(({ locations }) => locations),
    ),
    title: page.meta.title ?? page.url,
    line: page.meta.line ?? '',
  }
}
