/** Finds the text in a page that somebody saved, and puts it into a shape that Markdown has words for. */
import domino from '@mixmark-io/domino'

const landmarks = ['navigation', 'banner', 'contentinfo', 'search', 'complementary']

/** What a page has besides its text, wherever it stands. */
const aroundTheText = [
  'script, style, noscript, template, iframe, object, svg, nav, aside',
  'button, select, input, textarea, dialog, [hidden], [aria-hidden=true]',
  ...landmarks.map((role) => `[role=${role}]`),
].join(', ')

/**
 * @param html a whole page or a piece of one
 * @returns an element that holds the text alone, with a title on top where the page has one
 */
export function textOfPage(html: string): HTMLElement {
  const { body } = domino.createDocument(html)
  const text = body.querySelector<HTMLElement>('main, [role=main]') ?? body
  const unwanted = text === body ? `${aroundTheText}, body > header, body > footer` : aroundTheText
  for (const element of all(text, unwanted)) element.remove()
  for (const heading of all(body, '[role=heading]')) {
    const level = Number(heading.getAttribute('aria-level')) || 2
    heading.replaceWith(renamed(heading, `h${Math.min(6, Math.max(1, level))}`))
  }
  const title = all(body, 'h1').find((heading) => !heading.closest(`header, ${aroundTheText}`))
  if (title && !text.querySelector('h1')) text.insertBefore(title, text.firstChild)
  // A table with a look of its own would be kept as HTML.
  for (const name of [
    'style',
    'bgcolor',
    'background',
    'bordercolor',
    'cellpadding',
    'cellspacing',
  ])
    for (const element of all(text, `[${name}]`)) element.removeAttribute(name)
  for (const table of all(text, 'table')) {
    if (isLayout(table)) table.replaceWith(...cellsOf(table).map((cell) => renamed(cell, 'div')))
    else if (!table.querySelector('th'))
      // Word seldom says that the first row is the head, and a Markdown table must have one.
      for (const cell of all(table, 'tr:first-child > td').slice(0, widthOf(table)))
        cell.replaceWith(renamed(cell, 'th'))
  }
  return text
}

const all = (within: Element, selector: string): Element[] =>
  Array.from(within.querySelectorAll(selector))

function renamed(element: Element, name: string): Element {
  const other = element.ownerDocument.createElement(name)
  while (element.firstChild) other.appendChild(element.firstChild)
  return other
}

/** Old pages stand in tables; a cell of a Markdown table holds a line and no more. */
const isLayout = (table: Element) =>
  cellsOf(table).length === 1 ||
  all(table, 'h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote').some(
    (element) => element !== table,
  )

const cellsOf = (table: Element) =>
  all(table, 'td, th').filter((cell) => cell.closest('table') === table)

const widthOf = (table: Element) => table.querySelector('tr')?.children.length ?? 0
