/** The private roster, made ready so that looking up a word takes the same time however many names there are. */
import { everydayWords, particles } from './name-words.ts'
import { toPlain } from './readable.ts'

export interface NameIndex {
  /** Whole names of several words, with a space between: `john smith`, `smith john`, `j smith`. */
  sequences: ReadonlySet<string>
  /** The words that such names begin with, and how many words the longest has. */
  beginnings: ReadonlySet<string>
  longest: number
  /** Names as one word: `johnsmith`. Of some it takes an @ to tell: `pages` may be S. Page. */
  joined: ReadonlySet<string>
  handles: ReadonlySet<string>
  /** Names of one word, and words that are part of a name. */
  whole: ReadonlySet<string>
  parts: ReadonlySet<string>
  /** Names in scripts that put no spaces between words, and the lengths they have. */
  unspaced: ReadonlySet<string>
  unspacedLengths: readonly number[]
}

/** @param roster names of people, one an entry */
export function indexNames(roster: readonly string[]): NameIndex {
  const sequences = new Set<string>()
  const joined = new Set<string>()
  const handles = new Set<string>()
  const whole = new Set<string>()
  const parts = new Set<string>()
  const unspaced = new Set<string>()
  for (const groups of roster.flatMap(spellingsOf)) {
    const words = groups.flat()
    // Anne-Marie is also written Annemarie, and stands for herself without her surname.
    for (const group of groups.filter(({ length }) => length > 1)) {
      sequences.add(group.join(' '))
      parts.add(group.join(''))
    }
    const first = words[0] ?? ''
    const last = words.at(-1) ?? ''
    for (const word of [...words, words.join('')]) if (isUnspaced.test(word)) unspaced.add(word)
    if (words.length < 2) {
      whole.add(first)
      continue
    }
    for (const word of words) if (word.length > 1 && !particles.has(word)) parts.add(word)
    const rest = words.slice(1)
    const initial = first.slice(0, 1)
    const full = [words, [first, last], [last, first], [...rest, first]]
    const short = [
      [initial, ...rest],
      [initial, last],
      [last, initial],
      [first, last.slice(0, 1)],
      [...rest, initial],
    ]
    for (const sequence of [...full, ...short]) {
      sequences.add(sequence.join(' '))
      if (sequence.join('').length > 4) handles.add(sequence.join(''))
    }
    if (!words.every((word) => everydayWords.has(word)))
      for (const sequence of full) joined.add(sequence.join(''))
    if (!everydayWords.has(last) && last.length > 3) joined.add(initial + last)
  }
  for (const words of [joined, whole]) words.delete('')
  const list = [...sequences].map((sequence) => sequence.split(' '))
  return {
    sequences,
    beginnings: new Set(list.map(([first = '']) => first)),
    longest: Math.max(0, ...list.map(({ length }) => length)),
    joined,
    handles,
    whole,
    parts,
    unspaced,
    unspacedLengths: [...new Set([...unspaced].map(({ length }) => length))],
  }
}

const isUnspaced = /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]{2,}$/u

/** The words of a name as they are looked up, in groups that spaces part: `ü` as u and as ue, and `ue` as u. */
function spellingsOf(name: string): string[][][] {
  const small = name.normalize('NFKC').toLowerCase()
  const spellings = [
    small,
    small.replaceAll('å', 'aa'),
    small.replace(/[äöüøåæœ]/g, (letter) => inTwoLetters[letter] ?? letter),
    small.replace(/(?<=[a-z])(?:ae|oe|ue)/g, (pair) => pair.slice(0, 1)),
  ]
  return [...new Set(spellings)].map((spelling) =>
    toPlain(spelling)
      .split(/\s+/)
      .map((group) => (group.match(/\p{L}+/gu) ?? []).map(toKey))
      .filter(({ length }) => length > 0),
  )
}

const inTwoLetters: Record<string, string> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
  œ: 'oe',
}

/** Letters that have no accent to lose. */
const simpler: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
}

/** A word without accents as it is looked up. */
export const toKey = (word: string): string =>
  word.toLowerCase().replace(/[øłđðßæœþı]/g, (letter) => simpler[letter] ?? letter)
