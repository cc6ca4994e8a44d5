/** Plugins for the Markdown of notes, which is untrusted, and for the prose of trusted writers. */
import type { Element, Root } from 'hast'
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize'
import type { HastPluginDefinition } from 'satteri'

/**
 * GitHub's allow-list, narrowed: no image from elsewhere, no author's own ids or classes, no form control.
 * Ids on headings are given afterwards, from their text.
 */
const noteSchema: Schema = {
  ...defaultSchema,
  tagNames: defaultSchema.tagNames!.filter(
    (name) => !['img', 'picture', 'source', 'input'].includes(name),
  ),
  attributes: {
    a: ['href', 'title'],
    ol: ['start'],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan', 'scope'],
    abbr: ['title'],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: [
    'script',
    'style',
    'template',
    'iframe',
    'object',
    'svg',
    'math',
    'form',
    'noscript',
    'title',
    'textarea',
  ],
}

export const sanitizeNotes: HastPluginDefinition = {
  name: 'sanitize-notes',
  before: (root, ctx) => ctx.replaceNode(root, sanitize(root as Root, noteSchema) as Root),
}

/** Headings in prose start at level 2 and never skip a level; a page has one h1, and that is its title. */
export function headingLevels(): HastPluginDefinition {
  let last = 1
  return {
    name: 'heading-levels',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node) {
        const asked = Math.max(2, Number(node.tagName[1]))
        const level = Math.min(asked, last + 1)
        last = level
        return level === Number(node.tagName[1])
          ? undefined
          : ({ ...node, tagName: `h${level}` } as Element)
      },
    },
  }
}

/** Puts the base path in front of links that begin with a slash; Astro leaves them as they are. */
export const baseLinks = (base: string): HastPluginDefinition => ({
  name: 'base-links',
  element: {
    filter: ['a'],
    visit(node, ctx) {
      const href = node.properties['href']
      if (typeof href === 'string' && /^\/(?!\/)/.test(href))
        ctx.setProperty(node, 'href', base + href.slice(1))
    },
  },
})
