/** Chooses the title of a note: the first heading, else the first line, else what the file calls itself. */
import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { linesAt, type HeadLine } from './head.ts'
import { textOfMarkdown } from './plain-text.ts'

export interface Title {
  text: string
  from: string
  /** Where it stands, if it stands in the text. */
  line: HeadLine | undefined
}

const maxTitle = 70

/** Headings that notes have by their template; none says what a note is about. */
const sections =
  /^(in one line|what we tried|what happened|what changed|try it( yourself)?|watch out|open questions?|a-?ha)\b/i

/**
 * @param lines of the head, without those that are fields
 * @param names what the file calls itself, best first, each with where it stands
 */
export function titleOf(
  tree: Root,
  lines: readonly HeadLine[],
  names: readonly { text: string; from: string }[],
): Title | undefined {
  const readable = lines.filter(({ text }) => hasWords(text))
  const headings = headingsIn(tree)
  const first = readable[0] && wholeSentence(readable[0], readable[1])
  const [top] = headings
  if (top && (!first || first.node.type === 'heading' || !isAbove(first, top, headings))) {
    const line = lines.find(({ node }) => node === top.node)
    return { text: top.text, from: 'the first heading', line: line ?? top }
  }
  const isTitle = first && (isTitleLike(first.text) || top !== undefined || names.length < 2)
  if (isTitle) return { text: first.text, from: 'the first line', line: first }
  const [name] = names
  return name && { ...name, line: undefined }
}

/** Some programs cut paragraphs into lines; the first of these is no title. */
const wholeSentence = (line: HeadLine, next: HeadLine | undefined): HeadLine =>
  next?.node === line.node && /^\p{Ll}/u.test(next.text)
    ? { ...line, text: textOfMarkdown(line.node), isOwn: false }
    : line

const hasWords = (text: string) => /[\p{L}\p{N}]/u.test(text)

/** A line may be a title; it is no sentence of a paragraph. */
const isTitleLike = (text: string) => text.length <= maxTitle && !/[.:;,…]$/.test(text)

/** Whether a line above the first heading is the title, so that the headings are parts of the note. */
function isAbove(line: HeadLine, top: HeadLine, headings: readonly HeadLine[]): boolean {
  const depths = headings.map(({ node }) => ('depth' in node ? node.depth : 6))
  const [first = 6, ...others] = depths
  const isOnlyTop = others.every((depth) => depth > first) && !sections.test(top.text)
  return isTitleLike(line.text) && !isOnlyTop
}

function headingsIn(tree: Root): HeadLine[] {
  const headings: HeadLine[] = []
  visit(tree, 'heading', (node: Heading, _, parent) => {
    const text = textOfMarkdown(node)
    if (hasWords(text))
      headings.push({ kind: 'line', text, node, isOwn: parent?.type === 'root', ...linesAt(node) })
  })
  return headings
}

/** The part of a title that there is room for, whole words where that leaves most of it. */
export function cutTitle(text: string): string {
  if (text.length <= maxTitle) return text
  const cut = text.slice(0, maxTitle).replace(/[\ud800-\udbff]$/, '')
  const word = cut.slice(0, Math.max(0, cut.lastIndexOf(' ')))
  return (text[maxTitle] === ' ' || word.length < maxTitle / 2 ? cut : word).trim()
}
