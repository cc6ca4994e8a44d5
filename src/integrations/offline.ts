/** Writes the service worker and the list of what it keeps, from the files of the finished site. */
import { createHash } from 'node:crypto'
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'vite'
import { withdrawnNotes } from './withdrawn.ts'
import { hashLength, toManifest, type SavedFile } from '../service-worker/manifest.ts'

export function offline(base: string, contentDir: string): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir)
        const withdrawn = withdrawnNotes(contentDir)
        const { core, rest } = toManifest(readFiles(site).filter(({ url }) => !withdrawn.has(url)))
        const sizes = { core: sizeOf(core), rest: sizeOf(rest) }
        const list = { ...sizes, files: rest.map(({ url }) => url) }
        writeFileSync(join(site, 'offline.json'), JSON.stringify(list))
        const listed = fileAt(site, 'offline.json')
        const precached = [...core, listed].map(({ url, hash }) => ({
          url: base + url,
          revision: hash.slice(0, hashLength),
          // While a site is being replaced, files of two builds may be there: then nothing is kept, and it is tried again.
          integrity: `sha256-${Buffer.from(hash, 'hex').toString('base64')}`,
        }))
        const hashes = Object.fromEntries(
          rest.map(({ url, hash }) => [url, hash.slice(0, hashLength)]),
        )
        await build({
          configFile: false,
          logLevel: 'error',
          publicDir: false,
          define: {
            CORE: JSON.stringify(precached),
            REST: JSON.stringify(hashes),
            BUILD: JSON.stringify(hashOf(JSON.stringify([precached, hashes])).slice(0, 12)),
            'process.env.NODE_ENV': '"production"',
          },
          build: {
            outDir: site,
            emptyOutDir: false,
            lib: {
              entry: join(import.meta.dirname, '..', 'service-worker', 'sw.ts'),
              formats: ['iife'],
              name: 'sw',
              fileName: () => 'sw.js',
            },
          },
        })
      },
    },
  }
}

const hashOf = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex')
const sizeOf = (files: readonly SavedFile[]) => files.reduce((sum, { bytes }) => sum + bytes, 0)

function fileAt(site: string, path: string): SavedFile {
  const bytes = readFileSync(join(site, path))
  const url = path.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')
  return { url, hash: hashOf(bytes), bytes: bytes.length }
}

const readFiles = (site: string): SavedFile[] =>
  globSync('**/*', { cwd: site })
    .filter((path) => statSync(join(site, path)).isFile())
    .sort()
    .map((path) => fileAt(site, path))
