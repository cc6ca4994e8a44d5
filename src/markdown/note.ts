/** A session note, which is untrusted Markdown, as the tree of what its page shows: all its words, none of its code. */
import type { Definition, FootnoteDefinition, Heading, ListItem, Root } from 'mdast'
import type { Paragraph, PhrasingContent, RootContent, Table, Text } from 'mdast'
import { idMaker, levelCounter } from './headings.ts'
import { append } from './html.ts'
import { parseUntrusted } from './parse-untrusted.ts'
import { definitionsOf, footnoteNumbers } from './references.ts'
import { plainText } from './sections.ts'
import { safeUrl } from './links.ts'

/** Something a reader of the page will not see, and what its author can do. */
interface Omission {
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

/** @param markdown the text below the front matter. Throws a NoteError where it is too long or nested too deeply. */
export function parseNote(markdown: string): ParsedNote {
  const { source, tree, omissions } = parseUntrusted(markdown)
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
  return {
    tree: { ...tree, children },
    omissions: context.omissions.sort((a, b) => a.line - b.line),
  }
}

/** The id of the heading above the footnotes, which the renderer gives it. */
const footnotesId = 'footnote-label'

interface Context {
  source: string
  omissions: Omission[]
  definitions: Map<string, Definition>
  footnotes: Map<FootnoteDefinition | string, number>
  levelOf: (written: number) => number
  idOf: (text: string) => string
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
