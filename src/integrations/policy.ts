/** Each page's policy on content, cut to what is in that page. Astro writes into it the hashes of the whole site. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'

export function policy(): AstroIntegration {
  return {
    name: 'policy',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir)
        for (const path of globSync('**/*.html', { cwd: site })) {
          const html = readFileSync(join(site, path), 'utf8')
          const own = withOwnPolicy(html)
          if (own !== html) writeFileSync(join(site, path), own)
        }
      },
    },
  }
}

/** Takes the hashes of scripts and styles that are not in the page out of its policy. */
function withOwnPolicy(html: string): string {
  const inPage = new Set(
    [...html.matchAll(/<(script|style)\b[^>]*>(.*?)<\/\1>/gs)].map(
      ([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    ),
  )
  return html.replace(/<meta http-equiv="content-security-policy"[^>]*>/, (tag) =>
    tag.replace(/ '(sha256-[^']+)'/g, (source, hash: string) => (inPage.has(hash) ? source : '')),
  )
}
