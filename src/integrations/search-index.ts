/** Has Pagefind index the documents of the site, for exact phrases, and serves the last index while developing. */
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { close, createIndex } from 'pagefind'
import { placeOfText, type Start, type Text } from '../features/search/index-files.ts'
import { documentFilter, toRecord } from '../features/search/phrases.ts'

/** The parts of Pagefind's output that this site uses; the rest is interfaces of its own. */
const used =
  /^(pagefind(-worker)?\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment))$/

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' }

export function searchIndex(lastBuild: string, base: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir)
        const documents = readDocuments(site)
        console.log(`Indexing ${documents.length} documents …`)
        await writePagefind(site, documents, base)
      },
      'astro:server:setup': ({ server }) => {
        const folder = join(lastBuild, 'pagefind')
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').replace(/\?.*/, '').replace(base, '/')
          const file = normalize(join(lastBuild, path))
          if (!file.startsWith(folder) || !existsSync(file)) return next()
          response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
          createReadStream(file).pipe(response)
        })
      },
    },
  }
}

/** The documents of the site, from the files of its own index. */
function readDocuments(site: string): Text[] {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(join(site, 'search', 'index', `${name}.json`), 'utf8'))
  const start = read('start') as Start
  return Array.from({ length: start.size }, (_, document) => {
    const [name, place] = placeOfText(document, start)
    const text = (read(name) as Text[])[place]
    if (!text) throw new Error(`The search index has no text ${document}.`)
    return text
  })
}

async function writePagefind(site: string, documents: readonly Text[], base: string) {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
  const failed: string[] = []
  for (const [number, text] of documents.entries()) {
    const { errors } = await index.addCustomRecord({
      url: text.href.replace(base, '/'),
      content: toRecord(text),
      language: 'en',
      meta: { title: text.title },
      filters: { [documentFilter]: [String(number)] },
    })
    failed.push(...errors)
  }
  const { files, errors: unwritten } = await index.getFiles()
  failed.push(...unwritten)
  if (failed.length > 0) throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`)
  await close()
  for (const { path, content } of files.filter(({ path }) => used.test(path)))
    write(join(site, 'pagefind', path), content)
}

function write(path: string, content: Uint8Array) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
