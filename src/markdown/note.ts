/** A session note, which is untrusted Markdown, as the tree of what its page shows: all its words, none of its code. */
import type { Definition, FootnoteDefinition, Heading, ListItem, Nodes, Root } from 'mdast'
import type { Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import { idMaker, levelCounter } from './headings.ts'
import { append, resolveHtml } from './html.ts'
import { plainText } from './sections.ts'
import { parseMarkdown } from './tree.ts'
import { safeUrl } from './links.ts'

/** In letters; about 15,000 words. The parser's time grows with the square of some texts. */
export const maxNoteLength = 100_000

/** Lists in quotes in lists …; more would exhaust the stack. */
const maxDepth = 100

/** How often a note is parsed again with a `<` or `~` escaped that would have taken text with it. */
const maxPasses = 20

/** Something a reader of the page will not see, and what its author can do. */
export interface Omission {
  /** Of the Markdown, from 1. */
  line: number
  message: string
  fix: string
}

export interface ParsedNote {
  /** No HTML, references or definitions are left in it, so that any part can be rendered for itself. */
  tree: Root
  omissions: Omission[]
}

/** A note that cannot be read as it stands. */
export class NoteError extends Error {
  readonly line: number
  readonly fix: string
  constructor(line: number, message: string, fix: string) {
    super(message)
    this.line = line
    this.fix = fix
  }
}

/** @param markdown the text below the front matter. Throws a NoteError where it is too long or nested too deeply. */
export function parseNote(markdown: string): ParsedNote {
  if (markdown.length > maxNoteLength)
    throw new NoteError(
      1,
      `The text of this note has ${markdown.length.toLocaleString('en-GB')} letters, and ${maxNoteLength.toLocaleString('en-GB')} are the limit.`,
      'Shorten it, or make several notes of it.',
    )
  const { source, tree, omissions } = parseSafely(markdown)
  const context: Context = {
    source,
    omissions: omissions.map(({ line, what }) => ({
      line,
      message: `${what} is left out.`,
      fix: 'Remove it, or write as text what a reader should see.',
    })),
    definitions: definitionsOf(tree),
    footnotes: footnoteNumbers(tree),
    levelOf: levelCounter(),
    idOf: idMaker([footnotesId]),
  }
  const children = tree.children.flatMap((node) => settle(node, context))
  return { tree: { ...tree, children }, omissions: context.omissions }
}

/** The id of the heading above the footnotes, which the renderer gives it. */
export const footnotesId = 'footnote-label'

/** Parses a note; where HTML or a lone tilde would swallow text, escapes it and parses again. */
function parseSafely(markdown: string) {
  let source = markdown
  for (let pass = 0; ; pass++) {
    const parsed = parseMarkdown(source)
    checkDepth(parsed)
    const resolved = resolveHtml(parsed, source)
    const certain = [
      ...resolved.escapes.filter(({ isCertain }) => isCertain).map(({ offset }) => offset),
      ...loneTildes(parsed, source),
    ]
    const offsets = certain.length > 0 ? certain : resolved.escapes.map(({ offset }) => offset)
    if (offsets.length === 0 || pass === maxPasses) return { source, ...resolved }
    source = escapeAt(source, offsets)
  }
}

function checkDepth(tree: Root): void {
  const open: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let one = open.pop(); one; one = open.pop()) {
    const { node, depth } = one
    if (depth > maxDepth)
      throw new NoteError(
        node.position?.start.line ?? 1,
        `Lists, quotes or marks stand more than ${maxDepth} levels deep in each other here.`,
        'Write it with fewer levels.',
      )
    if ('children' in node)
      for (const child of node.children) open.push({ node: child, depth: depth + 1 })
  }
}

/** The tildes that strike text out one at a time: `5~7 or 10~15`. Only two together are meant to. */
function loneTildes(tree: Root, source: string): number[] {
  const offsets: number[] = []
  visit(tree, 'delete', ({ position }) => {
    const start = position?.start.offset
    const end = position?.end.offset
    if (start !== undefined && end !== undefined && source[start + 1] !== '~')
      offsets.push(start, end - 1)
  })
  return offsets
}

function escapeAt(source: string, offsets: readonly number[]): string {
  let from = 0
  const parts = [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => {
      const part = source.slice(from, offset)
      from = offset
      return part
    })
  return [...parts, source.slice(from)].join('\\')
}

interface Context {
  source: string
  omissions: Omission[]
  definitions: Map<string, Definition>
  footnotes: Map<FootnoteDefinition | string, number>
  levelOf: (written: number) => number
  idOf: (text: string) => string
}

/** The definitions that links and pictures use, by identifier. */
function definitionsOf(tree: Root): Map<string, Definition> {
  const used = new Set<string>()
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) used.add(node.identifier)
  })
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (used.has(node.identifier) && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  return definitions
}

/** The footnotes that the text leads to, and their identifiers, with a number each in the order in which it does. */
function footnoteNumbers(tree: Root): Map<FootnoteDefinition | string, number> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const found = new Set<string>()
  const follow = (from: Root | FootnoteDefinition) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP
      if (node.type === 'footnoteReference' && definitions.has(node.identifier))
        found.add(node.identifier)
      return undefined
    })
  follow(tree)
  const numbers = new Map<FootnoteDefinition | string, number>()
  // A set that grows while it is gone through is gone through to its end.
  for (const identifier of found) {
    const definition = definitions.get(identifier)
    if (!definition) continue
    follow(definition)
    const number = numbers.size / 2 + 1
    numbers.set(identifier, number).set(definition, number)
  }
  return numbers
}

