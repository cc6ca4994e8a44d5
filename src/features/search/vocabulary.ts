/**
 * The words of the site with the number of pages that have each, for spelling. One file for each first letter, read
 * only when somebody types a word the index does not know.
 *
 * A line a word, sorted: how many letters it shares with the word before it (one base-36 digit), the rest of it,
 * and the number of pages where that is more than one: `0privacy 12`, `5te`, `0prompt 3`.
 */
import { compare } from '../../lib/lists.ts'
import { editDistance } from '../../lib/nearest.ts'
import { stem } from './words.ts'

export type Vocabulary = ReadonlyMap<string, number>

const longestShared = 35

/** Which file a word is in; all words that begin with neither a letter a to z nor a digit are in one. */
export const fileOf = (word: string) => /^[a-z0-9]/.exec(word)?.[0] ?? '_'

/** @returns the files by their name */
export function writeVocabulary(counts: Vocabulary): Map<string, string> {
  const files = new Map<string, string>()
  let last = ''
  let lastFile = ''
  for (const [word, pages] of [...counts].sort(
    ([a], [b]) => compare(fileOf(a), fileOf(b)) || compare(a, b),
  )) {
    const file = fileOf(word)
    if (file !== lastFile) [last, lastFile] = ['', file]
    let shared = 0
    while (shared < longestShared && shared < word.length && word[shared] === last[shared]) shared++
    const line = `${shared.toString(36)}${word.slice(shared)}${pages > 1 ? ` ${pages}` : ''}\n`
    files.set(file, (files.get(file) ?? '') + line)
    last = word
  }
  return files
}

export function readVocabulary(file: string): Vocabulary {
  const counts = new Map<string, number>()
  let last = ''
  for (const line of file.split('\n')) {
    if (!line) continue
    const [rest = '', pages = '1'] = line.slice(1).split(' ')
    last = last.slice(0, parseInt(line[0]!, 36)) + rest
    counts.set(last, Number(pages))
  }
  return counts
}

export const isKnown = (word: string, vocabulary: Vocabulary) => {
  if (vocabulary.has(word)) return true
  const kin = stem(word)
  for (const known of vocabulary.keys()) if (stem(known) === kin) return true
  return false
}

/**
 * The known word nearest to one that is not known: one edit away, from eight letters on two; the commoner of two
 * that are equally near. Short words and numbers are left alone.
 */
export function nearestWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 4 || /\p{N}/u.test(word)) return undefined
  const most = word.length < 8 ? 1 : 2
  let best: { known: string; edits: number; pages: number } | undefined
  for (const [known, pages] of vocabulary) {
    if (Math.abs(known.length - word.length) > most) continue
    const edits = editDistance(word, known)
    if (edits > most) continue
    if (!best || edits < best.edits || (edits === best.edits && pages > best.pages))
      best = { known, edits, pages }
  }
  return best?.known
}
