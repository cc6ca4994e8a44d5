/** The list of pages for crawlers. A withdrawn note keeps its address, but nothing leads there. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import astroSitemap from '@astrojs/sitemap'

export function sitemap(contentDir: string) {
  let withdrawn: Set<string> | undefined
  return astroSitemap({
    filter: (page) => {
      withdrawn ??= withdrawnNotes(contentDir)
      const [, note] = /\/notes\/([^/]+)\/$/.exec(page) ?? []
      return !page.endsWith('/search/') && !(note && withdrawn.has(note))
    },
  })
}

const withdrawnNotes = (contentDir: string) =>
  new Set(
    globSync('notes/*/*.md', { cwd: contentDir })
      .filter((path) =>
        /^status: *["']?withdrawn/m.test(readFileSync(join(contentDir, path), 'utf8')),
      )
      .map((path) => basename(path, '.md')),
  )
