/** Finds the lists in a page that Word saved: paragraphs of a class, each with its number or bullet written out. */
import type { Element, ElementContent, Properties } from 'hast'
import { isBlank, isElement, textOf } from './elements.ts'
import { Lists } from './lists.ts'

/** @param children of one parent; paragraphs that are items become lists */
export function wordLists(children: ElementContent[]): ElementContent[] {
  if (!children.some(isItem)) return children
  const blocks: Element[] = []
  const lists = new Lists(blocks)
  const gathered: ElementContent[] = []
  for (const child of children) {
    const item = isItem(child) ? readItem(child) : undefined
    if (item) {
      lists.add(item.content, item.item)
      gathered.push(...blocks.splice(0))
    } else {
      if (!isBlank(child)) lists.close()
      gathered.push(child)
    }
  }
  return gathered
}

const isItem = (node: ElementContent): node is Element =>
  isElement(node) &&
  node.tagName === 'p' &&
  (/mso-list\s*:(?!\s*none)/i.test(String(node.properties['style'] ?? '')) ||
    classesOf(node.properties).some((name) => /^MsoListParagraph/i.test(name)))

const classesOf = ({ className }: Properties) =>
  Array.isArray(className) ? className.map(String) : []

function readItem(paragraph: Element) {
  const style = String(paragraph.properties['style'] ?? '')
  const marker = /^\s*(?:(\d+|[a-z]{1,4})[.)]|[·o§•–-])[\s\u00a0]*\u00a0[\s\u00a0]*/iu.exec(
    textOf(paragraph),
  )
  if (!marker) return undefined
  dropLetters(paragraph, marker[0].length)
  const level = Number(/mso-list\s*:[^;]*\blevel(\d)/i.exec(style)?.[1] ?? indentOf(style)) - 1
  const label = marker[1]
  const number = label === undefined ? undefined : Number(label)
  return {
    content: paragraph.children,
    item: {
      level: Math.max(0, level),
      // Letters and Roman numerals have no like in Markdown; the list counts on by itself.
      number: Number.isNaN(number) ? undefined : number,
      isBlank: false,
    },
  }
}

/** Word moves each level in by half an inch. */
function indentOf(style: string): number {
  const [, size = '36', unit = 'pt'] = /margin-left\s*:\s*([\d.]+)(in|pt|cm)/i.exec(style) ?? []
  const points = Number(size) * ({ in: 72, cm: 28.35 }[unit.toLowerCase()] ?? 1)
  return Math.max(1, Math.round(points / 36))
}

/** Takes letters from the front of the text below a node. @returns how many are still to be taken */
function dropLetters(node: Element, count: number): number {
  let left = count
  for (const child of node.children) {
    if (left === 0) break
    if (child.type === 'text') {
      const taken = Math.min(left, child.value.length)
      child.value = child.value.slice(taken)
      left -= taken
    } else if (child.type === 'element') left = dropLetters(child, left)
  }
  return left
}
