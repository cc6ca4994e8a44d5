/** What readers call the things of the curriculum: their titles and other names. */
import { kinds } from '../../kinds.ts'
import { editDistance } from '../../lib/nearest.ts'
import type { Entry } from './index-files.ts'
import { isStopWord, parseWords, wordsOf, type Word } from './words.ts'

/** A word that the reader did not type, but that stands for what they typed. */
export interface Meant {
  word: Word
  /** How much it counts beside a word that was typed. */
  weight: number
  /** Keys of the typed words that it stands beside. */
  because: string[]
  /** What the reader is told was meant; nothing where they called it by its title. */
  title?: string
}

/** From a thing's title, and from another name of it. */
const weights = { title: 0.3, alias: 0.15 }
const maxMeant = 8

const namesOf = ({ title, aliases }: Entry) => [title, ...aliases]

interface Name {
  name: string
  /** Those of its words that tell. */
  words: readonly Word[]
}

/** They are the same for every query. */
const parsedNames = new WeakMap<Entry, Name[]>()

function parseNames(entry: Entry): Name[] {
  let names = parsedNames.get(entry)
  if (!names) {
    names = namesOf(entry).map((name) => ({
      name,
      words: parseWords(name).filter(({ text }) => !isStopWord(text)),
    }))
    parsedNames.set(entry, names)
  }
  return names
}

/** Whether the list has all of the others side by side and in order. */
const hasInOrder = (list: readonly string[], others: readonly string[]) =>
  others.length > 0 &&
  list.some((_, start) => others.every((other, index) => list[start + index] === other))

/**
 * The entries that the query calls by name, and which share of it the name is. A title or another name has to be in the
 * query whole and in order; of one word, it has to be the whole query. The share is 0 where the query has its words in
 * another order: how long a session should last is no question about the last session.
 */
export function findNamed(query: readonly Word[], entries: readonly Entry[]): Map<number, number> {
  const typed = query.map(({ key }) => key)
  const named = new Map<number, number>()
  for (const [index, entry] of entries.entries()) {
    if (!kinds[entry.kind].isNamed) continue
    for (const name of parseNames(entry)) {
      const words = name.words.map(({ key }) => key)
      const isLongEnough = words.length > 1 || words.length === typed.length
      if (!isLongEnough || !words.every((word) => typed.includes(word))) continue
      const share = hasInOrder(typed, words) ? words.length / typed.length : 0
      named.set(index, Math.max(named.get(index) ?? 0, share))
    }
  }
  return named
}

/**
 * The words to look up besides those of the query. A term or theme is meant where the query has every word of one of its
 * names; then its other names are looked up too.
 */
export function findMeant(query: readonly Word[], entries: readonly Entry[]): Meant[] {
  const typed = new Set(query.map(({ key }) => key))
  const found = new Map<string, Meant>()
  for (const entry of entries) {
    // Names of a term or a theme are words for one thing; those of a page are what else it is asked for.
    if (!kinds[entry.kind].isSignpost) continue
    const names = parseNames(entry)
    const isTyped = ({ words }: Name) =>
      words.length > 0 && words.every(({ key }) => typed.has(key))
    const used = names.filter(isTyped)
    if (used.length === 0) continue
    const because = [...new Set(used.flatMap(({ words }) => words.map(({ key }) => key)))]
    const isByTitle = used.some(({ name }) => name === entry.title)
    for (const { name, words } of names.filter((name) => !isTyped(name)))
      for (const word of words) {
        const weight = name === entry.title ? weights.title : weights.alias
        if (!typed.has(word.key) && weight > (found.get(word.key)?.weight ?? 0))
          found.set(word.key, { word, weight, because, ...(!isByTitle && { title: entry.title }) })
      }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, maxMeant)
}

/** The term of the glossary that the query is, by its name or another word for it. */
export function findTerm(query: string, entries: readonly Entry[]): Entry | undefined {
  const plain = (text: string) =>
    parseWords(text)
      .map(({ key }) => key)
      .join(' ')
  const wanted = plain(query)
  if (!wanted) return undefined
  return entries.find(
    (entry) => entry.kind === 'term' && namesOf(entry).some((name) => plain(name) === wanted),
  )
}

/** Themes and terms whose names look most like the words of a query that found nothing; most alike first. */
export function nearestEntries(query: string, entries: readonly Entry[], max = 5): Entry[] {
  const words = wordsOf(query)
  const distance = (entry: Entry) =>
    Math.min(
      ...namesOf(entry)
        .flatMap(wordsOf)
        .flatMap((name) =>
          words.map((word) => editDistance(word, name) / Math.max(word.length, name.length)),
        ),
    ) - (entry.kind === 'theme' ? 0.1 : 0)
  return entries
    .filter(({ kind }) => kind === 'theme' || kind === 'term')
    .map((entry) => ({ entry, distance: distance(entry) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, max)
    .map(({ entry }) => entry)
}
