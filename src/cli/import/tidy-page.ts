/** Brings what Word files and pages have in common into the shape that notes have room for. */
import type { Element, ElementContent, Root } from 'hast'
import {
  checkbox,
  element,
  isBlank,
  isCheckbox,
  isElement,
  isNamed,
  text,
  textOf,
} from './elements.ts'
import { invisible } from './decode.ts'
import type { Omissions } from './omissions.ts'
import { tableContent } from './tables.ts'

export function tidyPage(root: Root, omissions: Omissions): void {
  tidyChildren(root, omissions, false)
}

function tidyChildren(parent: Root | Element, omissions: Omissions, inCode: boolean): void {
  const children = (parent.children as ElementContent[]).flatMap((child) => {
    if (child.type === 'text') {
      const value = child.value.replace(invisible, '')
      return inCode ? [text(value)] : boxesIn(value.replaceAll('\u00a0', ' '))
    }
    if (child.type !== 'element') return []
    const isCode = inCode || ['pre', 'code', 'samp', 'kbd'].includes(child.tagName)
    tidyChildren(child, omissions, isCode)
    return tidyElement(child, omissions)
  })
  const isItem = parent.type === 'element' && parent.tagName === 'li'
  parent.children = isItem ? children : gatherTasks(children)
}

function tidyElement(node: Element, omissions: Omissions): ElementContent[] {
  if (/^h[1-6]$/.test(node.tagName)) return tidyHeading(node)
  if (node.tagName === 'table') return tableContent(node)
  if (node.tagName === 'ol') return numberedLists(node)
  if (marks.has(node.tagName)) return boxesBefore(node)
  if (node.tagName !== 'a') return [node]
  const href = String(node.properties['href'] ?? '').trim()
  if (/^(https?:\/\/.|mailto:.)/i.test(href)) return [node]
  // Within a page that was saved, and in a Word file, there were places to jump to; a note has none.
  if (href && !href.startsWith('#')) omissions.add('link')
  return node.children
}

/** An item may have a number of its own; in Markdown a list counts on, so another begins there. */
function numberedLists(list: Element): Element[] {
  let next = numberOr(1, list.properties['start'])
  const lists = [element('ol', [], { start: next })]
  for (const child of list.children) {
    const value = isElement(child) ? Number(child.properties['value'] ?? next) : next
    if (Number.isInteger(value) && value !== next) {
      next = value
      lists.push(element('ol', [], { start: next }))
    }
    lists.at(-1)?.children.push(child)
    if (isNamed(child, 'li')) next++
  }
  return lists.filter(({ children }) => children.length > 0)
}

/** A heading is one line, and no heading without words. */
function tidyHeading(heading: Element): ElementContent[] {
  heading.children = heading.children.flatMap((child) =>
    isNamed(child, 'br') ? [text(' ')] : [child],
  )
  return textOf(heading).trim() ? [heading] : heading.children
}

const boxes = new Map([...'☐☑☒🗹🗷🗵'].map((sign) => [sign, sign !== '☐']))

const boxesIn = (value: string): ElementContent[] =>
  // Some programs say behind a box that it is no emoji.
  value.split(/([☐☑☒🗹🗷🗵])[\ufe0e\ufe0f]?/u).flatMap((part): ElementContent[] => {
    const checked = boxes.get(part)
    return part === '' ? [] : checked === undefined ? [text(part)] : [checkbox(checked)]
  })

const marks = new Set(['b', 'strong', 'i', 'em', 'u', 's', 'del', 'mark', 'span', 'font'])

/** A box that opens bold or slanted words opens their paragraph all the same. */
function boxesBefore(mark: Element): ElementContent[] {
  const first = mark.children.findIndex((child) => !isBlank(child) && !isCheckbox(child))
  const count = first < 0 ? mark.children.length : first
  return [...mark.children.splice(0, count), ...(mark.children.length > 0 ? [mark] : [])]
}

/** Paragraphs that begin with a box are tasks, and tasks in a row are one list. */
function gatherTasks(children: readonly ElementContent[]): ElementContent[] {
  const gathered: ElementContent[] = []
  let tasks: Element | undefined
  for (const child of children)
    if (isTask(child)) {
      if (!tasks) gathered.push((tasks = element('ul')))
      tasks.children.push(...tasksIn(child).map((task) => element('li', [task])))
    } else {
      if (!isBlank(child)) tasks = undefined
      gathered.push(child)
    }
  return gathered
}

/** In a paragraph with breaks each line that begins with a box is a task. */
function tasksIn(paragraph: Element): Element[] {
  const lines: ElementContent[][] = [[]]
  for (const [index, child] of paragraph.children.entries()) {
    const next = paragraph.children.slice(index + 1).find((node) => !isBlank(node))
    if (isNamed(child, 'br') && isCheckbox(next)) lines.push([])
    else lines.at(-1)?.push(child)
  }
  return lines.map((line) => element('p', line))
}

const isTask = (node: ElementContent): node is Element =>
  isElement(node) &&
  node.tagName === 'p' &&
  isCheckbox(node.children.find((child) => !isBlank(child))) &&
  textOf(node).trim() !== ''

const numberOr = (fallback: number, value: unknown) =>
  Number.isInteger(Number(value ?? NaN)) ? Number(value) : fallback
