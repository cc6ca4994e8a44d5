/** The first lines of a text, in which people say what it is about. */
import type { Heading, Nodes, Paragraph, Root, RootContent, Table } from 'mdast'
import { textOfLine, textOfMarkdown } from './plain-text.ts'

export interface HeadLine {
  kind: 'line'
  text: string
  /** The lines of the source that it takes, counted from 1. */
  first: number
  last: number
  node: Heading | Paragraph
  /** Whether it stands by itself, not in a list or a quotation. */
  isOwn: boolean
}

export interface HeadTable {
  kind: 'table'
  node: Table
}

/** How many of the first lines may be fields. */
const maxLines = 12

/** @param lines of the source of the tree */
export function headOf(tree: Root, lines: readonly string[]): (HeadLine | HeadTable)[] {
  const head: (HeadLine | HeadTable)[] = []
  let count = 0
  const read = (node: RootContent, isOwn: boolean): void => {
    if (count >= maxLines) return
    if (node.type === 'table' && isOwn) head.push({ kind: 'table', node })
    else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      for (const child of node.children) read(child, false)
    else if (node.type === 'heading' || node.type === 'paragraph')
      for (const line of linesOf(node, lines)) {
        if (count++ < maxLines && line.text) head.push({ ...line, isOwn })
      }
    else if (node.type === 'code') count++
  }
  for (const node of tree.children) read(node, true)
  return head
}

function linesOf(node: Heading | Paragraph, lines: readonly string[]): Omit<HeadLine, 'isOwn'>[] {
  const { first, last } = linesAt(node)
  if (node.type === 'heading' || first === last)
    return [{ kind: 'line', text: textOfMarkdown(node), first, last, node }]
  return lines.slice(first - 1, Math.min(last, first - 1 + maxLines)).map((line, index) => ({
    kind: 'line',
    text: textOfLine(line),
    first: first + index,
    last: first + index,
    node,
  }))
}

/** The lines of the source on which a node stands, counted from 1. */
export const linesAt = ({ position }: Nodes) => ({
  first: position?.start.line ?? 1,
  last: position?.end.line ?? 1,
})
