/** The list of pages for crawlers. A withdrawn note keeps its address, but nothing leads there. */
import astroSitemap from '@astrojs/sitemap'
import { withdrawnNotes } from './withdrawn.ts'

export function sitemap(contentDir: string) {
  let withdrawn: Set<string> | undefined
  return astroSitemap({
    filter: (page) => {
      withdrawn ??= withdrawnNotes(contentDir)
      const path = /notes\/[^/]+\/$/.exec(page)?.[0] ?? ''
      return !page.endsWith('/search/') && !withdrawn.has(path)
    },
  })
}
