/** The Pagefind index as the planner wants it. */
import type { Pagefind, PagefindModule, PagefindPage, PagefindResult } from './pagefind.ts'
import type { Find, WordIndex } from './planner.ts'
import { fileOf, isKnown, nearestWord, readVocabulary, type Vocabulary } from './vocabulary.ts'

/** Found by measuring, with `npm run relevance`. */
const ranking = {
  metaWeights: { title: 4, summary: 3, aliases: 1 },
  termSimilarity: 10,
  pageLength: 1,
}

/** Ids of the pages with each value of one filter. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>

export class PagefindIndex implements WordIndex {
  readonly #bundle: string
  readonly #pagefind: Pagefind
  readonly #kept = new Map<string, Promise<unknown>>()
  readonly #pages = new Map<string, PagefindResult>()

  private constructor(bundle: string, pagefind: Pagefind) {
    this.#bundle = bundle
    this.#pagefind = pagefind
  }

  /** @param bundle the folder of the index, with a slash at its end */
  static async open(bundle: string): Promise<PagefindIndex> {
    const url = `${bundle}pagefind.js`
    const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule
    const pagefind = createInstance({ basePath: bundle, noWorker: true, ranking })
    const index = new PagefindIndex(bundle, pagefind)
    await index.all()
    return index
  }

  /** The answer to a question that was asked before, or a new one; what failed is asked again. */
  #keep<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key) as Promise<T> | undefined
    if (kept) return kept
    const asked = ask()
    this.#kept.set(key, asked)
    asked.catch(() => this.#kept.delete(key))
    return asked
  }

  async #search(term: string | null, filters?: Record<string, string>): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(term, filters ? { filters } : {})
    for (const result of results)
      if (!this.#pages.has(result.id)) this.#pages.set(result.id, result)
    return results
  }

  /** Throws where the index is out of reach: Pagefind finds nothing where a part of it could not be fetched. */
  async assertReachable(): Promise<void> {
    try {
      await fetch(`${this.#bundle}pagefind-entry.json`, { cache: 'no-store' })
    } catch (error) {
      this.#kept.clear()
      throw error
    }
  }

  /** Ids of all pages. */
  all = () =>
    this.#keep(
      '',
      async () => new Set((await this.#search(null)).map(({ id }) => id)) as ReadonlySet<string>,
    )

  find = (word: string) =>
    this.#keep(`find ${word}`, async () =>
      (await this.#search(word)).map(({ id, score, words }): Find => ({
        id,
        score,
        places: words,
      })),
    )

  exact = (words: string) =>
    this.#keep(
      `exact ${words}`,
      async () =>
        new Set((await this.#search(`"${words}"`)).map(({ id }) => id)) as ReadonlySet<string>,
    )

  spell = (word: string) =>
    this.#keep(`spell ${word}`, async () => {
      const vocabulary = await this.#vocabulary(fileOf(word))
      const begins = [...vocabulary.keys()].some((known) => known.startsWith(word))
      if (begins || isKnown(word, vocabulary)) return { begins: true, nearest: undefined }
      const nearest =
        nearestWord(word, vocabulary) ?? nearestWord(word, await this.#wholeVocabulary())
      return { begins: false, nearest }
    })

  #vocabulary = (file: string): Promise<Vocabulary> =>
    this.#keep(`words ${file}`, async () => {
      const response = await fetch(`${this.#bundle}words/${file}.txt`)
      return readVocabulary(response.ok ? await response.text() : '')
    })

  /** For a word whose first letter is wrong. */
  async #wholeVocabulary(): Promise<Vocabulary> {
    const files = await Promise.all([...'abcdefghijklmnopqrstuvwxyz'].map(this.#vocabulary))
    return new Map(files.flatMap((file) => [...file]))
  }

  page = (id: string): Promise<PagefindPage> => this.#pages.get(id)!.data()

  /** Which pages have each value of a filter. */
  members = (filter: string): Promise<Members> =>
    this.#keep(`members ${filter}`, async () => {
      const values = Object.keys((await this.#pagefind.filters())[filter] ?? {})
      const members = new Map<string, ReadonlySet<string>>()
      for (const value of values)
        members.set(
          value,
          new Set((await this.#search(null, { [filter]: value })).map(({ id }) => id)),
        )
      return members
    })
}
