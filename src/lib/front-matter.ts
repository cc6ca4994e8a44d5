/** Changes single fields at the head of a Markdown file; everything else stays as it is, byte for byte. */
import {
  Document,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  type Node,
  type Pair,
} from 'yaml'

export interface FrontMatterFile {
  /** The first line, a byte-order mark included. */
  opening: string
  /** The fields as YAML, up to the line that closes them. */
  head: string
  closing: string
  body: string
}

/** @returns undefined where the text does not begin with fields between two lines of `---` */
export function splitFrontMatter(text: string): FrontMatterFile | undefined {
  const match = /^(\uFEFF?---[ \t]*\r?\n)((?:.*\r?\n)*?)(---[ \t]*(?:\r?\n|$))/.exec(text)
  if (!match) return undefined
  const [whole, opening = '', head = '', closing = ''] = match
  return { opening, head, closing, body: text.slice(whole.length) }
}

/** New values of fields; undefined takes a field away. */
export type Changes = Record<string, unknown>

/**
 * @param head the fields as YAML
 * @param order the names of the fields, in the order in which new ones are added
 * @throws where the head is no YAML
 */
export function changeFields(head: string, changes: Changes, order: readonly string[]): string {
  if (Object.keys(changes).length === 0) return head
  const document = parseDocument(head)
  const [error] = document.errors
  if (error) throw error
  const wanted = { ...(document.toJS() as object | null), ...changes }
  const spliced = splice(head, document.contents, changes, order)
  if (spliced !== undefined && hasFields(spliced, wanted)) return spliced
  // What is written in an unusual way, such as all fields between braces, is written anew.
  for (const [name, value] of Object.entries(changes))
    if (value === undefined) document.delete(name)
    else document.set(name, value)
  return document.toString({ lineWidth: 0 }).replaceAll('\n', lineEndOf(head))
}

export const lineEndOf = (text: string) => (/\r?\n/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n')

function hasFields(head: string, wanted: object): boolean {
  const document = parseDocument(head)
  const fields: unknown = document.toJS()
  return document.errors.length === 0 && inOrder(fields) === inOrder(wanted)
}

/** The same text for the same fields, whatever their order. */
const inOrder = (fields: unknown) =>
  JSON.stringify(
    Object.entries(fields ?? {})
      .filter(([, value]) => value !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

interface Edit {
  from: number
  to: number
  text: string
}

function splice(
  head: string,
  contents: unknown,
  changes: Changes,
  order: readonly string[],
): string | undefined {
  if (contents !== null && (!isMap(contents) || contents.flow)) return undefined
  const pairs = new Map(
    (contents?.items ?? []).flatMap((pair) =>
      isScalar(pair.key) ? [[String(pair.key.value), pair as Pair<Node, Node | null>]] : [],
    ),
  )
  const lineEnd = lineEndOf(head)
  const edits = Object.entries(changes)
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([name, value]): Edit[] => {
      const pair = pairs.get(name)
      if (pair && value === undefined) return [removal(head, pair)]
      if (pair) return [replacement(head, pair, value, lineEnd)]
      if (value === undefined) return []
      const place = order.indexOf(name)
      const before =
        place === -1
          ? [...pairs.keys()].at(-1)
          : order.slice(0, place).findLast((other) => pairs.has(other))
      const after = pairs.get(before ?? '')
      const at = after ? endOfLine(head, endOf(head, after)) : 0
      return [{ from: at, to: at, text: `${name}:${toYaml(value)}\n`.replaceAll('\n', lineEnd) }]
    })
  let done = 0
  return edits
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map(({ from, to, text }) => {
      const part = head.slice(done, from) + text
      done = to
      return part
    })
    .concat(head.slice(done))
    .join('')
}

const removal = (head: string, pair: Pair<Node, Node | null>): Edit => ({
  from: pair.key.range?.[0] ?? 0,
  to: endOfLine(head, endOf(head, pair)),
  text: '',
})

/** Puts a value in the place of another, in the same style where that can be; what follows on its line stays. */
function replacement(
  head: string,
  pair: Pair<Node, Node | null>,
  value: unknown,
  lineEnd: string,
): Edit {
  const colon = endOfColon(head, pair)
  const start = pair.value?.range?.[0] ?? colon
  const end = endOf(head, pair)
  const text = toYaml(value, head, pair.value).replaceAll('\n', lineEnd)
  const isOnOneLine = (part: string) => !part.includes('\n')
  return isOnOneLine(text) && isOnOneLine(head.slice(colon, start)) && start > colon && end > start
    ? { from: start, to: end, text: text.trimStart() }
    : { from: colon, to: end, text }
}

const endOfColon = (head: string, { key }: Pair<Node, Node | null>) =>
  head.indexOf(':', key.range?.[1] ?? 0) + 1

/** Where the last sign of a field stands; comments and empty lines behind it are no part of it. */
function endOf(head: string, pair: Pair<Node, Node | null>): number {
  const colon = endOfColon(head, pair)
  const end =
    isCollection(pair.value) && !pair.value.flow ? endOfLast(pair.value) : pair.value?.range?.[1]
  return colon + head.slice(colon, end ?? colon).trimEnd().length
}

/** The range of a list takes the comments below it in as well. */
function endOfLast(node: Node | null): number | undefined {
  if (!isCollection(node) || node.flow) return node?.range?.[1]
  const last = node.items.at(-1)
  if (isNode(last)) return endOfLast(last)
  return endOfLast((last as Pair<Node, Node | null> | undefined)?.value ?? null)
}

function endOfLine(head: string, from: number): number {
  const end = head.indexOf('\n', from)
  return end === -1 ? head.length : end + 1
}

/** The text behind the colon. @param like the value that was there before */
function toYaml(value: unknown, head = '', like: Node | null = null): string {
  const document = new Document({ value })
  const node = document.get('value', true)
  const isListOfGroups = Array.isArray(value) && value.some((item) => typeof item === 'object')
  if (isSeq(node)) node.flow = isSeq(like) ? like.flow === true : !isListOfGroups
  if (isScalar(node) && typeof value === 'string' && isScalar(like) && isQuoted(like.type))
    node.type = like.type
  const source = head.slice(like?.range?.[0], like?.range?.[1])
  const column = like?.range ? like.range[0] - (head.lastIndexOf('\n', like.range[0]) + 1) : 2
  return document
    .toString({
      lineWidth: 0,
      flowCollectionPadding: /^\[\s/.test(source),
      indentSeq: column > 0,
    })
    .slice('value:'.length)
    .trimEnd()
}

const isQuoted = (type: unknown): type is 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' =>
  type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
