/** Builds the Pagefind index and the spelling vocabulary beside the site, and serves the last ones while developing. */
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind'
import { writeFacets } from '../features/search/facets.ts'
import type { Overview } from '../features/search/overview.ts'
import { writeVocabulary } from '../features/search/vocabulary.ts'
import { wordsOf } from '../features/search/words.ts'
import { facetNames, facets, kinds, lineOf, type Filed, type Kind } from '../kinds.ts'

/** The parts of Pagefind's output that this site uses; the rest is interfaces of its own. */
const used = /^(pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_(meta|index|fragment))$/

/**
 * How many entries a piece of the index holds. Pagefind's own 20,000 makes a reader fetch 22 kB for a word; with 2,000
 * it is 3 kB, and the table of pieces, fetched once, grows by 4 kB at 3,500 notes. The name is Pagefind's.
 */
process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = '2000'

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
}

export function searchIndex(lastBuild: string, base: string): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, pages }) => {
        console.log(`Indexing ${pages.length} pages …`)
        const site = fileURLToPath(dir)
        const { index, errors } = await createIndex({ forceLanguage: 'en' })
        if (!index) throw new Error(`Pagefind could not start: ${errors.join('; ')}`)
        const added = await index.addDirectory({ path: site })
        if (added.page_count === 0) throw new Error('Pagefind found no page to index.')
        const failed = [...added.errors, ...(await addTerms(index, site, base))]
        const { files, errors: unwritten } = await index.getFiles()
        failed.push(...unwritten)
        if (failed.length > 0)
          throw new Error(`Pagefind could not index the site: ${failed.join('; ')}`)
        await close()
        const pieces = readPieces(files)
        const kept = files.filter(({ path }) => used.test(path)).map(withOurs(pieces))
        for (const { path, content } of [...kept, ...vocabularyOf(pieces), facetsOf(pieces)])
          write(join(site, 'pagefind', path), content)
      },
      'astro:server:setup': ({ server }) => {
        const folder = join(lastBuild, 'pagefind')
        server.middlewares.use((request, response, next) => {
          const path = (request.url ?? '').split('?')[0]!.replace(base, '/')
          const file = normalize(join(lastBuild, path))
          if (!file.startsWith(folder) || !existsSync(file)) return next()
          response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
          createReadStream(file).pipe(response)
        })
      },
    },
  }
}

/** Each term of the glossary is found by itself, though all stand on one page. */
async function addTerms(index: PagefindIndex, site: string, base: string): Promise<string[]> {
  const overview = JSON.parse(
    readFileSync(join(site, 'search', 'overview.json'), 'utf8'),
  ) as Overview
  const failed: string[] = []
  for (const { kind, title, href, about, aliases = [] } of overview)
    if (kind === 'term') {
      const { errors } = await index.addCustomRecord({
        url: href.replace(base, '/'),
        content: `${title}. ${about}`,
        language: 'en',
        meta: { title, summary: about, aliases: aliases.join('. ') },
        filters: { ...filtersOf({ kind }), line: [lineOf({ kind })] },
      })
      failed.push(...errors)
    }
  return failed
}

const filtersOf = (entry: Filed) =>
  Object.fromEntries(
    facetNames.map((facet) => [facet, facets[facet].of(entry).map(({ id }) => id)]),
  )

interface Piece {
  /** By which search results name the page. */
  id: string
  url: string
  content: string
  filters: Record<string, string[]>
}

/** The very pieces of text that Pagefind indexed. */
function readPieces(files: readonly IndexFile[]): Piece[] {
  return files.flatMap(({ path, content }) => {
    const id = /fragment\/(\w+)\.pf_fragment$/.exec(path)?.[1]
    if (!id) return []
    const text = gunzipSync(content).subarray('pagefind_dcd'.length).toString()
    return [{ ...(JSON.parse(text) as Omit<Piece, 'id'>), id }]
  })
}

function vocabularyOf(pieces: readonly Piece[]): IndexFile[] {
  const counts = new Map<string, number>()
  for (const { content } of pieces)
    for (const word of new Set(wordsOf(content))) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...writeVocabulary(counts)].map(([name, text]) => ({
    path: `words/${name}.txt`,
    content: Buffer.from(text),
  }))
}

/** Adds to the list of what belongs together which pages are shown on request only, and which have names. */
const withOurs =
  (pieces: readonly Piece[]) =>
  (file: IndexFile): IndexFile => {
    const withKind = (flag: 'isOnRequest' | 'isNamed') =>
      pieces.filter(({ filters }) => filters['kind']?.some((kind) => kinds[kind as Kind][flag]))
    if (file.path !== 'pagefind-entry.json') return file
    const entry = JSON.parse(Buffer.from(file.content).toString()) as object
    const ours = {
      onRequest: withKind('isOnRequest').map(({ id }) => id),
      named: Object.fromEntries(withKind('isNamed').map(({ url, id }) => [url, id])),
    }
    return { ...file, content: Buffer.from(JSON.stringify({ ...entry, ...ours })) }
  }

function facetsOf(pieces: readonly Piece[]): IndexFile {
  const pages = new Map(pieces.map(({ id, filters: { line: _, ...filters } }) => [id, filters]))
  return { path: 'facets.json', content: Buffer.from(JSON.stringify(writeFacets(pages))) }
}

function write(path: string, content: Uint8Array) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
}
