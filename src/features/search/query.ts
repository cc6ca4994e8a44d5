import { isStopWord, parseWords, stem, wordsOf, type Word } from './words.ts'

export interface QueryWord extends Word {
  /** How often it was typed. */
  count: number
}

export interface Query {
  /** The words that tell, each once, in order; those inside quotation marks among them. */
  words: QueryWord[]
  /** Neighbours as the one word that others write, with the keys of those of them that tell: `back up` as `backup`. */
  joined: { key: string; of: string[] }[]
  /** What stood between quotation marks; a page must have it word for word. */
  phrases: string[]
  /** Words and phrases with a minus in front; no page may have them. */
  excluded: string[]
}

/** More words than a long question has; of a pasted page the beginning says what it is about. */
const maxWords = 32

/** Reads a query as people type it. Nothing in it is an error. */
export function parseQuery(text: string): Query {
  const phrases: string[] = []
  const excluded: string[] = []
  const plain = text
    .replace(
      /(^|\s)([-–−]?)["“”„]([^"“”„]*)["“”„]/g,
      (_, before: string, minus: string, quoted: string) => {
        const phrase = wordsOf(quoted).join(' ')
        if (phrase) (minus ? excluded : phrases).push(phrase)
        return minus ? before : `${before} ${quoted}`
      },
    )
    .replace(/(^|\s)[-–−](?=[\p{L}\p{N}.])(\S+)/gu, (_, before: string, word: string) => {
      excluded.push(wordsOf(word).join(' '))
      return before
    })
  const all = parseWords(plain)
  const telling = all.filter(({ text }) => !isStopWord(text))
  return {
    words: countWords(telling.length > 0 ? telling : all).slice(0, maxWords),
    joined: joinNeighbours(all.slice(0, maxWords)),
    phrases,
    excluded: excluded.filter(Boolean),
  }
}

function countWords(words: readonly Word[]): QueryWord[] {
  const counted = new Map<string, QueryWord>()
  for (const word of words)
    counted.set(word.key, { ...word, count: (counted.get(word.key)?.count ?? 0) + 1 })
  return [...counted.values()]
}

function joinNeighbours(words: readonly Word[]): Query['joined'] {
  return words.slice(1).flatMap((second, at) => {
    const first = words[at]
    const of = [first, second].flatMap((word) => (word && !isStopWord(word.text) ? word.key : []))
    const text = `${first?.text}${second.text}`
    return of.length > 0 && /^[a-z]+$/.test(text) ? [{ key: stem(text), of }] : []
  })
}
