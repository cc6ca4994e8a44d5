/** HTML in notes: tags that notes may have become elements of the tree; everything else is the text it is. */
import type { Properties } from 'hast'
import type { Nodes, Parent, PhrasingContent, Root, RootContent } from 'mdast'
import {
  attributesIn,
  pairsOf,
  pieceOfText,
  piecesOfBlock,
  type Piece,
  type Tag,
} from './html-pieces.ts'
import { attributesOf, flowTags, parentsOf, phrasingTags, voidTags, words } from './tags.ts'

/** An element that was written as HTML; rendered under its own name. */
interface HtmlElement extends Parent {
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
interface Escape {
  offset: number
  /** Whether it is certain before the others are escaped: no tag that notes may have stands there. */
  isCertain: boolean
}

/** A comment or attributes that are not shown. */
interface Omission {
  line: number
  what: string
}

export interface HtmlReport {
  escapes: Escape[]
  omissions: Omission[]
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
  const omit = (omission: Omission) => context.report.omissions.push(omission)
  const pieces = parent.children.flatMap((child): Piece[] =>
    child.type === 'html'
      ? isFlow
        ? piecesOfBlock(child, context.source, omit)
        : pieceOfText(child, omit)
      : [{ kind: 'node', node: resolveNode(child, context) as RootContent }],
  )
  const children = assemble(pieces, context)
  return isFlow ? wrapPhrasing(children) : children
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

const toText = (value: string, { position }: Pick<Nodes, 'position'>): RootContent => ({
  type: 'text',
  value,
  ...(position && { position }),
})

function toElement(
  { name, children, tag }: { name: string; children: RootContent[]; tag: Tag },
  { report }: Context,
): RootContent {
  const position = tag.html.position && { position: tag.html.position }
  if (name === 'br') return { type: 'break', ...position }
  const hProperties: Properties = {}
  const omitted: string[] = []
  for (const { written, value } of attributesIn(tag)) {
    const property = attributesOf[name]?.find((one) => one.toLowerCase() === written.toLowerCase())
    if (property) hProperties[property] = property === 'open' || value
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
