/** Draws results and what is said about them. Everything drawn is text. */
import { element, required } from './dom.client.ts'
import type { Entry } from './index-files.ts'
import type { Answer, Result } from './search.ts'

export function drawResult(template: HTMLTemplateElement, result: Result): DocumentFragment {
  const item = template.content.cloneNode(true) as DocumentFragment
  const part = (name: string) => required(item, `[data-part=${name}]`)
  const link = element('a', result.title, { href: result.href })
  link.dataset['mark'] = result.mark
  part('title').append(link)
  part('line').textContent = result.line
  part('heading').textContent = result.heading ? `${result.heading}: ` : ''
  part('excerpt').append(
    ...result.pieces.flatMap(({ text, marked }) => [marked ? element('mark', text) : text, ' ']),
  )
  part('alias').hidden = !result.alias
  part('alias').textContent = result.alias ? `Also called: ${result.alias}` : ''
  const others = part('others')
  others.hidden = result.others.length === 0
  others.append(
    ...result.others.flatMap(({ href, heading }) => [' ', element('a', heading ?? '', { href })]),
  )
  return item
}

export const drawDefinition = ({ title, about = '', href }: Entry): (Node | string)[] => [
  element('strong', title),
  `: ${about} `,
  element('a', 'In the glossary', { href }),
]

/** What was corrected, left out or out of reach. */
export function drawNotice(
  { corrected, dropped, lost }: Pick<Answer, 'corrected' | 'dropped' | 'lost'>,
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
