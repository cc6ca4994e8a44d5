/** Finds a note's title and fields in Markdown, and takes those lines out; the rest of the text stays as it is. */
import type { Heading, Root, Table } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseMarkdown } from '../../markdown/tree.ts'
import { applyEdits, rangeOf, type Edit } from './edits.ts'
import { fieldIn, fieldOf } from './fields.ts'
import { Found, type Asked, type Known } from './found.ts'
import type { FrontMatter } from './front-matter.ts'
import { headOf, linesAt } from './head.ts'
import { textOfMarkdown } from './plain-text.ts'
import { paragraphToMarkdown } from './to-markdown.ts'
import { cutTitle, titleOf } from './title.ts'

const blankStart = /^(?:[ \t]*\n)+/

export interface Source {
  markdown: string
  frontMatter: FrontMatter['fields']
  /** What the file calls itself, best first, each with where it stands. */
  names: { text: string; from: string }[]
}

export interface FoundNote {
  found: Found
  /** At most as long as a title may be. */
  title: string
  body: string
}

/** @returns undefined where there is no text */
export function noteOf(source: Source, known: Known, asked: Asked): FoundNote | undefined {
  const found = new Found(known, asked)
  const unused = takeFrontMatter(source.frontMatter, found)
  const markdown = [...unused, source.markdown.replace(blankStart, '')].join('\n\n')
  const lines = markdown.split('\n')
  const tree = parseMarkdown(markdown)
  const head = headOf(tree, lines)
  if (head.length === 0 && tree.children.every(({ type }) => type === 'thematicBreak'))
    return undefined

  const edits: Edit[] = []
  const removed = new Set<number>()
  const remove = ({ first, last }: { first: number; last: number }) => {
    for (let line = first; line <= last; line++) removed.add(line)
  }
  const left = head.flatMap((part) => {
    if (part.kind === 'table') {
      takeTable(part.node, lines, found, edits, remove)
      return []
    }
    const named = fieldIn(part.text)
    if (!named || !found.take(named.field, named.value, `the line “${part.text}”`)) return [part]
    remove(part)
    return []
  })

  const chosen = titleOf(tree, left, source.names)
  const title = cutTitle(found.title ?? chosen?.text ?? '')
  if (!found.title && chosen) {
    found.sources.unshift(`title: ${title}, from ${chosen.from}`)
    if (title !== chosen.text)
      found.warnings.push(
        `The title was cut to ${title.length} characters; all of it stands in the text.`,
      )
    else if (chosen.line?.isOwn) remove(chosen.line)
  }
  // Some programs write the title twice, above the text and on top of it.
  for (const line of left) if (line.isOwn && line.text === title) remove(line)

  takeSections(tree, found)
  edits.push(
    ...levelEdits(markdown, tree, removed),
    ...orphanedNotes(markdown, tree, removed),
    ...removals(markdown, lines, removed),
  )
  const body = applyEdits(markdown, edits).replace(blankStart, '').trimEnd()
  return { found, title, body }
}

/** @returns what is said there of the fields and is not used, as paragraphs */
function takeFrontMatter(fields: FrontMatter['fields'], found: Found): string[] {
  const unknown: string[] = []
  const unused: string[] = []
  for (const { name, value, line } of fields) {
    const field = fieldOf(name)
    if (!field) unknown.push(name)
    else if (value && !found.take(field, value, `line ${line} of the file`))
      unused.push(paragraphToMarkdown(`${name}: ${value}`))
  }
  if (unknown.length > 0)
    found.warnings.push(`Left out of its front matter: ${unknown.join(', ')}.`)
  return unused
}

/** Reads a table of names and values; rows that are used go, the others stay. */
function takeTable(
  table: Table,
  lines: readonly string[],
  found: Found,
  edits: Edit[],
  remove: (lines: { first: number; last: number }) => void,
): void {
  const rows = table.children.map((row) => ({
    cells: row.children.map((cell) => ({
      text: textOfMarkdown(cell),
      // A theme may stand on each line.
      list: textOfMarkdown(cell, ', '),
    })),
    ...linesAt(row),
  }))
  const noCell = { text: '', list: '' }
  const take = (name: string, cell: typeof noCell, how: string) => {
    const field = fieldOf(name)
    const value = field === 'themes' || field === 'tools' ? cell.list : cell.text
    return Boolean(field && found.take(field, value, `the table, ${how}: “${name} | ${value}”`))
  }
  const unused = rows.filter(({ cells }) => {
    const pairs = cells.flatMap(({ text: name }, index) => {
      const value = cells[index + 1] ?? noCell
      return index % 2 === 0 && (name || value.text) ? [{ name, value }] : []
    })
    return !pairs.map(({ name, value }) => take(name, value, 'row')).every(Boolean)
  })
  const [names, values] = rows
  if (rows.length === 2 && unused.length === 2 && names && values) {
    const used = names.cells.map(({ text }, index) =>
      take(text, values.cells[index] ?? noCell, 'column'),
    )
    if (used.every(Boolean)) unused.splice(0)
  }
  if (unused.length === rows.length) return
  const [first, ...others] = unused
  if (!first) remove(linesAt(table))
  else if (first !== rows[0]) {
    // The first row that stays becomes the head, which a table must have.
    const lineAt = (row: { first: number }) => lines[row.first - 1] ?? ''
    const rule = lines[linesAt(table).first] ?? ''
    edits.push({
      ...rangeOf(table),
      text: [lineAt(first), rule, ...others.map(lineAt)].join('\n'),
    })
  } else for (const row of rows) if (!unused.includes(row)) remove(row)
}

