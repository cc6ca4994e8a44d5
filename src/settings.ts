/** What the environment may set. Everything an organisation says about itself is in content/program.yaml instead. */
import { resolve } from 'node:path'

export const projectDir = resolve(import.meta.dirname, '..')

/** A variable of the environment; an empty one, as CI gives for what is not set, counts as absent. */
const variable = (name: string): string | undefined => process.env[name]?.trim() || undefined

const folder = (name: string, fallback: string) => resolve(projectDir, variable(name) ?? fallback)

/** The folder with the words and data. */
export const contentDir = folder('CONTENT_DIR', 'content')

const roster = variable('ROSTER_FILE')

/** A file with the names of people who must not appear in notes, one a line. It belongs outside the repository. */
export const rosterFile = roster && resolve(roster)

/** Where the finished site goes. */
export const outDir = folder('OUT_DIR', 'dist')

/** Where Astro keeps what it can use again. */
export const cacheDir = folder('CACHE_DIR', '.cache/astro')

/** The path the site is served under, with both slashes: `/` or `/reverse-mentoring/`. */
export const base = `/${(variable('SITE_BASE') ?? '').replace(/^\/+|\/+$/g, '')}/`.replace(
  '//',
  '/',
)

/** The address of the host, for links that must be absolute. */
export const siteUrl = variable('SITE_URL') ?? 'http://localhost:4321'

/** Whether somebody said what the address of the host is. */
export const hasSiteUrl = variable('SITE_URL') !== undefined

/** The port of the server that the commands start. */
export const port = Number(variable('PORT') ?? 4321)
