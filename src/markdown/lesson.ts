/** What other pages need of the text of a lesson: its parts, and what it says to the mentor. */
import type { ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import { toHtml } from 'hast-util-to-html'
import { toHast, type Handler } from 'mdast-util-to-hast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'
import { visit } from 'unist-util-visit'
import { levelCounter } from './headings.ts'
import { withBase } from './links.ts'
import { plainText } from './sections.ts'
import { parseMdx } from './tree.ts'

export interface WrittenPart {
  /** Its heading as plain text, as it was written. */
  heading: string
  /** How many words a reader of the lesson sees in it. */
  words: number
  /** Whether it stands in a note for the mentor, which the page of the lesson leaves out. */
  isHidden: boolean
}

/** The parts of a lesson: what stands under its headings of level 2. */
export function partsOf(mdx: string): WrittenPart[] {
  const parts: WrittenPart[] = []
  const levelOf = levelCounter()
  const read = (node: Nodes, isHidden: boolean) => {
    if (node.type === 'heading') {
      if (levelOf(node.depth) === 2) parts.push({ heading: plainText(node), words: 0, isHidden })
    } else if ('children' in node)
      for (const child of node.children) read(child, isHidden || isMentorNote(node))
    else if ('value' in node && !isHidden) {
      const part = parts.at(-1)
      if (part) part.words += node.value.split(/\s+/).filter(Boolean).length
    }
  }
  read(parseMdx(mdx), false)
  return parts
}

/** Where the elements of prose lead. */
export interface ProseLinks {
  term: (id: string) => string
  reference: (id: string) => { href: string; text: string }
}

/** The notes for the mentor in a lesson, as HTML. @param base the path of the site, with both slashes */
export function mentorNotesOf(mdx: string, links: ProseLinks, base: string): string[] {
  const notes: string[] = []
  visit(parseMdx(mdx, { smartPunctuation: true }), (node) => {
    if (!isMentorNote(node)) return
    const handlers = {
      mdxJsxFlowElement: jsxHandler(links),
      mdxJsxTextElement: jsxHandler(links),
      mdxFlowExpression: () => undefined,
      mdxTextExpression: () => undefined,
    }
    const tree = toHast({ type: 'root', children: node.children }, { handlers })
    notes.push(toHtml(withBase(tree, base)))
  })
  return notes
}

const isMentorNote = (node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  node.name === 'MentorNote'

/** Terms and references as links; of any other element, what it holds. */
function jsxHandler(links: ProseLinks): Handler {
  return (state, node: MdxJsxFlowElement | MdxJsxTextElement): ElementContent[] => {
    const children = state.all(node)
    const id = node.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'id',
    )?.value
    if (typeof id !== 'string') return children
    const link = (href: string, children: ElementContent[]): ElementContent => ({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children,
    })
    const text = (value: string): ElementContent => ({ type: 'text', value })
    if (node.name === 'Term') return [link(links.term(id), children)]
    if (node.name !== 'Cite') return children
    const { href, text: label } = links.reference(id)
    return [text(' ('), link(href, [text(label)]), text(')')]
  }
}
