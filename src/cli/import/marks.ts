/**
 * Rebuilds the marks in a line of Markdown so that they mean what they meant in the file. Word and HTML may begin bold
 * letters at a space, end them at a break or twice in a row; Markdown would show such marks as stars.
 */
import type { Delete, Emphasis, Link, PhrasingContent, Strong } from 'mdast'

declare module 'mdast' {
  interface EmphasisData {
    /** Letters that stand above or below the line; Markdown has no marks of its own for them. */
    line?: 'sup' | 'sub'
    /** Whether it has to be written with stars. */
    inWord?: boolean
  }
  interface StrongData {
    /** Whether it has to be written with stars. */
    inWord?: boolean
  }
}

type Mark = 'sup' | 'sub' | 'strong' | 'emphasis' | 'delete'
type Target = Pick<Link, 'url' | 'title'>

/** A piece of a line that has no pieces, with all that is around it. */
interface Leaf {
  node: PhrasingContent
  marks: ReadonlySet<Mark>
  link: Target | undefined
}

/** @returns the same content; breaks stand outside all marks, none at either end */
export function tidyMarks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const leaves = joined(nodes.flatMap((node) => leavesOf(node, new Set(), undefined)))
  const order = outermostFirst(leaves)
  const spaced = spacesOutside(trimmed(leaves.flatMap(linkAddresses)), order)
  // Taking a full stop out of bold letters may leave a space at their end.
  const closed = spacesOutside(closable(spaced, order), order)
  return seenAtWords(grouped(closed, order), false, false)
}

function leavesOf(node: PhrasingContent, marks: ReadonlySet<Mark>, link: Leaf['link']): Leaf[] {
  switch (node.type) {
    case 'strong':
    case 'delete':
    case 'emphasis': {
      const within = new Set([...marks, markOf(node)])
      return node.children.flatMap((child) => leavesOf(child, within, link))
    }
    case 'link': {
      const target = { url: node.url, title: node.title ?? null }
      return node.children.flatMap((child) => leavesOf(child, marks, target))
    }
    case 'break':
      return [{ node, marks: new Set(), link: undefined }]
    case 'text':
      return [{ node: textNode(node.value.replace(/[ \t\r\n]+/g, ' ')), marks, link }]
    default:
      return [{ node, marks, link }]
  }
}

const markOf = (node: Delete | Emphasis | Strong): Mark =>
  node.type === 'emphasis' ? (node.data?.line ?? 'emphasis') : node.type

const textNode = (value: string): PhrasingContent => ({ type: 'text', value })

/** The marks in the order in which they stand around each other: the longest outside. */
function outermostFirst(leaves: readonly Leaf[]): Mark[] {
  const marks: readonly Mark[] = ['sup', 'sub', 'emphasis', 'strong', 'delete']
  const lengths = new Map(
    marks.map((mark) => [
      mark,
      leaves.reduce((sum, leaf) => sum + (leaf.marks.has(mark) ? lettersOf(leaf).length : 0), 0),
    ]),
  )
  return marks.toSorted((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0))
}

const lettersOf = ({ node }: Leaf) => ('value' in node ? node.value : '')
const withText = (leaf: Leaf, value: string): Leaf => ({ ...leaf, node: textNode(value) })
const isSpace = ({ node }: Leaf) => node.type === 'text' && node.value.trim() === ''

const sameLink = (a: Leaf, b: Leaf) =>
  a.link?.url === b.link?.url && a.link?.title === b.link?.title

/** Neighbours that look alike become one; what is empty goes. */
function joined(leaves: readonly Leaf[]): Leaf[] {
  const all: Leaf[] = []
  for (const leaf of leaves) {
    const last = all.at(-1)
    const { node } = leaf
    const isText = node.type === 'text' || node.type === 'inlineCode'
    if (isText && node.value === '') continue
    const alike =
      last?.node.type === node.type &&
      sameLink(last, leaf) &&
      last.marks.size === leaf.marks.size &&
      [...last.marks].every((mark) => leaf.marks.has(mark))
    if (alike && isText) {
      const value = lettersOf(last) + node.value
      all[all.length - 1] = { ...last, node: { type: node.type, value } }
    } else all.push(leaf)
  }
  return all
}

