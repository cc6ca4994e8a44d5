/** Where a build goes. Nothing is deleted or replaced here that a build of this site did not make. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { CommandError } from '../lib/command-error.ts'

export interface Folders {
  project: string
  content: string
  cache: string
  /** Where the finished site goes. */
  out: string
}

/** Stands in every build, and says that the folder may be replaced by the next one. */
export const buildMark = '.seven-sessions-build'

export interface OutputFolder {
  /** Where the next build is made; it does not exist yet. */
  staging: string
  /** Puts the staged build where the site goes; the last build stays until the new one stands. */
  publish: () => void
}

/**
 * Makes ready for a build: puts back what a build that was killed had set aside, and empties the staging folder.
 * @throws CommandError where the output folder, or one that stands in the way, is not ours to replace
 */
export function prepareOutput(folders: Folders): OutputFolder {
  const out = realPath(folders.out)
  const id = createHash('sha256').update(out).digest('hex').slice(0, 8)
  const staging = join(folders.project, '.cache', `build-${id}`)
  const next = `${out}.next`
  const previous = `${out}.previous`

  const misplaced = placementFaults({ ...folders, out })
  const faults =
    misplaced.length > 0
      ? misplaced
      : [out, next, previous].filter((path) => !isReplaceable(path)).map(notOurs)
  if (faults.length > 0) throw new CommandError(`${faults.join('\n')}\nNothing was changed.`)

  restoreLastBuild(out)
  for (const path of [next, previous]) removeBuild(path)
  // Its name is of our making and stands in no setting, so what is in it was left by a build that was stopped.
  rmSync(staging, { recursive: true, force: true })
  return {
    staging,
    publish: () => {
      markAsBuild(staging)
      replace({ staging, next, previous, out })
    },
  }
}

/** Puts back the build that another one had set aside when it was killed. */
export function restoreLastBuild(folder: string): void {
  const out = realPath(folder)
  if (!existsSync(out) && existsSync(`${out}.previous`)) renameSync(`${out}.previous`, out)
}

/** What is wrong with where the folders stand to each other; each sentence with what to do about it. */
export function placementFaults(folders: Folders): string[] {
  const project = realPath(folders.project)
  const content = realPath(folders.content)
  const cache = realPath(folders.cache)
  const out = realPath(folders.out)
  const held = (outer: string, places: [string, string][]) =>
    places.filter(([, path]) => holds(outer, path)).map(([name]) => name)
  const list = new Intl.ListFormat('en-GB')
  const faults: string[] = []

  const inOut = held(out, [
    ['the project', project],
    ['the content', content],
    ['the cache', cache],
  ])
  if (inOut.length > 0)
    faults.push(
      `OUT_DIR is ${out}, which is or holds ${list.format(inOut)}. A build replaces that folder: choose one of its own, such as dist.`,
    )
  else if (holds(content, out))
    faults.push(`OUT_DIR is ${out}, inside the content. Choose a folder outside it, such as dist.`)

  const inCache = held(cache, [
    ['the project', project],
    ['the content', content],
  ])
  if (inCache.length > 0)
    faults.push(
      `CACHE_DIR is ${cache}, which is or holds ${list.format(inCache)}. Choose a folder of its own, such as .cache/astro.`,
    )
  else if (holds(content, cache))
    faults.push(`CACHE_DIR is ${cache}, inside the content. Choose a folder outside it.`)
  return faults
}

const notOurs = (path: string) =>
  `${path} holds files that no build of this site made, so it is not replaced. Move them away, or choose another OUT_DIR.`

const holds = (outer: string, inner: string) =>
  inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep)

/** The path behind every symbolic link, of which the end need not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}

/** Absent, an empty folder, or an earlier build. */
function isReplaceable(path: string): boolean {
  if (!existsSync(path)) return true
  if (!lstatSync(path).isDirectory()) return false
  return existsSync(join(path, buildMark)) || readdirSync(path).length === 0
}

function removeBuild(path: string) {
  if (existsSync(path) && isReplaceable(path)) rmSync(path, { recursive: true })
}

const markAsBuild = (folder: string) =>
  writeFileSync(
    join(folder, buildMark),
    'Seven Sessions built this folder. The next build replaces it, with everything in it.\n',
  )

function replace({
  staging,
  next,
  previous,
  out,
}: Record<'staging' | 'next' | 'previous' | 'out', string>) {
  try {
    mkdirSync(dirname(out), { recursive: true })
    moveOrCopy(staging, next)
  } catch (error) {
    removeBuild(next)
    if (isCode(error, 'EACCES', 'EROFS', 'EPERM') && existsSync(out)) return fill(staging, out)
    throw notPublished(error, out)
  }
  const hadBuild = existsSync(out)
  try {
    if (hadBuild) renameSync(out, previous)
  } catch (error) {
    // A mount point, such as the volume of a container, can be filled but not renamed.
    if (!isCode(error, 'EBUSY', 'EXDEV', 'EACCES', 'EPERM')) throw notPublished(error, out)
    fill(next, out)
    return removeBuild(next)
  }
  try {
    renameSync(next, out)
  } catch (error) {
    if (hadBuild) renameSync(previous, out)
    throw notPublished(error, out)
  }
  removeBuild(previous)
}

function moveOrCopy(from: string, to: string) {
  try {
    renameSync(from, to)
  } catch (error) {
    if (!isCode(error, 'EXDEV')) throw error
    mkdirSync(to)
    markAsBuild(to)
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true })
  }
}

/** Copies a build into a folder that cannot be replaced itself: new files first, then the old ones that are no more. */
function fill(from: string, out: string) {
  try {
    const files = filesIn(from)
    // Pages last, so that what they ask for is there.
    const isPage = (path: string) => Number(path.endsWith('.html'))
    for (const path of files.sort((a, b) => isPage(a) - isPage(b))) {
      const temporary = join(out, `${path}.next`)
      mkdirSync(dirname(temporary), { recursive: true })
      cpSync(join(from, path), temporary)
      renameSync(temporary, join(out, path))
    }
    const isNew = new Set(files)
    for (const path of filesIn(out)) if (!isNew.has(path)) rmSync(join(out, path))
  } catch (error) {
    throw notPublished(error, out)
  }
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))

const isCode = (error: unknown, ...codes: string[]) =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code))

const notPublished = (error: unknown, out: string) =>
  new CommandError(
    `The new build could not be put at ${out}: ${error instanceof Error ? error.message : String(error)}.\n` +
      'Make room or give the right to write there, and build again. An earlier build that stands there is still in use.',
  )
