/** The plain words of a text, section by section, for search. */
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { attributeOf, isComponent } from './components.ts'
import { plainText, sectionsOf } from './sections.ts'

export interface PlainSection {
  /** The id of its heading on the page; empty for what stands before the first. */
  id: string
  heading: string
  /** A line for each paragraph, list item or cell. */
  text: string
}

/** Parts of a text that its page does not show or has folded, or that are no words of it. */
const leftOut = new Set(['Answer', 'MentorNote', 'Signatures', 'Blank'])

/** Whose children stand below or beside each other, so that each of them is a line. */
const holdsBlocks = /^(list|listItem|blockquote|table|tableRow|mdxJsxFlowElement|htmlElement)$/

/** @param headings those of the finished page, in order; their ids are the anchors, where the tree has none of its own */
export function plainSections(
  tree: Root,
  headings: readonly { slug: string; text: string }[] = [],
): PlainSection[] {
  const plain: PlainSection[] = [{ id: '', heading: '', text: '' }]
  for (const { heading, id, depth, nodes } of sectionsOf(tree)) {
    const isHeading = heading !== undefined && depth < 7
    if (isHeading) {
      const { slug = '', text = heading } = headings[plain.length - 1] ?? {}
      plain.push({ id: id ?? slug, heading: text, text: '' })
    }
    // A line in bold has no anchor; it is a line of the section that it stands in.
    const lines = [...(isHeading || !heading ? [] : [heading]), ...nodes.flatMap(linesOf)]
    const section = plain.at(-1)
    if (section) section.text = [section.text, ...lines].filter(Boolean).join('\n')
  }
  return plain
}

/** What a lesson says to the mentor, which stands on the run sheet. */
export function plainMentorNotes(tree: Root): string[] {
  const notes: string[] = []
  visit(tree, (node) => {
    if (isComponent(node) && node.name === 'MentorNote') notes.push(plainText(node))
  })
  return notes
}

function linesOf(node: Nodes): string[] {
  if (isComponent(node)) {
    if (leftOut.has(node.name ?? '')) return []
    const titles = [attributeOf(node, 'title'), attributeOf(node, 'next')]
    return [...titles.flatMap((title) => title ?? []), ...node.children.flatMap(linesOf)]
  }
  return 'children' in node && holdsBlocks.test(node.type)
    ? node.children.flatMap(linesOf)
    : [plainText(node)].filter(Boolean)
}
