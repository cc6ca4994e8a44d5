/** Parses the Markdown of notes so that nothing in it can swallow text or exhaust the renderer. */
import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { resolveHtml } from './html.ts'
import { parseMarkdown } from './tree.ts'

/** In letters; about 15,000 words. The parser's time grows with the square of some texts. */
export const maxNoteLength = 100_000

/** Lists in quotes in lists …; more would exhaust the stack. */
const maxDepth = 100

/** How often a note is parsed again with a `<` or `~` escaped that would have taken text with it. */
const maxPasses = 20

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

/**
 * Parses a note; where HTML or a lone tilde would swallow text, escapes it and parses again.
 * Throws a NoteError where the note is too long or nested too deeply.
 */
export function parseUntrusted(markdown: string) {
  if (markdown.length > maxNoteLength)
    throw new NoteError(
      1,
      `The text of this note has ${markdown.length.toLocaleString('en-GB')} letters, and ${maxNoteLength.toLocaleString('en-GB')} are the limit.`,
      'Shorten it, or make several notes of it.',
    )
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
  const parts = [...new Set(offsets)]
    .sort((a, b) => a - b)
    .map((offset) => {
      const part = source.slice(from, offset)
      from = offset
      return part
    })
  return [...parts, source.slice(from)].join('\\')
}
