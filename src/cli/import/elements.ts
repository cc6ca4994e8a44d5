/** Makes and reads the HTML elements that files pass through on their way to Markdown. */
import type { Element, ElementContent, Properties, Root, RootContent, Text } from 'hast'

export const element = (
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element => ({ type: 'element', tagName, properties, children })

export const text = (value: string): Text => ({ type: 'text', value })

/** A checkbox; its paragraph becomes a task, or the box is written `[x]`. */
export const checkbox = (checked: boolean) => element('input', [], { type: 'checkbox', checked })

export const isElement = (node: RootContent | undefined): node is Element =>
  node?.type === 'element'

export const isNamed = (node: RootContent | undefined, ...names: string[]): boolean =>
  isElement(node) && names.includes(node.tagName)

export const isCheckbox = (node: RootContent | undefined): boolean =>
  isElement(node) && node.tagName === 'input' && node.properties['type'] === 'checkbox'

export const isBlank = (node: RootContent) => node.type === 'text' && node.value.trim() === ''

/** All text below a node, with nothing between its parts. */
export const textOf = (node: Root | RootContent): string =>
  node.type === 'text'
    ? node.value
    : 'children' in node
      ? node.children.map((child) => textOf(child)).join('')
      : ''

/** Every element below a node, outermost first. */
export function* elementsIn(node: Root | Element): Generator<Element> {
  for (const child of node.children)
    if (child.type === 'element') {
      yield child
      yield* elementsIn(child)
    }
}