/** A summary may stand under a heading of its own; there it stays in the text too. */
function takeSections(tree: Root, found: Found): void {
  for (const [index, node] of tree.children.entries()) {
    if (node.type !== 'heading') continue
    const heading = textOfMarkdown(node)
    const field = /^in one line\b/i.test(heading)
      ? 'summary'
      : /^a-?ha\b/i.test(heading)
        ? 'aha'
        : undefined
    const next = tree.children[index + 1]
    if (field && next?.type === 'paragraph' && found.value(field) === undefined)
      found.take(field, textOfMarkdown(next), `the text under “${heading}”`)
  }
}

/** The highest heading becomes level 2: level 1 is the title of the page. Underlined headings get number signs. */
function levelEdits(markdown: string, tree: Root, removed: ReadonlySet<number>): Edit[] {
  const headings: Heading[] = []
  visit(tree, 'heading', (node: Heading) => {
    if (!removed.has(linesAt(node).first)) headings.push(node)
  })
  const shift = 2 - headings.reduce((min, { depth }) => Math.min(min, depth), 6)
  return headings.flatMap((node) => {
    const { start, end } = rangeOf(node)
    const marks = '#'.repeat(Math.max(2, Math.min(6, node.depth + shift)))
    const written = /^#{1,6}/.exec(markdown.slice(start, start + 6))?.[0]
    if (written !== undefined)
      return written === marks ? [] : [{ start, end: start + written.length, text: marks }]
    const [first, last] = [node.children[0], node.children.at(-1)]
    if (!first || !last) return []
    const text = markdown
      .slice(rangeOf(first).start, rangeOf(last).end)
      .replace(/\s*\\?\n[\s>]*/g, ' ')
    return [{ start, end, text: `${marks} ${text}` }]
  })
}

/** Footnotes of the title alone become paragraphs: on the page nothing would lead to them. */
function orphanedNotes(markdown: string, tree: Root, removed: ReadonlySet<number>): Edit[] {
  const references = new Map<string, boolean>()
  visit(tree, 'footnoteReference', (node) => {
    const isKept = !removed.has(linesAt(node).first)
    references.set(node.identifier, isKept || (references.get(node.identifier) ?? false))
  })
  const edits: Edit[] = []
  visit(tree, 'footnoteDefinition', (node) => {
    if (references.get(node.identifier) !== false) return
    const { start, end } = rangeOf(node)
    const written = markdown.slice(start, end).replace(/^\[\^[^\]]*\]:[ \t]*/, '')
    edits.push({ start, end, text: written.replaceAll(/\n {1,4}/g, '\n') })
  })
  return edits
}

/** Takes whole lines out, and with them the break that led to them and the empty lines that parted them. */
function removals(
  markdown: string,
  lines: readonly string[],
  removed: ReadonlySet<number>,
): Edit[] {
  const edits: Edit[] = []
  let start = 0
  let keptBlank = true
  for (const [index, line] of lines.entries()) {
    const end = Math.min(markdown.length, start + line.length + 1)
    const isBlank = line.trim() === ''
    const follows = removed.has(index) || (index > 0 && edits.at(-1)?.end === start)
    if (removed.has(index + 1) || (isBlank && keptBlank && follows && edits.length > 0))
      edits.push({ start, end, text: '' })
    else {
      keptBlank = isBlank
      const hardBreak = /\\$| {2,}$/.exec(line)
      if (hardBreak && removed.has(index + 2) && isLastKept(lines, removed, index))
        edits.push({ start: start + hardBreak.index, end: start + line.length, text: '' })
    }
    start = end
  }
  return edits
}

/** Whether nothing of its paragraph is kept below a line. */
function isLastKept(
  lines: readonly string[],
  removed: ReadonlySet<number>,
  index: number,
): boolean {
  let next = index + 1
  while (removed.has(next + 1)) next++
  return (lines[next] ?? '').trim() === ''
}
