/** The index as a search reads it, file by file. */
import {
  fileOfEnglish,
  fileOfWord,
  placeOfText,
  type Entry,
  type Postings,
  type Start,
  type Text,
} from './index-files.ts'

/** A document that has a word, and in which of its parts. */
export interface Match {
  document: number
  /** Each with what the word says of it: see `partOf` and `impactOf`. */
  parts: readonly number[]
}

/** Fetches a file of the index by its name; undefined where there is no such file. */
export type ReadFile = (name: string) => Promise<unknown>

export class SearchIndex {
  readonly #read: ReadFile
  readonly #files = new Map<string, Promise<unknown>>()

  constructor(read: ReadFile) {
    this.#read = read
  }

  /** What was read before, or is now; what failed is asked for again. */
  #file<T>(name: string): Promise<T | undefined> {
    let file = this.#files.get(name)
    if (!file) {
      file = this.#read(name)
      this.#files.set(name, file)
      file.catch(() => this.#files.delete(name))
    }
    return file as Promise<T | undefined>
  }

  async start(): Promise<Start> {
    const start = await this.#file<Start>('start')
    if (!start) throw new Error('There is no search index.')
    return start
  }

  /** The documents that have a key, in order. */
  async matches(key: string): Promise<Match[]> {
    const { keys } = await this.start()
    const file = keys.findLastIndex((first) => first <= key)
    const postings = file < 0 ? undefined : await this.#file<Postings>(`postings-${file}`)
    const numbers = postings && Object.hasOwn(postings, key) ? postings[key] : undefined
    return numbers ? decode(numbers) : []
  }

  async text(document: number): Promise<Text> {
    const [name, place] = placeOfText(document, await this.start())
    const text = (await this.#file<Text[]>(name))?.[place]
    if (!text) throw new Error(`The search index has no text ${document}.`)
    return text
  }

  /** What a document is, where it is not a note. */
  async entry(document: number): Promise<Entry | undefined> {
    const { entries, notes } = await this.start()
    return entries[document - notes]
  }

  /** Words of the site with the same first letter, and how many documents have each. */
  async wordsLike(word: string): Promise<Record<string, number>> {
    return (await this.#file<Record<string, number>>(fileOfWord(word))) ?? {}
  }

  async isEnglish(word: string): Promise<boolean> {
    const words = (await this.#file<string>(fileOfEnglish(word))) ?? ''
    return ` ${words} `.includes(` ${word} `)
  }
}

function decode(numbers: readonly number[]): Match[] {
  const matches: Match[] = []
  let document = -1
  let parts: number[] = []
  for (const number of numbers)
    if (number > 0) matches.push({ document: (document += number), parts: (parts = []) })
    else parts.push(-number)
  return matches
}
