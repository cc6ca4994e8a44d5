/** What other pages need of the text of a lesson: its parts, and what it says to the mentor. */
import type { ElementContent } from 'hast'
import type { Definition, Nodes, RootContent } from 'mdast'
import { toHtml } from 'hast-util-to-html'
import { toHast, type Handler } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { attributeOf, isComponent, type ComponentNode } from './components.ts'
import { levelCounter } from './headings.ts'
import { basedUrl } from './links.ts'
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
    // It is folded, and takes no time of those who leave it so.
    if (isComponent(node) && node.name === 'Answer') return
    if (node.type === 'heading') {
      if (levelOf(node.depth) === 2) parts.push({ heading: plainText(node), words: 0, isHidden })
    } else if ('children' in node && node.type !== 'paragraph')
      for (const child of node.children) read(child, isHidden || isMentorNote(node))
    else if (!isHidden) {
      const part = parts.at(-1)
      if (part) part.words += plainText(node).split(' ').filter(Boolean).length
    }
  }
  read(parseMdx(mdx), false)
  return parts
}

/** Where the elements of prose lead. */
export interface ProseLinks {
  term: (id: string) => string
  reference: (id: string) => { href: string; text: string }
  name: (kind: string) => string
}

/** The notes for the mentor in a lesson, as HTML. @param base the path of the site, with both slashes */
export function mentorNotesOf(mdx: string, links: ProseLinks, base: string): string[] {
  const tree = parseMdx(mdx, { smartPunctuation: true })
  const handlers = {
    mdxJsxFlowElement: jsxHandler(links),
    mdxJsxTextElement: jsxHandler(links),
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  }
  const definitions: Definition[] = []
  const notes: RootContent[][] = []
  visit(tree, (node) => {
    if (node.type === 'link' || node.type === 'definition') node.url = basedUrl(node.url, base)
    if (node.type === 'definition') definitions.push(node)
    if (isMentorNote(node)) notes.push(node.children)
  })
  return notes.map((note) =>
    toHtml(toHast({ type: 'root', children: [...note, ...definitions] }, { handlers })).trim(),
  )
}

const isMentorNote = (node: Nodes): node is Nodes & ComponentNode =>
  isComponent(node) && node.name === 'MentorNote'

/** Terms and references as links, names as their words; of any other element, what it holds. */
function jsxHandler(links: ProseLinks): Handler {
  return (state, node: ComponentNode): ElementContent[] => {
    const children = state.all(node)
    const id = attributeOf(node, 'id')
    const text = (value: string): ElementContent => ({ type: 'text', value })
    if (node.name === 'Name') return [text(links.name(attributeOf(node, 'of') ?? ''))]
    if (id === undefined) return children
    const link = (href: string, children: ElementContent[]): ElementContent => ({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children,
    })
    if (node.name === 'Term') return [link(links.term(id), children)]
    if (node.name !== 'Cite') return children
    const { href, text: label } = links.reference(id)
    return [text(' ('), link(href, [text(label)]), text(')')]
  }
}
