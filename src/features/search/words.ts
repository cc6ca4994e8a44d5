/** Words as search sees them: the same in texts, when the index is made, and in queries, in the browser. */
import porter2 from 'wink-porter2-stemmer'

/** Words that carry the question and not the subject. Left out of a query unless nothing else is left. */
const stopWords = new Set(
  (
    'a about after again all also am an and any anybody anyone anything are as at be because been before being but by can cannot ' +
    'could did do does doing done dont either else even ever every for from get gets getting give go got had has have having he her ' +
    'here him his how i id if im in into is isnt it its ive just know let like made make many may maybe me might more most much ' +
    'must my need never no not now of off on one only or other our out over own please put really same say see she should so some ' +
    'somebody someone something still such sure take than that the their them then there these they thing things this those to ' +
    'too tried try trying up us use used using very want was way ways we were what whats when where whether which while who why will ' +
    'with without wont would yes you your youre'
  ).split(' '),
)

export const isStopWord = (word: string) => stopWords.has(word)

export interface Word {
  /** As it was typed, in small letters and without accents. */
  text: string
  /** Under which it stands in the index. */
  key: string
  /** The words that it is made of, where it is made of several: `call-back`, `10MB`, `report_final_v2`. */
  parts: Word[]
}

const foldedLetters: Record<string, string> = {
  ß: 'ss',
  ẞ: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ς: 'σ',
}

/** Small letters without accents; ligatures, wide letters and raised digits as the signs that they stand for. */
export const fold = (text: string) =>
  isPlain.test(text) ? text.toLowerCase().replaceAll("'", '') : foldLetters(text)

/** Most texts are, and need nothing else. */
const isPlain = /^[\0-\u007F]*$/

const foldLetters = (text: string) =>
  text
    .replace(/['‘’ʻʼ‛`´™℠]/g, '')
    // `3½` is no thirty-one.
    .replace(/[¼-¾⅐-⅞]/g, ' $&')
    .normalize('NFKC')
    .replaceAll('\u2044', '/')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[\u200B-\u200D\u2060\u00AD]/gu, '')
    .replace(/[^\0-\u007F]/g, (letter) => foldedLetters[letter] ?? letter)

/**
 * A name with a sign in front (`.net`), letters and digits with signs between them (`r&d`, `node.js`, `3.5`, `10:30`,
 * `call-back`), with signs at the end (`c++`, `c#`), or a picture.
 */
const wordPattern = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])\.\p{L}[\p{L}\p{N}]*`,
    String.raw`[\p{L}\p{N}]+(?:(?:(?<=\p{N})[.,:/](?=\p{N})|[&_.@‐‑-])[\p{L}\p{N}]+)*(?:\+\+|#)?(?![\p{L}\p{N}])`,
    String.raw`\p{Extended_Pictographic}|\p{RI}\p{RI}`,
  ].join('|'),
  'gu',
)

/** The words of a text in order, each whole: `Don’t call back, call-back in C++!` -> `dont call back call-back in c++`. */
export const wordsOf = (text: string): string[] => withoutRoom(fold(text)).match(wordPattern) ?? []

/** `R & D` is `R&D`. */
const withoutRoom = (folded: string) =>
  folded.includes(' & ')
    ? folded.replace(/(?<![\p{L}\p{N}])(\p{L}) & (\p{L})(?![\p{L}\p{N}])/gu, '$1&$2')
    : folded

/** The words of a text, with what they are made of. */
export const parseWords = (text: string): Word[] => wordsOf(text).map(toWord)

/** Most words of a text were met before. */
const parsed = new Map<string, Word>()

function toWord(text: string): Word {
  let word = parsed.get(text)
  if (!word) parsed.set(text, (word = parseWord(text)))
  return word
}

function parseWord(text: string): Word {
  const number = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : undefined
  if (number) return { text, key: number, parts: [] }
  const parts = partsOf(text)
  // With and without a hyphen it is the same word.
  const whole = text.replace(/(?<=\p{L})[‐‑-](?=\p{L})/gu, '')
  return { text, key: stem(whole), parts: parts.length > 1 || /^(\.|v\d)/.test(text) ? parts : [] }
}

function partsOf(text: string): Word[] {
  const version = /^v(\d+(?:\.\d+)+)$/.exec(text)?.[1]
  if (version) return [{ text: version, key: version, parts: [] }]
  const quantity = /^(\d+(?:\.\d+)?)(\p{L}+)$/u.exec(text)
  const parts = quantity ? quantity.slice(1) : text.split(/[&_.@/:‐‑-]/)
  // Of what is made of digits or of single letters, no part means anything: `3.5`, `24/7`, `r&d`.
  return parts.some((part) => /^\p{L}{2}/u.test(part))
    ? parts.filter(Boolean).map((part) => ({ text: part, key: stem(part), parts: [] }))
    : []
}

/** Where British and American spelling differ by rule. */
const inOneSpelling = (word: string) =>
  word
    .replace(/(?<=...)([iy])z(?=(?:e[drs]?|ers|ing|ations?|ational)$)/, '$1s')
    .replace(/(?<=...)our(?=(?:s|ed|ing|ful|able|ites?|hood)?$)/, 'or')
    .replace(/^programme/, 'program')

/** A word without its ending, so that `faked`, `fakes` and `faking` meet; anything but plain letters stays as it is. */
export const stem = (word: string): string =>
  /^[a-z]+$/.test(word) ? porter2(inOneSpelling(word)) : word
