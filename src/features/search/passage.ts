import type { Text } from './index-files.ts'
import { bestSections, type Hit } from './ranking.ts'
import { fold, isStopWord, parseWords } from './words.ts'

export interface Piece {
  text: string
  /** Whether it is what was looked for. */
  marked: boolean
}

interface Place {
  /** Address of the page, with the section's anchor where it has one. */
  href: string
  /** The heading of the section; none at the top of the page. */
  heading: string | undefined
}

export interface Passage extends Place {
  /** The words shown. */
  pieces: Piece[]
  /** Other sections of the page that match, best first. */
  others: Place[]
}

/** In characters. */
const minLength = 90
const maxLength = 260
const maxOthers = 2

/** The sentence of a document that answers best, with its section, and other sections that match. */
export function bestPassage(
  text: Text,
  hit: Pick<Hit, 'sections'>,
  keys: ReadonlySet<string>,
): Passage {
  const [best, ...others] = bestSections(hit)
  const section = best === undefined ? undefined : text.sections[best]
  const sentences = section ? sentencesOf(section.text) : []
  const scores = sentences.map((sentence) => countKeys(sentence, keys))
  const answer = scores.indexOf(Math.max(...scores))
  const isTop = !section || (scores[answer] === 0 && !section.id)
  const shown = isTop ? text.summary : excerpt(sentences, Math.max(0, answer))
  const toPlace = ({ id, heading }: { id: string; heading: string }): Place => ({
    href: id ? `${text.href}${text.href.includes('#') ? '' : `#${id}`}` : text.href,
    heading: heading || undefined,
  })
  return {
    ...(isTop ? { href: text.href, heading: undefined } : toPlace(section)),
    pieces: mark(shorten(shown, keys), keys),
    others: others
      .flatMap((other) => text.sections[other] ?? [])
      .filter(({ id, heading }) => id && heading)
      .slice(0, maxOthers)
      .map(toPlace),
  }
}

/** A full stop ends a sentence where a capital or a number follows. */
const sentenceEnd = /(?<=[.!?…][”"’)\]]*)\s+(?=[“"‘(\[]?[\p{Lu}\p{N}])/u

const sentencesOf = (text: string) =>
  text
    .split('\n')
    .flatMap((line) => line.split(sentenceEnd))
    .filter(Boolean)

/** A sentence, and what follows it where it is short. */
function excerpt(sentences: readonly string[], best: number): string {
  let end = best + 1
  let shown = sentences[best] ?? ''
  while (
    shown.length < minLength &&
    end < sentences.length &&
    shown.length + (sentences[end]?.length ?? 0) < maxLength
  )
    shown += ` ${sentences[end++]}`
  return shown
}

/** How many of the looked-up words a text has. */
function countKeys(text: string, keys: ReadonlySet<string>): number {
  if (!mayHave(text, keys)) return 0
  const found = parseWords(text).flatMap(({ key, parts }) => [key, ...parts.map(({ key }) => key)])
  return new Set(found.filter((key) => keys.has(key))).size
}

/** Most texts have not even the first letters of a word; telling so is much faster than cutting them into words. */
function mayHave(text: string, keys: ReadonlySet<string>): boolean {
  const plain = fold(text)
  return [...keys].some((key) => plain.includes(key.slice(0, 3)))
}

/** Of a long sentence the stretch with most of the looked-up words. */
function shorten(text: string, keys: ReadonlySet<string>): string {
  if (text.length <= maxLength) return text
  const words = text.split(' ')
  const size = Math.round((words.length * maxLength) / text.length)
  const counts = words.map((_, start) =>
    countKeys(words.slice(start, start + size).join(' '), keys),
  )
  const start = Math.max(0, Math.min(counts.indexOf(Math.max(...counts)), words.length - size))
  return [
    ...(start > 0 ? ['…'] : []),
    ...words.slice(start, start + size),
    ...(start + size < words.length ? ['…'] : []),
  ].join(' ')
}

/** A text cut at its spaces, with the words marked that are among the keys. */
const mark = (text: string, keys: ReadonlySet<string>): Piece[] =>
  text
    .split(/\s+/)
    .filter(Boolean)
    .map((piece) => ({
      text: piece,
      marked: parseWords(piece).some(
        (word) =>
          !isStopWord(word.text) &&
          (keys.has(word.key) || word.parts.some(({ key }) => keys.has(key))),
      ),
    }))

/**
 * The end of an address by which the browser itself marks the shown matches on the page one lands on, without a script.
 * Each match comes with a neighbour, so that it is this one that is marked and not the first on the page.
 * Format: https://wicg.github.io/scroll-to-text-fragment/
 */
export function toTextFragment(pieces: readonly Piece[]): string {
  const directives = pieces.flatMap(({ text, marked }, at) => {
    const word = withoutMarks(text)
    if (!marked || !word) return []
    const before = pieces[at - 1]?.text ?? ''
    const after = pieces[at + 1]?.text ?? ''
    const prefix =
      /[\p{L}\p{N}]$/u.test(before) && text.startsWith(word)
        ? `${encode(withoutMarks(before))}-,`
        : ''
    const suffix =
      /^[\p{L}\p{N}]/u.test(after) && text.endsWith(word) ? `,-${encode(withoutMarks(after))}` : ''
    return [`text=${prefix}${encode(word)}${suffix}`]
  })
  return directives.length > 0 ? `:~:${directives.join('&')}` : ''
}

const withoutMarks = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** A hyphen has a meaning of its own in a directive. */
const encode = (word: string) => encodeURIComponent(word).replaceAll('-', '%2D')
