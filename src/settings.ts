/** What the environment may set. Everything an organisation says about itself is in content/program.yaml instead. */
import { resolve } from 'node:path'

export const projectDir = resolve(import.meta.dirname, '..')

/** The folder with the words and data. */
export const contentDir = resolve(projectDir, process.env['CONTENT_DIR'] ?? 'content')

/** A file with the names of people who must not appear in notes, one a line. It belongs outside the repository. */
export const rosterFile = process.env['ROSTER_FILE'] && resolve(process.env['ROSTER_FILE'])

/** Where the finished site goes. */
export const outDir = resolve(projectDir, process.env['OUT_DIR'] ?? 'dist')

/** Where Astro keeps what it can use again; one for each content folder, so that two sites never mix. */
export const cacheDir = resolve(projectDir, process.env['CACHE_DIR'] ?? '.cache/astro')

/** The path the site is served under, with both slashes: `/` or `/reverse-mentoring/`. */
export const base = `/${(process.env['SITE_BASE'] ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(
  '//',
  '/',
)

/** The address of the host, for links that must be absolute. */
export const siteUrl = process.env['SITE_URL'] ?? 'http://localhost:4321'
