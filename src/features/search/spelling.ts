/** What was meant by a word that no document has. */
import { editDistance } from '../../lib/nearest.ts'

/** What spelling needs of an index. */
export interface Dictionary {
  /** Words of the site with the same first letter, and how many documents have each. */
  wordsLike: (word: string) => Promise<Record<string, number>>
  isEnglish: (word: string) => Promise<boolean>
}

export interface Spelling {
  /** The words to look up instead. */
  words: string[]
  /** Whether the word is the beginning of those, and not another spelling. */
  isBeginning: boolean
}

/** Shorter words are neither completed nor put right: too many others are near. */
const minLength = 4
const maxCompletions = 6

/** @returns undefined where nothing is near, or where the word is one that English has */
export async function respell(word: string, dictionary: Dictionary): Promise<Spelling | undefined> {
  if (word.length < minLength || !/^\p{L}+$/u.test(word)) return undefined
  if (await dictionary.isEnglish(word)) return undefined
  const known = await dictionary.wordsLike(word)
  const longer = Object.entries(known)
    .filter(([other]) => other.startsWith(word))
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxCompletions)
    .map(([other]) => other)
  if (longer.length > 0) return { words: longer, isBeginning: true }
  // The first letter may be the one that is wrong, if only by changing places with the second.
  const others = { ...known, ...(await dictionary.wordsLike(word.slice(1))) }
  const near = nearestWord(word, others)
  const split = near?.edits === 1 ? undefined : await splitWord(word, known, dictionary)
  const words = split ?? (near && [near.word])
  return words && { words, isBeginning: false }
}

/**
 * The known word nearest to one that is not known: one edit away, from eight letters on two; the commoner of two
 * that are equally near.
 */
export function nearestWord(
  word: string,
  known: Readonly<Record<string, number>>,
): { word: string; edits: number } | undefined {
  const maxEdits = word.length < 8 ? 1 : 2
  let best: { word: string; edits: number; documents: number } | undefined
  for (const [other, documents] of Object.entries(known)) {
    if (other.length < minLength || Math.abs(other.length - word.length) > maxEdits) continue
    const edits = editDistance(word, other)
    if (edits > maxEdits) continue
    if (!best || edits < best.edits || (edits === best.edits && documents > best.documents))
      best = { word: other, edits, documents }
  }
  return best
}

/** Two known words that were written as one. */
async function splitWord(
  word: string,
  known: Readonly<Record<string, number>>,
  dictionary: Dictionary,
): Promise<string[] | undefined> {
  for (let end = word.length - 3; end >= 3; end--) {
    const [first, second] = [word.slice(0, end), word.slice(end)]
    if (Object.hasOwn(known, first) && Object.hasOwn(await dictionary.wordsLike(second), second))
      return [first, second]
  }
  return undefined
}
