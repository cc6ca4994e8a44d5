/** HTML in notes: tags that notes may have become elements of the tree; everything else is the text it is. */
import type { Properties } from 'hast'
import type { Html, Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import { htmlToHast } from 'satteri'
import { attributesOf, flowTags, parentsOf, phrasingTags, tagAt, voidTags, words } from './tags.ts'

/** An element that was written as HTML; rendered under its own name. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  data: { hName: string; hProperties: Properties }
  children: RootContent[]
}

declare module 'mdast' {
  interface RootContentMap {
    htmlElement: HtmlElement
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement
  }
}

/** Elements that hold nothing but phrasing, as a paragraph does. */
const phrasingOnly = new Set([...phrasingTags, ...words('caption h1 h2 h3 h4 h5 h6 p pre summary')])

/** Deeper elements stay text, so that no note can exhaust the renderer. */
const maxOpenTags = 50

/** A `<` on which a block of HTML begins that ought to be text, with the Markdown after it. */
export interface Escape {
  offset: number
  /** Whether it is certain before the others are escaped: no tag that notes may have stands there. */
  isCertain: boolean
}

export interface HtmlReport {
  escapes: Escape[]
  /** Comments and attributes that are not shown. */
  omissions: { line: number; what: string }[]
}

/**
 * Replaces the HTML nodes of a tree. A tag counts only where its partner stands beside it, and where HTML allows it.
 * @param source the Markdown that the tree was made from
 */
export function resolveHtml(tree: Root, source: string): { tree: Root } & HtmlReport {
  const report: HtmlReport = { escapes: [], omissions: [] }
  const resolved = resolveNode(tree, { source, report, isPhrasing: false, isInLink: false })
  return { tree: resolved as Root, ...report }
}

interface Context {
  source: string
  report: HtmlReport
  /** Whether the node stands in a paragraph, a heading or the like. */
  isPhrasing: boolean
  isInLink: boolean
}

const phrasingParents = new Set(['delete', 'emphasis', 'heading', 'link', 'paragraph', 'strong'])
const flowParents = new Set(['blockquote', 'footnoteDefinition', 'listItem', 'root'])

function resolveNode(node: Nodes, context: Context): Nodes {
  if (!('children' in node)) return node
  const inner: Context = {
    ...context,
    isPhrasing: phrasingParents.has(node.type),
    isInLink: context.isInLink || node.type === 'link' || node.type === 'linkReference',
  }
  const children = node.children.some(({ type }) => type === 'html')
    ? resolveChildren(node, inner)
    : node.children.map((child) => resolveNode(child, inner))
  return { ...node, children } as Nodes
}

function resolveChildren(parent: Nodes & Parent, context: Context): RootContent[] {
  const isFlow = flowParents.has(parent.type)
  const pieces = parent.children.flatMap((child): Piece[] =>
    child.type === 'html'
      ? (isFlow ? piecesOfBlock : pieceOfText)(child, context)
      : [{ kind: 'node', node: resolveNode(child, context) as RootContent }],
  )
  const children = assemble(pieces, context)
  return isFlow ? wrapPhrasing(children) : children
}

/** A part of the children of a node: a node, a tag, or text that was written as HTML. */
type Piece =
  | { kind: 'node'; node: RootContent }
  | { kind: 'text'; raw: string; html: Html; offset?: number | undefined }
  | Tag

interface Tag {
  kind: 'tag'
  name: string
  isClosing: boolean
  attributes: string
  raw: string
  html: Html
  line: number
  /** Where it stands in the source, if a block begins with it. */
  offset?: number | undefined
}

/** What one HTML node within a text is: a tag, or text; a comment is reported and left out. */
function pieceOfText(html: Html, { report }: Context): Piece[] {
  const { value: raw } = html
  const line = html.position?.start.line ?? 1
  if (/^<!--[^]+-->$/.test(raw)) {
    report.omissions.push({ line, what: 'A comment' })
    return []
  }
  const tag = tagAt(raw, 0)
  return tag?.raw === raw ? [{ kind: 'tag', ...tag, html, line }] : [{ kind: 'text', raw, html }]
}

/** Cuts a block of HTML into tags and text; comments are reported and left out. */
function piecesOfBlock(html: Html, { source, report }: Context): Piece[] {
  const { value } = html
  const start = value.indexOf('<')
  const blockOffset = source.indexOf('<', html.position?.start.offset)
  const pieces: Piece[] = []
  let line = html.position?.start.line ?? 1
  let counted = 0
  let textFrom = 0
  const pushText = (to: number) => {
    const raw = value.slice(textFrom, to)
    if (raw) pieces.push({ kind: 'text', raw: decode(raw), html })
  }
  const lastComment = value.lastIndexOf('-->')
  for (let at = start; at !== -1; at = value.indexOf('<', at)) {
    line += value.slice(counted, at).split('\n').length - 1
    counted = at
    if (value.startsWith('<!--', at) && lastComment >= at + 4) {
      pushText(at)
      report.omissions.push({ line, what: 'A comment' })
      at = textFrom = value.indexOf('-->', at + 4) + 3
      continue
    }
    const tag = tagAt(value, at)
    // Without its end, it would take the rest of the note as its own.
    const isOpenEnded = tag?.name === 'pre' && !tag.isClosing && !/<\/pre/i.test(value)
    const offset = at === start ? blockOffset : undefined
    if (tag && !isOpenEnded) {
      pushText(at)
      pieces.push({ kind: 'tag', ...tag, html, line, offset })
      at = textFrom = at + tag.raw.length
    } else if (at === start) return [{ kind: 'text', raw: value, html, offset }]
    else at += 1
  }
  pushText(value.length)
  return pieces
}

/** Finds for each opening tag the closing one, properly nested. */
function pairsOf(pieces: readonly Piece[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: { name: string; index: number }[] = []
  const counts = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'tag' || voidTags.includes(piece.name)) continue
    const { name, isClosing } = piece
    const count = counts.get(name) ?? 0
    if (!isClosing) {
      open.push({ name, index })
      counts.set(name, count + 1)
    } else if (count > 0)
      for (let last = open.pop(); last; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 0) - 1)
        if (last.name !== name) continue
        pairs.set(last.index, index)
        break
      }
  }
  return pairs
}

