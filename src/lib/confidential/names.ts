/** Names of the private roster, found in one pass over a text. */
import { toKey, type NameIndex } from './name-index.ts'
import {
  deeds,
  determiners,
  everydayWords,
  monthLeads,
  monthWords,
  pronouns,
  titles,
} from './name-words.ts'
import { joinOverlaps, type Span } from './readable.ts'

interface Word extends Span {
  /** As it is looked up. */
  key: string
  /** What stands between the word before and this one. */
  gap: string
  isCapitalised: boolean
}

/** @param text without accents, since a name is written with and without */
export function namesIn(text: string, names: NameIndex): Span[] {
  const words = readWords(text)
  const isTitle = isInTitleCase(words.filter(({ key }) => !names.parts.has(key)))
  const spans: Span[] = []
  let next = 0
  for (const [index, word] of words.entries()) {
    if (names.unspaced.size > 0) spans.push(...unspacedIn(word, names))
    if (index < next) continue
    const length = lengthOfSequence(words, index, names)
    const last = words[index + length - 1]
    if (length > 1 && last) {
      spans.push({ from: word.from, to: last.to })
      next = index + length
    } else if (isOneName(word, names) || isPart(words, index, names, isTitle))
      spans.push({ from: word.from, to: word.to })
  }
  return joinOverlaps(spans)
}

function readWords(text: string): Word[] {
  const words: Word[] = []
  let end = 0
  for (const { 0: word, index } of text.matchAll(/\p{L}+/gu)) {
    words.push({
      from: index,
      to: index + word.length,
      key: toKey(word),
      gap: text.slice(end, index),
      // Two capitals are an abbreviation.
      isCapitalised: /^(?!\p{Lu}{2}$)[\p{Lu}\p{Lo}]/u.test(word),
    })
    end = index + word.length
  }
  // What stands after the last word, so that every word has one after it.
  words.push({ from: end, to: end, key: '', gap: text.slice(end), isCapitalised: false })
  return words
}

/** Most longer words begin with a capital, so that one says nothing. */
function isInTitleCase(words: readonly Word[]): boolean {
  const long = words.filter(({ key }) => key.length > 3)
  const capitalised = long.filter(({ isCapitalised }) => isCapitalised)
  return long.length > 1 && capitalised.length / long.length > 0.6
}

/** What may stand between two words of a name: John Smith, john.smith, Smith, John, Priya (Nair), O'Brien. */
const joins = /^(?:\s{1,3}|,\s{0,2}|\s?[_+/'·-]\s?|\.|\s?\()$/
const joinsClosely = /^[._+/'-]$/

/** How many words the longest name has that begins here, or 0. */
function lengthOfSequence(words: readonly Word[], start: number, names: NameIndex): number {
  const first = words[start]
  if (!first || !names.beginnings.has(first.key)) return 0
  let found = 0
  let sequence = first.key
  for (let length = 2; length <= names.longest; length++) {
    const [before, word, after] = words.slice(start + length - 2, start + length + 1)
    if (!before || !word || !after) break
    const isAfterInitial = before.key.length === 1 && /^\.\s{0,2}$/.test(word.gap)
    if (!joins.test(word.gap) && !isAfterInitial) break
    sequence += ` ${word.key}`
    if (names.sequences.has(sequence) && isMeant(words.slice(start, start + length), after))
      found = length
  }
  return found
}

/** Whether words that are a name are used as one: not `will young people`, not `A page`. */
function isMeant(words: readonly Word[], after: Word): boolean {
  if (words.slice(1).every(({ gap }) => joinsClosely.test(gap))) return true
  const areEveryday = words.every(({ key }) => key.length === 1 || everydayWords.has(key))
  const initial = words.find(({ key }) => key.length === 1)
  if (initial) {
    const next = words[words.indexOf(initial) + 1] ?? after
    const hasDot = next.gap.startsWith('.')
    return (
      words.every(({ isCapitalised }, index) => isCapitalised || (words.length > 2 && index > 0)) &&
      (hasDot || (!areEveryday && !/^[ai]$/.test(initial.key)))
    )
  }
  if (!areEveryday) return true
  return words.every(({ isCapitalised }) => isCapitalised) || deeds.has(after.key)
}

function isOneName({ key, gap }: Word, names: NameIndex): boolean {
  if (gap.endsWith('@') || (gap.endsWith('#') && !everydayWords.has(key)))
    return names.handles.has(key) || names.parts.has(key) || names.whole.has(key)
  return names.joined.has(key) || (names.whole.has(key) && !everydayWords.has(key))
}

/** A first name or a surname alone, where it begins with a capital and is not a word that happens to. */
function isPart(
  words: readonly Word[],
  index: number,
  names: NameIndex,
  isTitle: boolean,
): boolean {
  const [word, after] = [words[index], words[index + 1]]
  if (!word?.isCapitalised || !after || !isKnown(word.key, names)) return false
  if (!everydayWords.has(word.key)) return true
  // The name of a file or of a class: layouts/Page.astro.
  const isInPath = /[/\\_<]$/.test(word.gap) || /^[/\\_>]/.test(after.gap)
  if (isInPath || (after.key !== '' && after.gap === '.')) return false

  const before = words[index - 1]
  const isNext = /^\s+$/.test(after.gap)
  const isMonth = monthWords.has(word.key)
  if (before && titles.has(before.key) && /^\.?\s*$/.test(word.gap)) return true
  if (isNext && deeds.has(after.key)) return true
  // Mark and I; Grace’s screen.
  if (isNext && after.key === 'and' && words[index + 2]?.key === 'i') return true
  if (!before || /[.!?:;•|"“”([*>–—\n]|(?:^|\s)['-]/.test(word.gap))
    return !isMonth && after.key === 's' && after.gap === "'"
  // Thanks, Grace!
  const isAddressed = /^,\s*$/.test(word.gap) && (after.key === '' || /^[.!?]/.test(after.gap))
  if (isTitle && !isAddressed) return false
  const isInTerm = (isNext && after.isCapitalised && after.key !== 'i') || /^\s+\d/.test(after.gap)
  if (isInTerm || determiners.has(before.key)) return false
  if (isNext && /^(?:will|may|can)$/.test(word.key) && pronouns.has(after.key)) return false
  return !isMonth || !(monthLeads.has(before.key) || monthWords.has(before.key))
}

/** A part of a name, or the genitive that it has without an apostrophe: Priyas Idee, Владимира. */
function isKnown(key: string, names: NameIndex): boolean {
  const isPartOfName = (part: string) => names.parts.has(part) || names.whole.has(part)
  if (isPartOfName(key)) return true
  const stem = key.slice(0, -1)
  if (key.length < 5 || everydayWords.has(stem)) return false
  if (/^[\u0400-\u04ff]+$/.test(key)) return isPartOfName(stem) || isPartOfName(key.slice(0, -2))
  return key.endsWith('s') && isPartOfName(stem)
}

function unspacedIn({ key, from }: Word, names: NameIndex): Span[] {
  const spans: Span[] = []
  for (let at = 0; at < key.length; at++)
    for (const length of names.unspacedLengths)
      if (names.unspaced.has(key.slice(at, at + length)))
        spans.push({ from: from + at, to: from + at + length })
  return spans
}
