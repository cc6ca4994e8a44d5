/** Builds the Pagefind index beside the site, and serves the last one while developing. */
import { createReadStream, existsSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { createIndex } from 'pagefind'

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
}

export function searchIndex(lastBuild: string, base: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        console.log(`Indexing ${pages.length} pages …`)
        const out = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: 'en' })
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: out })
        const written = await index.writeFiles({ outputPath: join(out, 'pagefind') })
        const failed = [...added.errors, ...written.errors]
        if (failed.length > 0)
          throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`)
        if (added.page_count === 0) throw new Error('Pagefind found no page to index.')
      },
      'astro:server:setup': ({ server }) => {
        const prefix = `${base}pagefind/`
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0] ?? ''
          const at = path.startsWith(prefix)
            ? path.slice(prefix.length)
            : path.startsWith('/pagefind/')
              ? path.slice(10)
              : ''
          const file = normalize(join(lastBuild, 'pagefind', at))
          if (!at || !file.startsWith(join(lastBuild, 'pagefind')) || !existsSync(file))
            return next()
          response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
          createReadStream(file).pipe(response)
        })
      },
    },
  }
}
