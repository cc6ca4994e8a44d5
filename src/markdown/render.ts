/** Trees of notes as HTML. */
import type { Element, Root as HastRoot } from 'hast'
import { sanitize, type Schema } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import type { Heading, RootContent, Text } from 'mdast'
import { toHast, type Handlers } from 'mdast-util-to-hast'
import { visit } from 'unist-util-visit'
import { parseNote } from './note.ts'
import { attributesOf, tagNames } from './tags.ts'
import { protocols, withBase } from './links.ts'
import { canBeWide } from './wide.ts'

/** A note as the HTML of its page. Throws a NoteError where the note cannot be read. @param base the path of the site, with both slashes */
export const renderNote = (markdown: string, base = '/'): string =>
  toSafeHtml(parseNote(markdown).tree.children, base, handlers)

/** Some blocks of a note as HTML for another page: without ids, and without the numbers of footnotes that stay behind. */
export const renderExcerpt = (nodes: readonly RootContent[], base = '/'): string =>
  toSafeHtml(nodes, base, {
    ...handlers,
    footnoteReference: () => undefined,
    heading: (state, node: Heading) => ({
      type: 'element',
      tagName: 'p',
      properties: {},
      children: state.all(node),
    }),
  })

/** Text stays as it is, since in an HTML `pre` its spaces count. */
const handlers: Handlers = { text: (_, { value }: Text) => ({ type: 'text', value }) }

/** Ids that notes use for footnotes; no other id of this site has that beginning. */
const idPrefix = 'note:'

/**
 * All that a note may bring onto a page. The tree that comes here was made by our own code, so this only has to hold
 * where that code fails.
 */
const schema: Schema = {
  tagNames: [...tagNames, 'section'],
  attributes: {
    ...attributesOf,
    a: [
      ...(attributesOf['a'] ?? []),
      ['id', /^note:fnref-\d+(-\d+)?$/],
      ['ariaLabel', /^Back to reference \d+(-\d+)?$/],
      'dataFootnoteRef',
    ],
    li: [
      ['id', /^note:fn-\d+$/],
      ['className', 'task'],
    ],
    span: [
      ['role', 'img'],
      ['ariaLabel', 'done', 'not done'],
    ],
    ...Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, [['id', /^[\p{L}\p{M}\p{N}\p{Pc}-]+$/u]]]),
    ),
  },
  clobber: [],
  protocols: { href: protocols },
}

function toSafeHtml(nodes: readonly RootContent[], base: string, handlers: Handlers): string {
  const tree = toHast(
    { type: 'root', children: [...nodes] },
    {
      handlers,
      clobberPrefix: idPrefix,
      // The sign after the arrow keeps it from being drawn as an emoji.
      footnoteBackContent: (_, time) => `↩\uFE0E${time > 1 ? time : ''}`,
      footnoteLabelProperties: {},
    },
  )
  const safe = withBase(sanitize(tree, schema) as HastRoot, base)
  visit(safe, 'element', nameFootnote)
  visit(safe, 'element', (element) => {
    if (canBeWide(element)) element.properties['tabIndex'] = 0
  })
  return toHtml(safe, { characterReferences: { useNamedReferences: true } })
}

/** Says what the number is that leads to a footnote. */
function nameFootnote({ properties, children }: Element): void {
  if (properties['dataFootnoteRef'] === undefined) return
  delete properties['dataFootnoteRef']
  const [number] = children
  if (number?.type === 'text') properties['ariaLabel'] = `Footnote ${number.value}`
}
