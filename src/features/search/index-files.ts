/**
 * The files of the index, made from all documents when the site is built, and what is in each. They are plain JSON, small,
 * and asked for one by one: a search reads `start`, one file for each of its words, and the texts that it shows.
 */
import {
  facetNames,
  facets,
  lineOf,
  type Kind,
  type SearchDocument,
  type SearchSection,
} from '../../kinds.ts'
import { formatMonth } from '../../lib/dates.ts'
import { compare } from '../../lib/lists.ts'
import { parseWords, type Word } from './words.ts'

/** What every search needs. It has nothing of single notes, so that it does not grow with them. */
export interface Start {
  /** Another where any document is another: files of two builds must not be mixed. */
  version: string
  /** How many documents there are; the first ones are notes, oldest first. */
  size: number
  notes: number
  /** The first key of each file of postings. */
  keys: string[]
  /** Every document that is not a note, in order. */
  entries: Entry[]
}

export interface Entry {
  kind: Kind
  title: string
  href: string
  aliases: string[]
  /** The definition of a term. */
  about?: string
}

/**
 * For each key the documents that have it: the distance from the document before, then for each part of the document
 * that has the key the part with its impact, below zero. A facet's key is `facet:value`, and has documents only.
 */
export type Postings = Record<string, number[]>

/** What is shown of a document. */
export interface Text {
  href: string
  title: string
  line: string
  summary: string
  aliases: readonly string[]
  sections: readonly SearchSection[]
}

/** The parts of a document; its sections are counted from `section` on, where it has more than one. */
export const parts = { title: 0, aliases: 1, summary: 2, details: 3, body: 4, section: 5 } as const
const impactLevels = 16

/** A part with how much a word says of it, 0 to 15, as one number. */
export const toCode = (part: number, impact: number) => part * impactLevels + impact
export const partOf = (code: number) => Math.floor(code / impactLevels)
/** From 0 to 1. */
export const impactOf = (code: number) => (code % impactLevels) / (impactLevels - 1)

const notesInFile = 3
const minFileSize = 10_000
const maxPostingFiles = 1000

/** In which file of texts a document is, and where. */
export function placeOfText(document: number, { notes }: Pick<Start, 'notes'>): [string, number] {
  if (document < notes)
    return [`texts-${Math.floor(document / notesInFile)}`, document % notesInFile]
  return [`texts-${Math.ceil(notes / notesInFile) + document - notes}`, 0]
}

/** All words that begin with neither a letter from a to z nor a digit are in one file. */
export const fileOfWord = (word: string) => `words-${/^[a-z]/.exec(word)?.[0] ?? 'other'}`
export const fileOfEnglish = (word: string) => `english-${/^[a-z]/.exec(word)?.[0] ?? 'other'}`

/**
 * @param documents notes first
 * @param english words that a reader may mean as they are, though no document has them
 * @returns the content of each file by its name
 */
export function writeIndex(
  documents: readonly SearchDocument[],
  english: readonly string[] = [],
): Map<string, unknown> {
  const notes = documents.filter(({ kind }) => kind === 'note').length
  const files = new Map<string, unknown>()
  const postings = writePostings(documents)
  const groups = inFiles(postings)
  const start: Start = {
    version: hashOf(JSON.stringify(documents)),
    size: documents.length,
    notes,
    keys: groups.map(([[key] = ['']]) => key),
    entries: documents.slice(notes).map(toEntry),
  }
  files.set('start', start)
  for (const [index, group] of groups.entries())
    files.set(`postings-${index}`, Object.fromEntries(group))
  for (const [index, document] of documents.entries()) {
    const [name] = placeOfText(index, start)
    files.set(name, [...((files.get(name) as Text[] | undefined) ?? []), toText(document)])
  }
  for (const [name, counts] of byLetter(countWords(documents), fileOfWord))
    files.set(name, Object.fromEntries(counts))
  for (const [name, words] of byLetter(new Map(english.map((word) => [word, 1])), fileOfEnglish))
    files.set(name, [...words.keys()].join(' '))
  return files
}

/** FNV-1a, which is enough to tell two builds apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

const toEntry = ({ kind, title, href, aliases, summary }: SearchDocument): Entry => ({
  kind,
  title,
  href,
  aliases: [...aliases],
  ...(kind === 'term' && { about: summary }),
})

const toText = (document: SearchDocument): Text => {
  const { href, title, summary, aliases, sections } = document
  return { href, title, line: lineOf(document), summary, aliases, sections }
}

const seasons = ['winter', 'spring', 'summer', 'autumn fall']

/** What is known of a document besides its words: the reader may ask by it. */
function detailsOf(document: SearchDocument): string {
  const { session, themes = [], cohort, month, tools = [] } = document
  return [
    lineOf(document),
    session?.title,
    ...themes.map(({ title }) => title),
    cohort?.title,
    ...tools.map(({ title }) => title),
    month && seasons[Math.floor((Number(month.slice(5)) % 12) / 3)],
    month && `${formatMonth(month).slice(0, 3)} ${month}`,
  ]
    .filter(Boolean)
    .join('. ')
}

