import type { Hit } from './ranking.ts'
import type { PagefindPage } from './pagefind.ts'

export interface Piece {
  text: string
  /** Whether it is what was looked for. */
  marked: boolean
}

export interface Section {
  /** Address of the page, with the section's anchor where it is not the top. */
  href: string
  /** The heading of the section; none at the top of the page. */
  heading: string | undefined
}

export interface Passage extends Section {
  /** The words shown. */
  pieces: Piece[]
  /** Other sections of the page that match, best first. */
  others: Section[]
}

const length = 28
const mostOthers = 2

/** The best spot of a page, where most different query words meet, with its section, and other sections that match. */
export function bestPassage(page: PagefindPage, found: Hit['places']): Passage {
  const words = page.content.split(/\s+/).filter(Boolean)
  const matches = found
    .flatMap(({ places }, word) => places.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place)
  const sections = [
    { id: '', text: '', location: 0 },
    ...page.anchors
      .filter(({ element }) => /^h[2-6]$/.test(element))
      .sort((a, b) => a.location - b.location),
  ]
  const sectionAt = (place: number) => sections.findLastIndex(({ location }) => location <= place)

  /** For each section with a match, its best spot. */
  const spots = new Map<number, { start: number; worth: number }>()
  for (const [index, { place }] of matches.entries()) {
    const inside = matches.slice(index).filter((match) => match.place < place + length)
    const worth = new Set(inside.map(({ word }) => word)).size * 10 + inside.length
    const section = sectionAt(place)
    if (worth > (spots.get(section)?.worth ?? 0)) spots.set(section, { start: place, worth })
  }
  const ranked = [...spots].sort(([a, x], [b, y]) => y.worth - x.worth || a - b)
  const [index, spot] = ranked[0] ?? [0, { start: 0, worth: 0 }]

  const toSection = (at: number): Section => {
    const { id, text } = sections[at]!
    return { href: id ? `${page.url}#${id}` : page.url, heading: text?.trim() || undefined }
  }
  const floor = sections[index]!.location
  const ceiling = sections[index + 1]?.location ?? words.length
  const start = Math.max(floor, Math.min(spot.start - 6, ceiling - length))
  const end = Math.min(ceiling, start + length)
  const marked = new Set(matches.map(({ place }) => place))
  const pieces = words
    .slice(start, end)
    .map((text, offset) => ({ text, marked: marked.has(start + offset) }))
  if (start > floor) pieces.unshift({ text: '…', marked: false })
  if (end < ceiling) pieces.push({ text: '…', marked: false })
  return {
    ...toSection(index),
    pieces,
    others: ranked
      .slice(1)
      .map(([at]) => toSection(at))
      .filter(({ heading }) => heading)
      .slice(0, mostOthers),
  }
}

/**
 * The end of an address by which the browser itself marks the shown matches on the page one lands on, without a script.
 * Each match comes with a neighbour, so that it is this one that is marked and not the first on the page.
 * Format: https://wicg.github.io/scroll-to-text-fragment/
 */
export function toTextFragment(pieces: readonly Piece[]): string {
  const directives = pieces.flatMap(({ text, marked }, at) => {
    const word = bare(text)
    if (!marked || !word) return []
    const before = pieces[at - 1]?.text ?? ''
    const after = pieces[at + 1]?.text ?? ''
    const prefix =
      /[\p{L}\p{N}]$/u.test(before) && text.startsWith(word) ? `${encode(bare(before))}-,` : ''
    const suffix =
      /^[\p{L}\p{N}]/u.test(after) && text.endsWith(word) ? `,-${encode(bare(after))}` : ''
    return [`text=${prefix}${encode(word)}${suffix}`]
  })
  return directives.length > 0 ? `:~:${directives.join('&')}` : ''
}

const bare = (word: string) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')

/** A hyphen has a meaning of its own in a directive. */
const encode = (word: string) => encodeURIComponent(word).replaceAll('-', '%2D')
