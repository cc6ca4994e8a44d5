/** Makes Markdown that somebody wrote elsewhere fit for the site, and leaves it as it was written otherwise. */
import type { Definition, Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../markdown/tree.ts'
import { invisible } from './decode.ts'
import { applyEdits, rangeOf, wholeLines, type Edit } from './edits.ts'
import type { Omissions } from './omissions.ts'
import { tagEdits, type HtmlNode } from './tags.ts'

/** More passes than any text needs that was not made to need them. */
const maxPasses = 20

export function cleanMarkdown(markdown: string, omissions: Omissions): string {
  let source = withoutJunk(markdown)
  for (let pass = 0; pass < maxPasses; pass++) {
    const tree = parseMarkdown(source)
    const edits = markupEdits(source, tree, omissions)
    if (edits.length === 0) break
    source = applyEdits(source, edits)
  }
  const tree = parseMarkdown(source)
  return applyEdits(source, [
    ...pictureEdits(source, tree, omissions),
    ...linkEdits(tree, omissions),
  ])
}

/** Signs that cannot be seen come with text that was copied; a space that does not break stays one in code only. */
function withoutJunk(markdown: string): string {
  const source = markdown.replace(invisible, '')
  const spaces: Edit[] = []
  if (source.includes('\u00a0')) {
    const code = rangesOfCode(parseMarkdown(source))
    let next = 0
    for (const { index, 0: run } of source.matchAll(/\u00a0+/g)) {
      while ((code[next]?.end ?? Infinity) <= index) next++
      if ((code[next]?.start ?? Infinity) > index)
        spaces.push({ start: index, end: index + run.length, text: ' ' })
    }
  }
  return applyEdits(source, spaces)
}

function rangesOfCode(tree: Root) {
  const ranges: { start: number; end: number }[] = []
  visit(tree, ['code', 'inlineCode'], (node) => void ranges.push(rangeOf(node)))
  return ranges
}

const flowParents = ['root', 'blockquote', 'listItem', 'footnoteDefinition']

/** Escapes what would be swallowed or struck out, and takes out what has no place in a note. */
function markupEdits(source: string, tree: Root, omissions: Omissions): Edit[] {
  const html: HtmlNode[] = []
  const edits: Edit[] = []
  visit(tree, (node, _, parent) => {
    if (node.type === 'html')
      html.push({ html: node, isBlock: flowParents.includes(parent?.type ?? '') })
    // Only two tildes strike words out; one is a tilde.
    if (node.type !== 'delete') return
    const { start, end } = rangeOf(node)
    if (source[start + 1] === '~') return
    for (const at of [start, end - 1]) edits.push({ start: at, end: at, text: '\\' })
  })
  return [...edits, ...tagEdits(source, html, omissions)]
}

function pictureEdits(source: string, tree: Root, omissions: Omissions): Edit[] {
  const edits: Edit[] = []
  const usedByPictures = new Set<string>()
  const usedByLinks = new Set<string>()
  const definitions: Definition[] = []
  visit(tree, (node, _, parent) => {
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'linkReference') usedByLinks.add(node.identifier)
    if (node.type === 'text') edits.push(...embeds(source, node, omissions))
    if (node.type !== 'image' && node.type !== 'imageReference') return
    if (node.type === 'imageReference') usedByPictures.add(node.identifier)
    const { start, end } = rangeOf(node)
    // Pandoc writes the size of a picture behind it.
    const attributes = /^\{[^{}\n]*\}/.exec(source.slice(end, end + 400))?.[0].length ?? 0
    // A link that was nothing but a picture still leads somewhere.
    const isLink = parent?.type === 'link' || parent?.type === 'linkReference'
    const text =
      isLink && parent.children.length === 1 ? (node.alt ?? '').replace(/[[\]\\`]/g, '') : ''
    const range = { start, end: end + attributes }
    edits.push({ ...(text ? range : wholeLines(source, range)), text })
    omissions.add('picture')
  })
  for (const definition of definitions)
    if (usedByPictures.has(definition.identifier) && !usedByLinks.has(definition.identifier))
      edits.push({ ...wholeLines(source, rangeOf(definition)), text: '' })
  return edits
}

/** `![[board.png|300]]`, as Obsidian writes pictures. */
function embeds(source: string, node: Nodes, omissions: Omissions): Edit[] {
  const { start, end } = rangeOf(node)
  return [
    ...source.slice(start, end).matchAll(/!\[\[[^[\]\n]+\.\w{2,5}(?:[#|][^[\]\n]*)?\]\]/g),
  ].map(({ index, 0: { length } }) => {
    omissions.add('picture')
    const at = start + index
    return { ...wholeLines(source, { start: at, end: at + length }), text: '' }
  })
}

/** Links to files beside this one lead nowhere on the site; their words stay. */
function linkEdits(tree: Root, omissions: Omissions): Edit[] {
  const edits: Edit[] = []
  visit(tree, 'link', (node) => {
    const [first, last] = [node.children[0], node.children.at(-1)]
    if (/^(https?:|mailto:|\/(?!\/)|#)/i.test(node.url) || !first || !last) return
    const { start, end } = rangeOf(node)
    edits.push(
      { start, end: rangeOf(first).start, text: '' },
      { start: rangeOf(last).end, end, text: '' },
    )
    omissions.add('link')
  })
  return edits
}
