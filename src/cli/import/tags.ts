/** HTML in Markdown that people write by hand: what is a tag that notes may have, and what is text that looks like one. */
import { defaultSchema } from 'hast-util-sanitize'
import type { Html } from 'mdast'
import { rangeOf, wholeLines, type Edit } from './edits.ts'
import type { Omission, Omissions } from './omissions.ts'

export interface HtmlNode {
  html: Html
  /** Whether it is a block, in which Markdown means nothing. */
  isBlock: boolean
}

interface Piece {
  start: number
  end: number
  node: HtmlNode
  /** Whether a block begins with it. */
  isFirst: boolean
}

interface Tag extends Piece {
  name: string
  isClosing: boolean
  hasAttributes: boolean
}

interface TagEdit extends Edit {
  node: HtmlNode
  omission?: Omission
}

const pictures = 'img svg canvas video audio object embed iframe'.split(' ')
/** Tags of the look of a page; what stands between them stays. */
const ofTheLook =
  'abbr article big center cite dfn figcaption figure font footer header label main mark nobr picture small source span time track u wbr'.split(
    ' ',
  )
const allowed = new Set(
  defaultSchema.tagNames?.filter((name) => ![...pictures, ...ofTheLook].includes(name)),
)
const alone = 'br hr wbr source track'.split(' ')
const closedByOthers = 'li p td th tr dt dd thead tbody tfoot'.split(' ')

const mayBeEmptied = /^(a|p|h[1-6]|b|strong|i|em)$/

/** A tag that is longer is none. */
const maxTag = 4000

/**
 * @param nodes the HTML of a text, in order
 * @returns edits that take out comments, pictures and tags of the look, and escape what is text; since a block of HTML
 * hides the Markdown in it, the text has to be parsed again while there are edits
 */
export function tagEdits(source: string, nodes: readonly HtmlNode[], omissions: Omissions): Edit[] {
  const { tags, comments, others } = piecesOf(source, nodes)
  const partners = partnersOf(tags)
  const edits = [
    ...comments.map(({ node, start, end }) => removal(source, { start, end }, node, 'comment')),
    ...tags.flatMap((tag) => editOf(source, tag, partners.get(tag)) ?? []),
    ...others.map(escape),
  ]
  // Where a block begins with what is text, all that follows in it is Markdown once that is escaped.
  const reopened = new Set(
    edits.filter(({ node, text }) => node.isBlock && text === '\\').map(({ node }) => node),
  )
  const kept = edits.filter(({ node, text }) => text === '\\' || !reopened.has(node))
  for (const { omission } of kept) if (omission) omissions.add(omission)
  return kept
}

function piecesOf(source: string, nodes: readonly HtmlNode[]) {
  const tags: Tag[] = []
  const comments: Piece[] = []
  const others: Piece[] = []
  for (const node of nodes) {
    const { start, end } = rangeOf(node.html)
    const lastComment = source.lastIndexOf('-->', end - 3)
    const first = source.indexOf('<', start)
    for (let at = first; at >= 0 && at < end;) {
      const isComment = source.startsWith('<!--', at) && lastComment >= at + 4
      const tag = isComment ? undefined : tagAt(source, at, Math.min(end, at + maxTag))
      const close = isComment ? source.indexOf('-->', at + 4) + 3 : (tag?.end ?? at + 1)
      const piece = { start: at, end: close, node, isFirst: at === first }
      if (isComment) comments.push(piece)
      else if (tag) tags.push({ ...tag, ...piece })
      else if (/[a-z!?/]/i.test(source[at + 1] ?? '')) others.push(piece)
      at = source.indexOf('<', close)
    }
  }
  return { tags, comments, others }
}

function editOf(source: string, tag: Tag, partner: Tag | undefined): TagEdit | undefined {
  const { name, node, start, end, isClosing } = tag
  const opening = isClosing ? partner : tag
  const within = opening && partner ? source.slice(opening.end, opening.end + 80).trimStart() : ''
  if (pictures.includes(name) && (opening?.hasAttributes || /^<[a-z]/i.test(within)))
    return isClosing
      ? undefined
      : removal(source, { start, end: partner?.end ?? end }, node, 'picture')
  if (ofTheLook.includes(name) && (partner || alone.includes(name)))
    return removal(source, { start, end }, node)
  // Without its picture a link or a heading may have no words.
  if (mayBeEmptied.test(name) && /^<\/(\w+)/.exec(within)?.[1]?.toLowerCase() === name)
    return removal(source, { start, end }, node)
  const isKept =
    allowed.has(name) &&
    (partner !== undefined ||
      alone.includes(name) ||
      (node.isBlock && closedByOthers.includes(name)))
  return isKept ? undefined : escape(tag)
}

function removal(
  source: string,
  range: { start: number; end: number },
  node: HtmlNode,
  omission?: Omission,
): TagEdit {
  return { ...wholeLines(source, range), text: '', node, ...(omission && { omission }) }
}

/** In a block of HTML a backslash is one; at its beginning, it ends the block. */
const escape = ({ start, node, isFirst }: Piece): TagEdit =>
  node.isBlock && !isFirst
    ? { start, end: start + 1, text: '&lt;', node }
    : { start, end: start, text: '\\', node }

function tagAt(source: string, start: number, max: number) {
  const opening = /^<(\/?)([a-z][a-z\d-]*)(?=[\s/>])/i.exec(source.slice(start, start + 40))
  if (!opening) return undefined
  const name = (opening[2] ?? '').toLowerCase()
  const from = start + opening[0].length
  let quote = ''
  for (let at = from; at < max; at++) {
    const letter = source[at] ?? ''
    if (quote) quote = letter === quote ? '' : quote
    else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') {
      const hasAttributes = source.slice(from, at).includes('=')
      return { name, isClosing: opening[1] === '/', hasAttributes, end: at + 1 }
    }
  }
  return undefined
}

/** For each tag that has one, the other of its pair. */
function partnersOf(tags: readonly Tag[]): Map<Tag, Tag> {
  const partners = new Map<Tag, Tag>()
  const open = new Map<string, Tag[]>()
  for (const tag of tags) {
    const waiting = open.get(tag.name) ?? []
    open.set(tag.name, waiting)
    const opening = tag.isClosing ? waiting.pop() : undefined
    if (opening) partners.set(opening, tag).set(tag, opening)
    if (!tag.isClosing) waiting.push(tag)
  }
  return partners
}
