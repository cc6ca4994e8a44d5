/** What stands under the headings of a text, and its plain words: for excerpts and for search. */
import type { Nodes, Paragraph, RootContent } from 'mdast'
import { flowTags } from './tags.ts'

export interface Section {
  /** The plain text of its heading; undefined for what stands before the first. */
  heading: string | undefined
  /** The anchor of the heading on the page; undefined for a bold line that serves as one. */
  id: string | undefined
  /** Its level; a bold line counts as lower than any heading. */
  depth: number
  /** What follows, up to the next heading of any level. */
  nodes: RootContent[]
}

/** Cuts a text at its headings, however they were written: with `#`, underlined, as HTML, or as a line in bold. */
export function sectionsOf(tree: { children: readonly RootContent[] }): Section[] {
  const sections: Section[] = [{ heading: undefined, id: undefined, depth: 1, nodes: [] }]
  for (const node of tree.children.flatMap(withoutWrapper)) {
    if (node.type === 'heading') {
      const { id } = node.data?.hProperties ?? {}
      sections.push({
        heading: plainText(node),
        id: typeof id === 'string' ? id : undefined,
        depth: node.depth,
        nodes: [],
      })
      continue
    }
    const { heading, rest } = node.type === 'paragraph' ? boldHeading(node) : { rest: node }
    if (heading) sections.push({ heading, id: undefined, depth: 7, nodes: [] })
    if (rest) sections.at(-1)?.nodes.push(rest)
  }
  return sections.filter(({ heading, nodes }) => heading !== undefined || nodes.length > 0)
}

/** What an HTML element around headings holds; it has no part in the order of sections. */
const withoutWrapper = (node: RootContent): RootContent[] =>
  node.type === 'htmlElement' && node.children.some(({ type }) => type === 'heading')
    ? node.children.flatMap(withoutWrapper)
    : [node]

/** A paragraph that is or begins with a short line in bold, or with bold words and a colon, and what follows these. */
function boldHeading(paragraph: Paragraph): { heading?: string; rest?: Paragraph } {
  const start = paragraph.children.findIndex((child) => !isSign(child))
  const [first, ...others] = paragraph.children.slice(Math.max(0, start))
  if (!first || !isBold(first)) return { rest: paragraph }
  const heading = plainText(first)
  const after = others.map(textIn).join('')
  const hasColon = heading.endsWith(':') || after.trimStart().startsWith(':')
  const isAlone = !/[\p{L}\p{N}]/u.test(after)
  const isLine = isAlone || /^\s*\n\s*[\p{Lu}\p{N}]/u.test(after)
  if (heading.length > maxHeading || (!hasColon && (!isLine || /[.!?…]$/.test(heading))))
    return { rest: paragraph }
  if (isAlone) return { heading }
  const [next, ...rest] = others
  const children =
    next?.type === 'text'
      ? [{ ...next, value: next.value.replace(/^\s*:?\s*/, '') }, ...rest]
      : next?.type === 'break'
        ? rest
        : others
  return { heading, rest: { ...paragraph, children } }
}

/** An emoji beside bold words. */
const isSign = (node: Nodes) => node.type === 'text' && !/[\p{L}\p{N}"'“‘]/u.test(node.value)

/** Longer lines in bold are sentences. */
const maxHeading = 60

function isBold(node: Nodes): boolean {
  if (node.type === 'emphasis') return node.children.every(isBold)
  return (
    node.type === 'strong' ||
    (node.type === 'htmlElement' && /^(b|strong|u)$/.test(node.data.hName))
  )
}

/** Nodes whose children are blocks, so that their texts do not run into each other. */
const blocks = new Set(
  'root blockquote list listItem table tableRow footnoteDefinition mdxJsxFlowElement'.split(' '),
)

/** The words of a node as one line, with every number and mark that a reader sees. */
export const plainText = (node: Nodes): string => textIn(node).replace(/\s+/g, ' ').trim()

function textIn(node: Nodes): string {
  if (node.type === 'break') return '\n'
  if (node.type === 'html' || node.type === 'yaml' || node.type === 'mdxjsEsm') return ''
  if ('value' in node) return node.value
  if (!('children' in node)) return ''
  // `45. minutes` is a list to Markdown, and a number to its reader.
  if (node.type === 'list' && node.ordered && (node.start ?? 1) > 1)
    return node.children
      .map((item, index) => `${(node.start ?? 1) + index}. ${textIn(item)}`)
      .join('\n')
  const isBlocks =
    blocks.has(node.type) || (node.type === 'htmlElement' && flowTags.includes(node.data.hName))
  return node.children.map(textIn).join(isBlocks ? '\n' : '')
}