/** The words of each part of a document. */
const wordsOfParts = (document: SearchDocument): Map<number, Word[]> => {
  const { title, aliases, summary, sections } = document
  // A heading says what its section is about.
  const texts = sections.map(({ heading, text }) => parseWords(`${heading}\n${heading}\n${text}`))
  return new Map([
    [parts.title, parseWords(title)],
    [parts.aliases, parseWords(aliases.join('. '))],
    [parts.summary, parseWords(summary)],
    [parts.details, parseWords(detailsOf(document))],
    [parts.body, texts.flat()],
    ...(texts.length > 1
      ? texts.map((words, index): [number, Word[]] => [parts.section + index, words])
      : []),
  ])
}

function writePostings(documents: readonly SearchDocument[]): [string, number[]][] {
  const indexed = documents.map(wordsOfParts)
  const mean = meanLengths(indexed)
  const lists = new Map<string, { numbers: number[]; last: number }>()
  const add = (key: string, document: number, numbers: readonly number[]) => {
    let list = lists.get(key)
    if (!list) lists.set(key, (list = { numbers: [], last: -1 }))
    list.numbers.push(document - list.last, ...numbers)
    list.last = document
  }
  for (const [number, document] of documents.entries()) {
    const found = new Map<string, number[]>()
    for (const [part, words] of indexed[number] ?? [])
      for (const [key, count] of countKeys(words)) {
        const length = words.length / (mean.get(Math.min(part, parts.section)) || 1)
        const impact = weigh(count, length, lengthWeightOf(part))
        const numbers = found.get(key) ?? []
        found.set(key, numbers)
        numbers.push(-toCode(part, impact))
      }
    for (const [key, numbers] of found) add(key, number, numbers)
    for (const facet of facetNames)
      for (const { id } of facets[facet].of(document)) add(`${facet}:${id}`, number, [])
  }
  return [...lists]
    .map(([key, { numbers }]): [string, number[]] => [key, numbers])
    .sort(([a], [b]) => compare(a, b))
}

/** The mean number of words in each part, of the documents that have it; sections count as one part. */
function meanLengths(indexed: readonly Map<number, Word[]>[]): Map<number, number> {
  const sums = new Map<number, { words: number; count: number }>()
  for (const document of indexed)
    for (const [part, { length }] of document) {
      const sum = sums.get(Math.min(part, parts.section)) ?? { words: 0, count: 0 }
      sums.set(Math.min(part, parts.section), sum)
      sum.words += length
      if (length > 0) sum.count++
    }
  return new Map([...sums].map(([part, { words, count }]) => [part, words / (count || 1)]))
}

function countKeys(words: readonly Word[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words)
    for (const { key } of [word, ...word.parts]) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** How much length counts against a part: a title that says more is not worse for it, and least of all a list of names. */
const lengthWeightOf = (part: number) =>
  part === parts.aliases ? 0 : part === parts.title ? 0.3 : 0.75

/** How much a word says of a part, from how often it is there and how long the part is: Okapi BM25, in 15 steps. */
function weigh(count: number, length: number, lengthWeight: number): number {
  const impact = count / (count + 1.2 * (1 - lengthWeight + lengthWeight * length))
  return Math.max(1, Math.round(impact * (impactLevels - 1)))
}

/** Cuts a sorted list into files of about equal size. */
function inFiles(postings: readonly [string, number[]][]): [string, number[]][][] {
  const sizes = postings.map((posting) => JSON.stringify(posting).length)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const fileSize = Math.max(minFileSize, total / maxPostingFiles)
  const files: [string, number[]][][] = []
  let room = 0
  for (const [index, posting] of postings.entries()) {
    const size = sizes[index] ?? 0
    if (room < size / 2) {
      files.push([])
      room = fileSize
    }
    files.at(-1)?.push(posting)
    room -= size
  }
  return files
}

/** In how many documents each word is, for spelling. */
function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const document of documents) {
    const words = [...wordsOfParts(document).values()].flat()
    const texts = words.flatMap((word) => [word.text, ...word.parts.map(({ text }) => text)])
    for (const text of new Set(texts))
      if (/^\p{L}{3,}$/u.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1)
  }
  return counts
}

function byLetter(
  counts: ReadonlyMap<string, number>,
  fileOf: (word: string) => string,
): Map<string, Map<string, number>> {
  const files = new Map<string, Map<string, number>>()
  for (const [word, count] of [...counts].sort(([a], [b]) => compare(a, b))) {
    const file = files.get(fileOf(word)) ?? new Map<string, number>()
    files.set(fileOf(word), file.set(word, count))
  }
  return files
}
