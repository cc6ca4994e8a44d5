/** Brings a Markdown tree into a shape that can be written: marks that close, paragraphs that end, lists not too deep. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { phrasing } from 'mdast-util-phrasing'
import { tidyMarks } from './marks.ts'

type Flow = BlockContent | DefinitionContent

/** The renderer refuses more than 128 levels, and a list counts twice. */
const maxDepth = 24

export function tidyMarkdown(root: Root): void {
  root.children = tidyFlow(root.children, 0)
}

function tidyFlow(nodes: readonly RootContent[], depth: number): Flow[] {
  return nodes.flatMap((node): Flow[] => {
    switch (node.type) {
      case 'paragraph':
        return paragraphsOf(tidyMarks(node.children))
      case 'heading':
        node.children = withoutBreaks(tidyMarks(node.children), [{ type: 'text', value: ' ' }])
        return node.children.length > 0 ? [node] : []
      case 'list':
        for (const item of node.children) item.children = tidyFlow(item.children, depth + 1)
        return depth < maxDepth ? [tidyList(node)] : node.children.flatMap((item) => item.children)
      case 'blockquote':
        node.children = tidyFlow(node.children, depth + 1)
        return depth < maxDepth ? [node] : node.children
      case 'footnoteDefinition':
        node.children = tidyFlow(node.children, depth + 1)
        return [node]
      case 'table':
        for (const row of node.children)
          for (const cell of row.children)
            cell.children = withoutBreaks(tidyMarks(cell.children), [
              { type: 'text', value: ' ' },
              { type: 'html', value: '<br>' },
              { type: 'text', value: ' ' },
            ])
        return [node]
      case 'html':
        return []
      default:
        return isFlow(node) ? [node] : []
    }
  })
}

const isFlow = (node: RootContent): node is Flow => !phrasing(node)

/** Two breaks in a row are how some editors write the end of a paragraph. */
function paragraphsOf(content: readonly PhrasingContent[]): Paragraph[] {
  const paragraphs: PhrasingContent[][] = [[]]
  for (const [index, node] of content.entries()) {
    const isEnd = node.type === 'break' && content[index + 1]?.type === 'break'
    const wasEnd = node.type === 'break' && content[index - 1]?.type === 'break'
    if (isEnd) paragraphs.push([])
    else if (!wasEnd) paragraphs.at(-1)?.push(node)
  }
  return paragraphs
    .filter((children) => children.length > 0)
    .map((children) => ({ type: 'paragraph', children }))
}

const withoutBreaks = (content: readonly PhrasingContent[], instead: readonly PhrasingContent[]) =>
  content.flatMap((node) => (node.type === 'break' ? instead : [node]))

/** Items stand close together unless one of them has paragraphs of its own. */
function tidyList(list: List): List {
  for (const item of list.children)
    item.spread = item.children.filter(({ type }) => type !== 'list').length > 1
  list.spread = list.children.some(({ spread }) => spread)
  // Markdown has nine digits for a number.
  if (list.start !== null && list.start !== undefined && !(list.start >= 0 && list.start < 1e8))
    list.start = 1
  return list
}
