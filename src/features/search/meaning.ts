/** What the words of a query stand for here: the curriculum's own names for what readers call something else. */
import { kinds } from '../../kinds.ts'
import type { Overview } from './overview.ts'
import type { Meant } from './planner.ts'
import { isSmall, stem, wordsOf } from './words.ts'

/** How much a word that was meant counts beside one that was typed: from a thing's own name, and from another name. */
const weights = { name: 0.3, alias: 0.15 }
const mostWords = 8

const tellingWords = (text: string) => wordsOf(text).filter((word) => !isSmall(word))

/**
 * Addresses of the pages that the query calls by name: it has every word of a title or of another name, and a name of
 * one word is all that it has.
 */
export function namedBy(query: readonly string[], overview: Overview): string[] {
  const typed = new Set(query.map(stem))
  const isCalled = (name: string) => {
    const words = new Set(tellingWords(name).map(stem))
    return (
      (words.size > 1 || words.size === typed.size) && [...words].every((word) => typed.has(word))
    )
  }
  return overview
    .filter(
      ({ kind, title, aliases = [] }) => kinds[kind].isNamed && [title, ...aliases].some(isCalled),
    )
    .map(({ href }) => href)
}

/**
 * The words to look up besides those of the query. An entry is meant where the query has every word of one of its
 * names, the endings aside; then its other names are looked up too.
 */
export function meantBy(query: readonly string[], overview: Overview): Meant[] {
  const typed = new Map(query.map((word) => [stem(word), word]))
  const found = new Map<string, Meant>()
  for (const { title, aliases = [] } of overview) {
    if (aliases.length === 0) continue
    const names = [title, ...aliases]
    const named = names.filter((name) => {
      const words = tellingWords(name)
      return words.length > 0 && words.every((word) => typed.has(stem(word)))
    })
    if (named.length === 0) continue
    const because = [...new Set(named.flatMap(tellingWords).map((word) => typed.get(stem(word))!))]
    for (const name of names.filter((name) => !named.includes(name)))
      for (const word of tellingWords(name)) {
        const weight = name === title ? weights.name : weights.alias
        if (!typed.has(stem(word)) && weight > (found.get(word)?.weight ?? 0))
          found.set(word, { word, weight, because, ...(!named.includes(title) && { title }) })
      }
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).slice(0, mostWords)
}
