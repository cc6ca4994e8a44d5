import type { Element, ElementContent } from 'hast'

/**
 * Whether an element may have to be scrolled sideways on a phone: code, and tables of three columns or more. Such an
 * element takes the focus, since that is how the keyboard scrolls it.
 */
export const canBeWide = (element: Element): boolean =>
  element.tagName === 'pre' || (element.tagName === 'table' && columnsOf(element) > 2)

function columnsOf(element: Element): number {
  const inner = element.children.filter(isElement)
  const cells = inner.filter(({ tagName }) => tagName === 'td' || tagName === 'th').length
  return Math.max(cells, ...inner.map(columnsOf))
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'
