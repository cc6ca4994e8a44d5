/** Draws results and what is said about them. Everything drawn is text. */
import type { OverviewEntry } from './overview.ts'
import type { Piece } from './passage.ts'
import type { Result, SearchAnswer } from './search.worker.ts'
import { isSmall, stem, wordsOf } from './words.ts'

export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  text: string,
  attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  made.textContent = text
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
  return made
}

export function drawResult(template: HTMLTemplateElement, result: Result): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment
  const part = (name: string) => item.querySelector<HTMLElement>(`[data-part=${name}]`)!
  const link = item.querySelector('a')!
  link.href = result.href
  link.dataset['mark'] = result.mark
  link.textContent = result.title
  part('line').textContent = result.line
  part('heading').textContent = result.heading ? `${result.heading}: ` : ''
  part('excerpt').append(
    ...result.pieces.flatMap(({ text, marked }) => [marked ? element('mark', text) : text, ' ']),
  )
  const others = part('others')
  others.hidden = result.others.length === 0
  others.append(
    ...result.others.flatMap(({ href, heading }) => [' ', element('a', heading ?? '', { href })]),
  )
  return item
}

/** An entry of the overview, to stand where a result will. */
export function toQuickResult(entry: OverviewEntry, query: string): Result {
  const wanted = new Set(
    wordsOf(query)
      .filter((word) => !isSmall(word))
      .map(stem),
  )
  const pieces = entry.about.split(/\s+/).map((text): Piece => {
    return { text, marked: wordsOf(text).some((word) => wanted.has(stem(word))) }
  })
  const { href, title, line } = entry
  return { href, title, line, pieces, heading: undefined, mark: '', others: [] }
}

export const drawDefinition = ({ title, about, href }: OverviewEntry): (Node | string)[] => [
  element('strong', title),
  `: ${about} `,
  element('a', 'In the glossary', { href }),
]

/** What was corrected, left out or out of reach. */
export function drawNotice(
  { corrected, dropped, lost }: Pick<SearchAnswer, 'corrected' | 'dropped' | 'lost'>,
  asTyped: string,
): (Node | string)[] {
  const said: (Node | string)[] = []
  if (corrected.length > 0) {
    const typed = corrected.map(({ from }) => `“${from}”`).join(', ')
    said.push('Showing results for ')
    corrected.forEach(({ to }, at) => said.push(at > 0 ? ', ' : '', element('strong', to)))
    said.push('. ', element('a', `Search for ${typed} instead`, { href: asTyped }), ' ')
  }
  if (dropped.length > 0)
    said.push(`No page has ${dropped.map((word) => `“${word}”`).join(' or ')}. `)
  if (lost.length > 0)
    said.push(`Could not look up ${lost.map((word) => `“${word}”`).join(' or ')}. `)
  return said
}
