/** Makes Markdown that somebody wrote elsewhere fit for the site, and leaves it as it was written otherwise. */
import type { Definition, Nodes, Parents, Root } from 'mdast'
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
    ...linkEdits(source, tree, omissions),
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
    const heading = node.type === 'html' && headingOfHtml(node.value)
    if (heading) edits.push({ ...rangeOf(node), text: heading })
    else if (node.type === 'html')
      html.push({ html: node, isBlock: flowParents.includes(parent?.type ?? '') })
    // Where Markdown has no comments, people write a link that nobody sees.
    if (node.type === 'definition' && /^(\/\/|comment)$/.test(node.identifier)) {
      edits.push({ ...wholeLines(source, rangeOf(node)), text: '' })
      omissions.add('comment')
    }
    // Only two tildes strike words out; one is a tilde.
    if (node.type !== 'delete') return
    const { start, end } = rangeOf(node)
    if (source[start + 1] === '~') return
    for (const at of [start, end - 1]) edits.push({ start: at, end: at, text: '\\' })
  })
  return [...edits, ...tagEdits(source, html, omissions)]
}

/** `<h1 align="center">A meeting</h1>` -> `# A meeting`; in HTML the signs of Markdown mean themselves. */
function headingOfHtml(html: string): string | undefined {
  const [, level, words = ''] = /^<h([1-6])(?:\s[^>]*)?>([^\n]*)<\/h\1>\s*$/i.exec(html) ?? []
  return level && words.replace(/<[^>]*>/g, '').trim()
    ? `${'#'.repeat(Number(level))} ${words.trim().replace(/[*`[\]_#\\]/g, '\\$&')}`
    : undefined
}

function pictureEdits(source: string, tree: Root, omissions: Omissions): Edit[] {
  const edits: Edit[] = []
  const usedByPictures = new Set<string>()
  const usedByLinks = new Set<string>()
  const definitions: Definition[] = []
  visit(tree, (node, index, parent) => {
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'linkReference') usedByLinks.add(node.identifier)
    if (node.type === 'text') edits.push(...embeds(source, node, omissions))
    if (hasOnlyPictures(node)) edits.push(withoutPictures(source, node))
    if (node.type === 'heading' && node.children.length === 0)
      edits.push({ ...wholeLines(source, rangeOf(node)), text: '' })
    if (node.type !== 'image' && node.type !== 'imageReference') return
    if (node.type === 'imageReference') usedByPictures.add(node.identifier)
    const before = parent?.children[(index ?? 0) - 1]
    const after = parent?.children[(index ?? 0) + 1]
    const { start } = rangeOf(node)
    let { end } = rangeOf(node)
    if (after?.type === 'break' && (!before || before.type === 'break')) end = rangeOf(after).end
    else if (before?.type === 'break' && !after) edits.push({ ...rangeOf(before), text: '\n' })
    // Pandoc writes the size of a picture behind it.
    const attributes = /^\{[^{}\n]*\}/.exec(source.slice(end, end + 400))?.[0].length ?? 0
    edits.push({ ...wholeLines(source, { start, end: end + attributes }), text: '' })
    omissions.add('picture')
  })
  for (const definition of definitions)
    if (usedByPictures.has(definition.identifier) && !usedByLinks.has(definition.identifier))
      edits.push({ ...wholeLines(source, rangeOf(definition)), text: '' })
  return edits
}

const links = ['link', 'linkReference']
const holders = ['heading', 'emphasis', 'strong', 'delete', 'list', 'listItem', 'blockquote']

/** A link that was nothing but a picture still leads somewhere; marks, headings and items would be shown empty. */
function withoutPictures(source: string, node: Parents): Edit {
  const [first, last] = [node.children[0], node.children.at(-1)]
  if (!first || !last || !links.includes(node.type))
    return { ...wholeLines(source, rangeOf(node)), text: '' }
  let words = ''
  visit(node, ['image', 'imageReference'], (picture) => {
    if ('alt' in picture && picture.alt) words ||= picture.alt.replace(/[[\]\\`]/g, '')
  })
  if (node.type === 'link') words ||= node.url
  if (node.type === 'linkReference') words ||= node.identifier
  return { start: rangeOf(first).start, end: rangeOf(last).end, text: words }
}

function hasOnlyPictures(node: Nodes): node is Parents {
  const isPicture = ({ type }: Nodes) => type === 'image' || type === 'imageReference'
  const isEmptied = (child: Nodes): boolean =>
    isPicture(child) ||
    child.type === 'break' ||
    (child.type === 'text' && child.value.trim() === '') ||
    ((child.type === 'paragraph' || holders.includes(child.type)) && hasPictures(child))
  const hasPictures = (parent: Nodes): boolean =>
    'children' in parent &&
    parent.children.length > 0 &&
    parent.children.every(isEmptied) &&
    parent.children.some((child) => child.type !== 'text' && child.type !== 'break')
  return [...holders, ...links].includes(node.type) && hasPictures(node)
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

const leadsSomewhere = (url: string) => /^(https?:|mailto:|\/(?!\/)|#)/i.test(url)

/** Links to files beside this one lead nowhere on the site; their words stay. */
function linkEdits(source: string, tree: Root, omissions: Omissions): Edit[] {
  const edits: Edit[] = []
  const addresses = new Map<string, string>()
  const unwrapped = new Set<string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url)
  })
  visit(tree, (node) => {
    if (node.type !== 'link' && node.type !== 'linkReference') return
    const [first, last] = [node.children[0], node.children.at(-1)]
    const url = node.type === 'link' ? node.url : (addresses.get(node.identifier) ?? '')
    if (leadsSomewhere(url) || !first || !last) return
    if (node.type === 'linkReference') unwrapped.add(node.identifier)
    const { start, end } = rangeOf(node)
    edits.push(
      { start, end: rangeOf(first).start, text: '' },
      { start: rangeOf(last).end, end, text: '' },
    )
    omissions.add('link')
  })
  // One that no link uses is what somebody said: `[Mentor]: Really?`
  visit(tree, 'definition', (node) => {
    if (unwrapped.has(node.identifier))
      edits.push({ ...wholeLines(source, rangeOf(node)), text: '' })
  })
  return edits
}
