import { isStopWord, parseWords, wordsOf, type Word } from './words.ts'

export interface Query {
  /** The words that tell, each once, in order; those inside quotation marks among them. */
  words: Word[]
  /** What stood between quotation marks; a page must have it word for word. */
  phrases: string[]
  /** Words and phrases with a minus in front; no page may have them. */
  excluded: string[]
}

const maxWords = 16

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
  const all = [...new Map(parseWords(plain).map((word) => [word.key, word])).values()]
  const telling = all.filter(({ text }) => !isStopWord(text))
  return {
    words: (telling.length > 0 ? telling : all).slice(0, maxWords),
    phrases,
    excluded: excluded.filter(Boolean),
  }
}
