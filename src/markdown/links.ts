/** Where links may lead, and the base path in front of those within the site. */
import type { Nodes } from 'hast'
import { visit } from 'unist-util-visit'

/** The protocols that links in notes may have. */
export const protocols = ['http', 'https', 'mailto']

/** A link as a note may have it: to a page of this site, or by one of the protocols; undefined for any other. */
export function safeUrl(url: string): string | undefined {
  const [, protocol] = /^([^/?#:]*):/.exec(url) ?? []
  if (protocol === undefined) return url
  const known = protocols.find((name) => name === protocol.toLowerCase())
  return known && known + url.slice(protocol.length)
}

/** A link with the base path of the site in front, if it begins with a slash. */
export const basedUrl = (url: string, base: string): string =>
  /^\/(?!\/)/.test(url) ? base + url.slice(1) : url

/** Puts the base path in front of the links of a tree. */
export function withBase<Tree extends Nodes>(tree: Tree, base: string): Tree {
  visit(tree, 'element', ({ tagName, properties }) => {
    const { href } = properties
    if (tagName === 'a' && typeof href === 'string') properties['href'] = basedUrl(href, base)
  })
  return tree
}
