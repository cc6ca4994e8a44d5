/** Plugins for the prose of trusted writers, which Astro renders from MDX. */
import type { HastPluginDefinition } from 'satteri'
import { levelCounter } from './headings.ts'
import { basedUrl } from './links.ts'
import { canBeWide } from './wide.ts'

/** Headings in prose start at level 2 and never skip a level; a page has one h1, and that is its title. */
export function headingLevels(): HastPluginDefinition {
  const levelOf = levelCounter()
  return {
    name: 'heading-levels',
    element: {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      visit(node) {
        const tagName = `h${levelOf(Number(node.tagName[1]))}`
        return tagName === node.tagName ? undefined : { ...node, tagName }
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
      const { href } = node.properties
      if (typeof href === 'string' && basedUrl(href, base) !== href)
        ctx.setProperty(node, 'href', basedUrl(href, base))
    },
  },
})

/** Lets the keyboard scroll what may be wider than a phone. */
export const wideElements = (): HastPluginDefinition => ({
  name: 'wide-elements',
  element: {
    filter: ['table', 'pre'],
    visit(node, ctx) {
      if (canBeWide(node)) ctx.setProperty(node, 'tabIndex', 0)
    },
  },
})