/** Puts the elements together; a tag without a partner, or where HTML does not allow it, stays text. */
function assemble(pieces: readonly Piece[], context: Context): RootContent[] {
  const pairs = pairsOf(pieces)
  const closings = new Set<number>()
  const outermost: RootContent[] = []
  const open: { name: string; children: RootContent[]; tag: Tag }[] = []
  const isAllowedHere = (name: string) => {
    const names = open.map((one) => one.name)
    const parents = parentsOf[name]
    if (parents) return parents.includes(names.at(-1) ?? '')
    if (flowTags.includes(name))
      return !context.isPhrasing && !names.some((outer) => phrasingOnly.has(outer))
    return name !== 'a' || !(context.isInLink || names.includes('a'))
  }
  for (const [index, piece] of pieces.entries()) {
    const children = open.at(-1)?.children ?? outermost
    if (piece.kind === 'node') append(children, piece.node)
    else if (piece.kind === 'text') {
      append(children, toText(piece.raw, piece.html))
      if (piece.offset !== undefined)
        context.report.escapes.push({ offset: piece.offset, isCertain: true })
    } else if (piece.isClosing && closings.has(index)) {
      const closed = open.pop()
      if (closed) append(open.at(-1)?.children ?? outermost, toElement(closed, context))
    } else if (!piece.isClosing && isAllowedHere(piece.name) && voidTags.includes(piece.name))
      append(children, toElement({ name: piece.name, children: [], tag: piece }, context))
    else if (
      !piece.isClosing &&
      pairs.has(index) &&
      isAllowedHere(piece.name) &&
      open.length < maxOpenTags
    ) {
      closings.add(pairs.get(index) ?? index)
      open.push({ name: piece.name, children: [], tag: piece })
    } else {
      append(children, toText(piece.raw, piece.html))
      if (piece.offset !== undefined)
        context.report.escapes.push({ offset: piece.offset, isCertain: false })
    }
  }
  return outermost
}

/** Adds a node to a list; text joins the text before it. */
export function append(children: RootContent[], node: RootContent): void {
  const last = children.at(-1)
  if (last?.type === 'text' && node.type === 'text')
    children.splice(-1, 1, { ...last, value: last.value + node.value })
  else children.push(node)
}

const toText = (value: string, { position }: Html): RootContent => ({
  type: 'text',
  value,
  ...(position && { position }),
})

/** Text of HTML, with its character references resolved. */
function decode(raw: string): string {
  if (!raw.includes('&')) return raw
  const { children } = htmlToHast(raw.replaceAll('<', '&lt;'), { fragment: true }) as Parent
  return children.map((child) => ('value' in child ? child.value : '')).join('')
}

function toElement(
  { name, children, tag }: { name: string; children: RootContent[]; tag: Tag },
  { report }: Context,
): RootContent {
  const position = tag.html.position && { position: tag.html.position }
  if (name === 'br') return { type: 'break', ...position }
  const hProperties: Properties = {}
  const omitted: string[] = []
  for (const [, written = '', quoted, single, bare] of tag.attributes.matchAll(
    /([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi,
  )) {
    const property = attributesOf[name]?.find((one) => one.toLowerCase() === written.toLowerCase())
    if (property === 'open') hProperties[property] = true
    else if (property) hProperties[property] = decode(quoted ?? single ?? bare ?? '')
    else omitted.push(written)
  }
  if (omitted.length > 0)
    report.omissions.push({ line: tag.line, what: `${omitted.join(', ')} of <${name}>` })
  if (name === 'p')
    return { type: 'paragraph', children: children as PhrasingContent[], ...position }
  if (/^h[1-6]$/.test(name)) {
    const depth = Number(name[1]) as 1 | 2 | 3 | 4 | 5 | 6
    return { type: 'heading', depth, children: children as PhrasingContent[], ...position }
  }
  return { type: 'htmlElement', data: { hName: name, hProperties }, children, ...position }
}

/** Text and phrasing that stand between blocks become paragraphs. */
function wrapPhrasing(children: readonly RootContent[]): RootContent[] {
  const wrapped: RootContent[] = []
  let run: RootContent[] = []
  const close = () => {
    const isBlank = run.every((node) => node.type === 'text' && node.value.trim() === '')
    const { position } = run[0] ?? {}
    if (!isBlank)
      wrapped.push({
        type: 'paragraph',
        children: run as PhrasingContent[],
        ...(position && { position }),
      })
    run = []
  }
  for (const node of children)
    if (isPhrasing(node)) run.push(node)
    else {
      close()
      wrapped.push(node)
    }
  close()
  return wrapped
}

const isPhrasing = (node: RootContent): boolean =>
  node.type === 'text' ||
  node.type === 'break' ||
  (node.type === 'htmlElement' && phrasingTags.includes(node.data.hName))