const address = /(\b(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”?!.,:;*_~'’)\]}])/i

/** An address in the text becomes a link that is shown as it is, so that no letter of it is taken for a mark. */
function linkAddresses(leaf: Leaf): Leaf[] {
  if (leaf.node.type !== 'text' || leaf.link) return [leaf]
  return leaf.node.value
    .split(address)
    .map((value, index) => ({
      ...withText(leaf, value),
      link: index % 2 === 1 ? { url: value.replace(/^www/i, 'http://$&'), title: null } : undefined,
    }))
    .filter((piece) => lettersOf(piece) !== '')
}

/** No space at either end of a line, and no break at either end of all. */
function trimmed(leaves: readonly Leaf[]): Leaf[] {
  const all: Leaf[] = []
  const trimEnd = () => {
    for (let last = all.at(-1); last?.node.type === 'text'; last = all.at(-1)) {
      const value = last.node.value.trimEnd()
      if (value === last.node.value) break
      all.pop()
      if (value) all.push(withText(last, value))
    }
  }
  for (const leaf of leaves) {
    const last = all.at(-1)
    if (leaf.node.type === 'break') {
      trimEnd()
      if (all.length > 0) all.push(leaf)
    } else if (leaf.node.type === 'text' && (!last || last.node.type === 'break')) {
      const value = leaf.node.value.trimStart()
      if (value) all.push(withText(leaf, value))
    } else all.push(leaf)
  }
  trimEnd()
  while (all.at(-1)?.node.type === 'break') all.pop()
  return all
}

/** Spaces at the ends of what is marked or linked go out of it. */
function spacesOutside(leaves: readonly Leaf[], order: readonly Mark[]): Leaf[] {
  const split = leaves.flatMap((leaf) => {
    const { node } = leaf
    if (node.type !== 'text' || (leaf.marks.size === 0 && !leaf.link)) return [leaf]
    const inside = node.value.trim()
    const at = node.value.length - node.value.trimStart().length
    return [node.value.slice(0, at), inside, node.value.slice(at + inside.length)]
      .filter(Boolean)
      .map((value) => withText(leaf, value))
  })
  const bare = split.map((leaf, index) => {
    const [previous, next] = [split[index - 1], split[index + 1]]
    if (!isSpace(leaf)) return leaf
    return { ...leaf, ...(previous && next ? around(previous, next, order) : noWrappers) }
  })
  return joined(bare)
}

const noWrappers = { marks: new Set<Mark>(), link: undefined }

/** What stands around both of two neighbours without a seam between them. */
function around(a: Leaf, b: Leaf, order: readonly Mark[]): Pick<Leaf, 'marks' | 'link'> {
  if (!sameLink(a, b)) return noWrappers
  const seam = order.findIndex((mark) => a.marks.has(mark) !== b.marks.has(mark))
  const common = seam < 0 ? order : order.slice(0, seam)
  return { marks: new Set(common.filter((mark) => a.marks.has(mark))), link: a.link }
}

/**
 * CommonMark does not see the end of bold letters where they end with a full stop and a letter follows at once. So
 * punctuation there goes out of the mark.
 */
function closable(leaves: readonly Leaf[], order: readonly Mark[]): Leaf[] {
  let all = [...leaves]
  for (const mark of ['strong', 'emphasis', 'delete'] as const) {
    all = withoutStops(all, mark, order, /^[\p{P}\p{S}]+/u, -1)
    all = withoutStops(all, mark, order, /[\p{P}\p{S}]+$/u, 1)
  }
  return all
}

/** @param step to the neighbour outside: -1 at the beginning of what is marked, 1 at its end */
function withoutStops(
  leaves: readonly Leaf[],
  mark: Mark,
  order: readonly Mark[],
  stops: RegExp,
  step: -1 | 1,
): Leaf[] {
  const all: Leaf[] = []
  const inOrder = step < 0 ? leaves : leaves.toReversed()
  for (const leaf of inOrder) {
    const outside = all.at(-1)
    const isInside = !outside || around(outside, leaf, order).marks.has(mark)
    const edge = step < 0 ? letterAtEnd : letterAtStart
    const touchesWord = outside?.node.type === 'text' && edge.test(outside.node.value)
    const marks = new Set([...leaf.marks].filter((other) => other !== mark))
    if (!leaf.marks.has(mark) || isInside || !touchesWord) all.push(leaf)
    else if (leaf.node.type !== 'text') all.push({ ...leaf, marks })
    else {
      const value = leaf.node.value
      const taken = stops.exec(value)?.[0].length ?? 0
      const at = step < 0 ? taken : value.length - taken
      const pieces = [
        { ...withText(leaf, value.slice(0, at)), marks: step < 0 ? marks : leaf.marks },
        { ...withText(leaf, value.slice(at)), marks: step < 0 ? leaf.marks : marks },
      ].filter((piece) => lettersOf(piece) !== '')
      all.push(...(step < 0 ? pieces : pieces.toReversed()))
    }
  }
  return step < 0 ? all : all.toReversed()
}

function grouped(leaves: readonly Leaf[], order: readonly Mark[]): PhrasingContent[] {
  return runsOf(leaves, sameLink).flatMap((run) => {
    const content = markedBy(run, order)
    const link = run[0]?.link
    // Within a link there can be no other, so its content holds none.
    return link ? [{ type: 'link', ...link, children: content }] : content
  })
}

function markedBy(leaves: readonly Leaf[], [mark, ...others]: readonly Mark[]): PhrasingContent[] {
  if (!mark) return leaves.map(({ node }) => node)
  return runsOf(leaves, (a, b) => a.marks.has(mark) === b.marks.has(mark)).flatMap((run) => {
    const children = markedBy(run, others)
    if (!run[0]?.marks.has(mark)) return children
    return mark === 'sup' || mark === 'sub'
      ? [{ type: 'html', value: `<${mark}>` }, ...children, { type: 'html', value: `</${mark}>` }]
      : [{ type: mark, children }]
  })
}

function runsOf(leaves: readonly Leaf[], alike: (a: Leaf, b: Leaf) => boolean): Leaf[][] {
  const runs: Leaf[][] = []
  for (const leaf of leaves) {
    const last = runs.at(-1)?.at(-1)
    if (last && alike(last, leaf)) runs.at(-1)?.push(leaf)
    else runs.push([leaf])
  }
  return runs
}

/**
 * Writes marks otherwise where they would not be seen as they are: underscores at a letter, or at what could be the
 * name of a mailbox; two marks at once, with a letter beside them.
 * @param before whether a letter stands before all this @param after whether one stands after it
 */
function seenAtWords(
  nodes: readonly PhrasingContent[],
  before: boolean,
  after: boolean,
): PhrasingContent[] {
  return nodes.flatMap((node, index): PhrasingContent[] => {
    if (!isWrapper(node)) return [node]
    const [previous, next] = [nodes[index - 1], nodes[index + 1]]
    const touches = {
      before: previous ? previous.type === 'text' && letterAtEnd.test(previous.value) : before,
      after: next ? next.type === 'text' && letterAtStart.test(next.value) : after,
    }
    const [first, last] = [node.children[0], node.children.at(-1)]
    const tag = tags.get(node.type)
    if (tag && ((touches.before && isMark(first)) || (touches.after && isMark(last))))
      return tagged(tag, seenAtWords(node.children, false, false))
    const children = tag
      ? seenAtWords(node.children, touches.before, touches.after)
      : seenAtWords(node.children, false, false)
    const inWord =
      touches.before || touches.after || (first?.type === 'text' && /^\S*@/.test(first.value))
    return [
      inWord && (node.type === 'emphasis' || node.type === 'strong')
        ? { ...node, children, data: { inWord } }
        : { ...node, children },
    ]
  })
}

const tags = new Map([
  ['emphasis', 'em'],
  ['strong', 'strong'],
  ['delete', 'del'],
])

const isWrapper = (node: PhrasingContent): node is Delete | Emphasis | Link | Strong =>
  node.type === 'link' || tags.has(node.type)

const isMark = (node: PhrasingContent | undefined) => node !== undefined && tags.has(node.type)

const tagged = (name: string, children: readonly PhrasingContent[]): PhrasingContent[] => [
  { type: 'html', value: `<${name}>` },
  ...children,
  { type: 'html', value: `</${name}>` },
]

const letterAtStart = /^[^\p{P}\p{S}\s]/u
const letterAtEnd = /[^\p{P}\p{S}\s]$/u