/** What stands in the place of a node on the page. */
function settle(node: RootContent, context: Context): RootContent[] {
  const { source, omissions, definitions, footnotes } = context
  const line = node.position?.start.line ?? 1
  const written = () => source.slice(node.position?.start.offset, node.position?.end.offset)
  const asText = (value: string): Text => ({
    type: 'text',
    value,
    ...(node.position && { position: node.position }),
  })
  if (!('children' in node))
    switch (node.type) {
      case 'image':
      case 'imageReference':
        omissions.push({
          line,
          message: 'A picture is left out: notes have none.',
          fix: 'Its description stays as text. Say in words what it shows.',
        })
        return node.alt ? [asText(node.alt)] : []
      case 'definition':
        if (definitions.get(node.identifier) === node) return []
        return [{ type: 'paragraph', children: [asText(written())] }]
      case 'footnoteReference': {
        const number = footnotes.get(node.identifier)
        return number ? [{ ...node, identifier: String(number) }] : [asText(written())]
      }
      case 'code':
        if (node.meta)
          omissions.push({
            line,
            message: `“${node.meta}” is left out, since it stands where the language of the code belongs.`,
            fix: 'Write it in a line of its own above the code.',
          })
        return [node]
      default:
        return [node]
    }
  // A heading gets its number before what stands below it.
  const level = node.type === 'heading' ? context.levelOf(node.depth) : 0
  const children: RootContent[] = []
  for (const child of node.children)
    for (const settled of settle(child, context)) append(children, settled)
  const settled = { ...node, children } as RootContent
  switch (settled.type) {
    case 'heading':
      return [withId({ ...settled, depth: level as Heading['depth'] }, context.idOf)]
    case 'link':
    case 'linkReference': {
      const target = settled.type === 'link' ? settled : definitions.get(settled.identifier)
      const url = target && safeUrl(target.url)
      if (url !== undefined)
        return [
          {
            type: 'link',
            url,
            title: target?.title ?? null,
            children: children as PhrasingContent[],
            ...(node.position && { position: node.position }),
          },
        ]
      // Such as `std::vector<std::string>`.
      if (written().startsWith('<')) return [asText(written())]
      omissions.push({
        line,
        message: `The link to “${target?.url ?? ''}” is left out; its words stay.`,
        fix: 'Link to an address that begins with https://, or remove the link.',
      })
      return children
    }
    case 'htmlElement': {
      const { href, ...rest } = settled.data.hProperties
      if (typeof href !== 'string') return [settled]
      const url = safeUrl(href)
      if (url !== undefined)
        return [{ ...settled, data: { ...settled.data, hProperties: { ...rest, href: url } } }]
      omissions.push({
        line,
        message: `The link to “${href}” is left out; its words stay.`,
        fix: 'Link to an address that begins with https://, or remove the link.',
      })
      return [{ ...settled, data: { ...settled.data, hProperties: rest } }]
    }
    case 'footnoteDefinition': {
      const number = footnotes.get(node as FootnoteDefinition)
      if (number) return [{ ...settled, identifier: String(number) }]
      return withPrefix(children, asText(`[^${settled.label ?? settled.identifier}]: `))
    }
    case 'listItem':
      return [withMark(settled)]
    case 'table':
      return [withWholeRows(settled)]
    default:
      return [settled]
  }
}

function withId(heading: Heading, idOf: Context['idOf']): Heading {
  const id = idOf(plainText(heading))
  return { ...heading, data: { ...heading.data, hProperties: { id } } }
}

/** Puts a piece of text before the first words of some blocks. */
function withPrefix(blocks: readonly RootContent[], prefix: PhrasingContent): RootContent[] {
  const [first, ...rest] = blocks
  return first?.type === 'paragraph'
    ? [{ ...first, children: [prefix, ...first.children] }, ...rest]
    : [{ type: 'paragraph', children: [prefix] }, ...blocks]
}

/** The box of a task as a mark that can be seen and is read out; nobody can tick it here. */
function withMark({ checked, ...item }: ListItem): ListItem {
  if (typeof checked !== 'boolean') return item
  const mark: PhrasingContent = {
    type: 'htmlElement',
    data: { hName: 'span', hProperties: { role: 'img', ariaLabel: checked ? 'done' : 'not done' } },
    children: [{ type: 'text', value: checked ? '☑' : '☐' }],
  }
  const [first, ...rest] = item.children
  const space: Text = { type: 'text', value: ' ' }
  const paragraph: Paragraph =
    first?.type === 'paragraph'
      ? { ...first, children: [mark, space, ...first.children] }
      : { type: 'paragraph', children: [mark] }
  const children = first?.type === 'paragraph' ? rest : item.children
  return {
    ...item,
    data: { ...item.data, hProperties: { className: ['task'] } },
    children: [paragraph, ...children],
  }
}

/** A row may have more cells than the head, which Markdown would drop; the head becomes as wide. */
function withWholeRows(table: Table): Table {
  const width = Math.max(...table.children.map((row) => row.children.length))
  const missing = width - (table.align?.length ?? 0)
  const [head, ...rows] = table.children
  if (!head || missing <= 0) return table
  const cells = Array.from({ length: width - head.children.length }, () => ({
    type: 'tableCell' as const,
    children: [],
  }))
  return {
    ...table,
    align: [...(table.align ?? []), ...Array.from({ length: missing }, () => null)],
    children: [{ ...head, children: [...head.children, ...cells] }, ...rows],
  }
}
