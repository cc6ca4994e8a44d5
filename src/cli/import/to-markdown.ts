/** Writes a page as Markdown that the site reads as the same words in the same places. */
import type { Element, Root } from 'hast'
import { toMdast, type Handle } from 'hast-util-to-mdast'
import type { AlignType, Emphasis, Parents, Root as Markdown, Strong, Table } from 'mdast'
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableToMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemToMarkdown } from 'mdast-util-gfm-task-list-item'
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown'
import { phrasing } from 'mdast-util-phrasing'
import { tidyMarkdown } from './tidy-markdown.ts'

export function pageToMarkdown(page: Root): string {
  const tree = toMdast(page, { handlers, document: true })
  if (tree.type !== 'root') return ''
  tidyMarkdown(tree)
  return write(tree)
}

/** @returns a line of plain text as Markdown that means no more than it says */
export const paragraphToMarkdown = (text: string): string =>
  write({
    type: 'root',
    children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
  }).trim()

const write = (tree: Markdown): string =>
  toMarkdown(tree, {
    bullet: '-',
    bulletOther: '*',
    emphasis: '_',
    rule: '-',
    extensions: [
      gfmFootnoteToMarkdown(),
      gfmStrikethroughToMarkdown(),
      gfmTableToMarkdown(),
      gfmTaskListItemToMarkdown(),
      {
        handlers: {
          emphasis: writeEmphasis,
          strong: writeStrong,
          table: writeTable,
          text: writeText,
        },
      },
    ],
  })

/** Markdown has no raised and lowered letters of its own; until they are written they travel as emphasis of a kind. */
const lettersOn =
  (line: 'sup' | 'sub'): Handle =>
  (state, node) => ({
    type: 'emphasis',
    data: { line },
    children: state.all(node).filter((child) => phrasing(child)),
  })

const only: Handle = (state, node) => state.all(node)

const number = (node: Element) => String(node.properties['number'])

const handlers: Record<string, Handle> = {
  sup: lettersOn('sup'),
  sub: lettersOn('sub'),
  // Underlined and marked words are not emphasised, and a variable is no code.
  u: only,
  mark: only,
  var: only,
  'footnote-reference': (_, node) => ({
    type: 'footnoteReference',
    identifier: number(node),
    label: number(node),
  }),
  'footnote-definition': (state, node) => ({
    type: 'footnoteDefinition',
    identifier: number(node),
    label: number(node),
    children: state.toFlow(state.all(node)),
  }),
}

/** One line a row, without the spaces that would line up the columns: a long table stays small. */
function writeTable(node: Table, _: Parents | undefined, state: State, info: Info): string {
  const exit = state.enter('table')
  const rows = node.children.map((row) =>
    row.children.map((cell) => state.handle(cell, row, state, info)),
  )
  exit()
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const rules = node.children[0]?.children.map((_, column) => rule(node.align?.[column])) ?? []
  const [head = [], ...body] = rows
  return [head, rules, ...body].map(line).join('\n')
}

const rule = (align: AlignType | undefined) =>
  align === 'center' ? ':-:' : align === 'right' ? '--:' : align === 'left' ? ':--' : '---'

/** An ampersand needs a mark only where it would begin a character reference: `R&D` stays as it was typed. */
const writeText: typeof defaultHandlers.text = (node, parent, state, info) =>
  defaultHandlers.text(node, parent, state, info).replaceAll(/\\&(?!#?\w{1,32};)/g, '&')

/** Underscores, but stars within a word, where underscores mean themselves. */
const writeEmphasis: typeof defaultHandlers.emphasis = Object.assign(
  (...args: Parameters<typeof defaultHandlers.emphasis>) => defaultHandlers.emphasis(...args),
  defaultHandlers.emphasis,
  {
    attention: ({ data }: Emphasis) => ({
      construct: 'emphasis' as const,
      markers: data?.inWord ? ['*'] : ['_', '*'],
      sizes: [1],
    }),
  },
)

/** Stars; underscores beside them, but not within a word. */
const writeStrong: typeof defaultHandlers.strong = Object.assign(
  (...args: Parameters<typeof defaultHandlers.strong>) => defaultHandlers.strong(...args),
  defaultHandlers.strong,
  {
    attention: ({ data }: Strong) => ({
      construct: 'strong' as const,
      markers: data?.inWord ? ['*'] : ['*', '_'],
      sizes: [2],
    }),
  },
)
