import type { PagefindPage } from './pagefind.ts'

export interface Passage {
  /** Address of the page, with the section's anchor where it is not the top. */
  href: string
  /** The heading of the section; none at the top of the page. */
  heading: string | undefined
  /** The words shown, in pieces; `marked` pieces matched. */
  pieces: { text: string; marked: boolean }[]
}

const length = 28

/**
 * The best section of a page, and the words around its best spot: where most different query words meet.
 * @param locations for each query word, which words of the content it matched
 */
export function bestPassage(
  page: PagefindPage,
  locations: readonly (readonly number[])[],
): Passage {
  const words = page.content.split(/\s+/).filter(Boolean)
  const matches = locations
    .flatMap((places, word) => places.map((place) => ({ place, word })))
    .sort((a, b) => a.place - b.place)

  let best = { start: matches[0]?.place ?? 0, worth: -1 }
  for (const [index, { place }] of matches.entries()) {
    const inside = matches.slice(index).filter((match) => match.place < place + length)
    const worth = new Set(inside.map(({ word }) => word)).size * 10 + inside.length
    if (worth > best.worth) best = { start: place, worth }
  }

  const sections = page.anchors
    .filter(({ element }) => /^h[2-6]$/.test(element))
    .sort((a, b) => a.location - b.location)
  const index = sections.findLastIndex(({ location }) => location <= best.start)
  const section = sections[index]
  const floor = section?.location ?? 0
  const ceiling = sections[index + 1]?.location ?? words.length
  const start = Math.max(floor, Math.min(best.start - 6, ceiling - length))
  const marked = new Set(matches.map(({ place }) => place))
  const shown = words.slice(start, Math.min(ceiling, start + length))

  const pieces = shown.map((text, offset) => ({ text, marked: marked.has(start + offset) }))
  if (start > floor) pieces.unshift({ text: '…', marked: false })
  if (start + length < ceiling) pieces.push({ text: '…', marked: false })
  return {
    href: section ? `${page.url}#${section.id}` : page.url,
    heading: section?.text?.trim() || undefined,
    pieces,
  }
}
