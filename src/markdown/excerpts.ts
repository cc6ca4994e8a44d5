/** Which part of a note is shown or used elsewhere. */
import type { RootContent } from 'mdast'
import { parseNote } from './note.ts'
import { maxNoteLength, NoteError } from './parse-untrusted.ts'
import { plainText, sectionsOf, type Section } from './sections.ts'

/**
 * The blocks that a reader should see of what stands under a heading: the first one, and what it announces with a colon.
 * @param name compared with the words of the headings in small letters, without numbers before them, emoji and punctuation
 */
export function excerptUnder(sections: readonly Section[], name: RegExp): RootContent[] {
  const index = sections.findIndex(({ heading }) => heading && name.test(wordsOf(heading)))
  const found = sections[index]
  if (!found) return []
  const below = sections.slice(index + 1).findIndex(({ depth }) => depth <= found.depth)
  const end = below === -1 ? sections.length : index + 1 + below
  const nodes = sections
    .slice(index, end)
    .map(({ nodes }) => nodes.filter(isShown))
    .find((nodes) => nodes.length > 0)
  if (!nodes) return []
  const last = nodes.findIndex((node) => !plainText(node).endsWith(':'))
  return nodes.slice(0, last === -1 ? nodes.length : last + 1)
}

const isShown = (node: RootContent) => node.type !== 'footnoteDefinition' && plainText(node) !== ''

const wordsOf = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+|[\ufe00-\ufe0f\u20e3]/gu, ' ')
    .replace(/^[\s\d]+/, '')
    .trim()

/** The words under a heading of a note, in one line; undefined where there are none, or the note cannot be read. */
export function textUnder(markdown: string, name: RegExp): string | undefined {
  try {
    const { tree } = parseNote(markdown.slice(0, maxNoteLength))
    return excerptUnder(sectionsOf(tree), name).map(plainText).join(' ') || undefined
  } catch (error) {
    if (error instanceof NoteError) return undefined
    throw error
  }
}

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' })

/** The first sentence of a plain text. */
export function firstSentence(text: string): string {
  const [first] = sentences.segment(text.trim())
  return first?.segment.trim() ?? ''
}
