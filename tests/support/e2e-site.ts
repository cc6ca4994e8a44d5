/** The site of the browser tests: what it is built with, and where it is served. Imports no settings, since it makes them. */
import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'

const checkout = resolve(import.meta.dirname, '..', '..')
const work = join(checkout, '.cache', 'e2e')

/** A port of this checkout's own, so that tests of two checkouts can run side by side. */
const port = 20_000 + (createHash('sha256').update(checkout).digest().readUInt16BE() % 12_000)

export const siteAddress = `http://localhost:${port}`

export const siteSettings = {
  NODE_ENV: 'production',
  PORT: String(port),
  CONTENT_DIR: join(work, 'content'),
  OUT_DIR: join(work, 'dist'),
  CACHE_DIR: join(work, 'cache'),
  SITE_BASE: '',
  SITE_URL: siteAddress,
}
