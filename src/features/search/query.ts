import { isSmall, wordsOf } from './words.ts'

export interface Query {
  /** The telling words, each once, in order; those inside quotation marks among them. */
  words: string[]
  /** What stood between quotation marks; a page must have it word for word. */
  phrases: string[]
  /** Words and phrases with a minus in front; no page may have them. */
  excluded: string[]
}

const longest = 16

/** Reads a query as people type it. Nothing in it is an error. */
export function parseQuery(text: string): Query {
  const phrases: string[] = []
  const excluded: string[] = []
  const plain = text
    .replace(
      /(^|\s)([-–−]?)["“”„]([^"“”„]*)["“”„]/g,
      (_, before, minus: string, quoted: string) => {
        const phrase = wordsOf(quoted).join(' ')
        if (phrase) (minus ? excluded : phrases).push(phrase)
        return minus ? before : `${before} ${quoted}`
      },
    )
    .replace(/(^|\s)[-–−](?=[\p{L}\p{N}])(\S+)/gu, (_, before, word: string) => {
      excluded.push(...wordsOf(word))
      return before
    })
  const all = [...new Set(wordsOf(plain))]
  const telling = all.filter((word) => !isSmall(word))
  return { words: (telling.length > 0 ? telling : all).slice(0, longest), phrases, excluded }
}
