/** The Pagefind index as the planner wants it. */
import { IndexFiles } from './index-files.client.ts'
import type { Pagefind, PagefindModule, PagefindPage, PagefindResult } from './pagefind.ts'
import { readFacet, type FacetFile, type Members } from './facets.ts'
import type { Find, WordIndex } from './planner.ts'
import { fileOf, isKnown, nearestWord, readVocabulary, type Vocabulary } from './vocabulary.ts'

/** Found by measuring, with `npm run relevance`. */
const ranking = {
  metaWeights: { title: 4, summary: 1, aliases: 1 },
  termSimilarity: 10,
  pageLength: 1,
}

export class PagefindIndex implements WordIndex {
  /** How many pages there are. */
  readonly size: number
  readonly #bundle: string
  readonly #files: IndexFiles
  readonly #pagefind: Pagefind
  readonly #kept = new Map<string, Promise<unknown>>()
  readonly #pages = new Map<string, PagefindResult>()

  private constructor(bundle: string, files: IndexFiles, pagefind: Pagefind, size: number) {
    this.size = size
    this.#bundle = bundle
    this.#files = files
    this.#pagefind = pagefind
  }

  /** @param bundle the folder of the index, with a slash at its end */
  static async open(bundle: string): Promise<PagefindIndex> {
    const files = new IndexFiles(bundle)
    const url = `${bundle}pagefind.js`
    const { createInstance } = (await import(/* @vite-ignore */ url)) as PagefindModule
    const options = { basePath: bundle, noWorker: true, metaCacheTag: files.stamp, ranking }
    return new PagefindIndex(bundle, files, createInstance(options), await files.pageCount)
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

  /** Throws where a part of the index that the answer may depend on could not be fetched. */
  async #search(term: string | null): Promise<PagefindResult[]> {
    const { results } = await this.#pagefind.search(term)
    if (results.length === 0 && this.#files.failed) throw new Error('The index is out of reach.')
    for (const result of results)
      if (!this.#pages.has(result.id)) this.#pages.set(result.id, result)
    return results
  }

  /** Pages that are shown on request only. */
  onRequest(): Promise<ReadonlySet<string>> {
    return this.#files.onRequest
  }

  /** Ids of pages by their addresses; those that are not there are left out. */
  async idsOf(urls: readonly string[]): Promise<string[]> {
    const ids = await this.#files.named
    return urls.flatMap((url) => ids[url] ?? [])
  }

  /** Forgets failures, so that what could not be had is asked for again. */
  tryAgain(): void {
    this.#files.failed = false
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

  /** Which pages have each value of a facet. */
  members = (facet: string): Promise<Members> =>
    this.#keep(`members ${facet}`, async () => readFacet(facet, await this.#facets()))

  #facets = (): Promise<FacetFile> =>
    this.#keep('facets', async () => {
      const response = await fetch(`${this.#bundle}facets.json`)
      return (await response.json()) as FacetFile
    })
}
