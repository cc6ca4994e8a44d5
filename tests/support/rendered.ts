/** A rendered note as a reader's browser reads it: by another HTML parser than any that made it. */
import domino from '@mixmark-io/domino'
import { renderNote } from '../../src/markdown/render.ts'

export const bodyOf = (html: string): HTMLElement => domino.createDocument(html).body

export const shown = (markdown: string): HTMLElement => bodyOf(renderNote(markdown))

/** The elements that match. The parser's lists cannot be gone through. */
export const all = (element: Element, selector: string): Element[] =>
  Array.from(element.querySelectorAll(selector))

/** The text of a page without its white space, which says nothing between blocks. */
export const textOf = (element: Element): string => squeezed(element.textContent ?? '')

export const squeezed = (text: string): string => text.replace(/\s+/g, '')

const attributes: Record<string, RegExp> = {
  align: /^(left|center|right)$/,
  'aria-label': /^(done|not done|Footnote \d+|Back to reference \d+(-\d+)?)$/,
  class: /^task$/,
  colspan: /^\d+$/,
  href: /^(https?:\/\/|mailto:|#|\/|[^:]*$|[^:/?#]*[/?#])/,
  id: /^(note:fn(ref)?-\d+(-\d+)?|[\p{L}\p{M}\p{N}\p{Pc}-]+)$/u,
  open: /^$/,
  role: /^img$/,
  rowspan: /^\d+$/,
  scope: /./,
  start: /^\d+$/,
  tabindex: /^0$/,
  title: /^/,
}

const elements = new Set(
  'a abbr b blockquote br caption cite code dd del details div dl dt em h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead tr tt u ul var wbr'.split(
    ' ',
  ),
)

/** What stands on the page of a note that must never stand there. */
export function foreignParts(body: HTMLElement): string[] {
  const ids = new Set<string>()
  return all(body, '*').flatMap((element) => {
    const name = element.tagName.toLowerCase()
    const wrong = Array.from(element.attributes)
      .filter((attribute) => !attributes[attribute.name]?.test(attribute.value))
      .map((attribute) => `${name} ${attribute.name}="${attribute.value}"`)
    if (!elements.has(name)) wrong.push(name)
    if (element.id && ids.has(element.id)) wrong.push(`${element.id} is twice an id`)
    ids.add(element.id)
    return wrong
  })
}
