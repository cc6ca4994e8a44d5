/** `npm run import -- FILE… [--session 3] [--cohort ID] [--month YYYY-MM]`: Word, HTML and Markdown files become draft notes. */
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, globSync, mkdirSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, extname, join, relative } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { stringify } from 'yaml'
import { compare, count } from '../lib/lists.ts'
import { suggestion } from '../lib/nearest.ts'
import { contentDir, projectDir } from '../settings.ts'
import { loadContent } from '../loader/load.ts'
import type { Converted } from './import/convert.ts'
import { titleOf, toDraft, type Choice, type Known } from './import/draft.ts'
import { noteOf } from './import/note-of.ts'

const types = ['.docx', '.html', '.htm', '.md', '.txt']
const mostBytes = 20 * 2 ** 20
/** One file may take this much; more is a fault of the file. */
const limits = { seconds: 60, megabytes: 512 }

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { session: { type: 'string' }, cohort: { type: 'string' }, month: { type: 'string' } },
})
const files = positionals.flatMap(filesOf)
if (files.length === 0) {
  console.error(
    `Say which files or folders to import (${types.join(', ')}):\n  npm run import -- FILE… [--session 3] [--cohort ID] [--month YYYY-MM]`,
  )
  process.exit(1)
}

const { entries } = loadContent(contentDir, projectDir)
const titles = new Map(
  entries.notes.map(({ data, source }) => [String(data.title).toLowerCase(), source.file]),
)
const choices = (list: { id: string; data: { title?: string } }[]): Choice[] =>
  list.map(({ id, data }) => ({ id, title: data.title ?? id }))
const known: Known = {
  sessions: entries.sessions.map(({ id }) => Number(id.split('-')[0])),
  lengths: entries.program[0]?.data.sessionLengths ?? [],
  cohorts: choices(entries.cohorts),
  themes: choices(entries.themes),
  tools: choices(entries.tools),
}
const cohorts = entries.cohorts.map(({ id }) => id)
if (flags.cohort && !cohorts.includes(flags.cohort)) {
  console.error(`There is no cohort "${flags.cohort}". ${suggestion(flags.cohort, cohorts)}`)
  process.exit(1)
}
if (flags.session && !known.sessions.includes(Number(flags.session))) {
  console.error(`There is no session ${flags.session}. Write one of: ${known.sessions.join(', ')}.`)
  process.exit(1)
}
if (flags.month && !/^20\d\d-(0[1-9]|1[0-2])$/.test(flags.month)) {
  console.error(`"${flags.month}" is not a month written YYYY-MM.`)
  process.exit(1)
}

const told: string[] = []
const outcomes = { imported: 0, refused: 0 }
const converting = startConverting(files)
for (const [index, file] of files.entries()) {
  showProgress(index)
  try {
    const { path, warnings } = importFile(await converting[index])
    outcomes.imported++
    told.push([`${file} -> ${relative(projectDir, path)}`, ...warnings].join('\n  '))
  } catch (error) {
    outcomes.refused++
    told.push(`${file} was not imported.\n  ${(error as Error).message}`)
  }
}
showProgress(files.length)
console.log(`${told.join('\n\n')}\n`)
console.log(
  `${count(outcomes.imported, 'draft')} written, ${outcomes.refused} refused. Nothing is published: fill what is missing, then run npm run check.`,
)
process.exit(outcomes.refused > 0 ? 1 : 0)

function filesOf(path: string): string[] {
  if (!existsSync(path)) {
    console.error(`There is no ${path}. Correct the path.`)
    process.exit(1)
  }
  if (!statSync(path).isDirectory()) return [path]
  return globSync('**/*', { cwd: path })
    .filter((name) => types.includes(extname(name).toLowerCase()))
    .sort(compare)
    .map((name) => join(path, name))
}

/** Reads the files a few at a time, as many as the machine has cores. @returns what comes of each, in their order */
function startConverting(files: readonly string[]): Promise<Converted | Error>[] {
  const lanes = Array.from({ length: availableParallelism() }, () => Promise.resolve())
  return files.map((file, index) => {
    const lane = index % lanes.length
    const converted = lanes[lane]!.then(() => convert(file)).catch((error: Error) => error)
    lanes[lane] = converted.then(() => undefined)
    return converted
  })
}

function importFile(converted: Converted | Error | undefined) {
  if (converted === undefined || converted instanceof Error) throw converted
  const { markdown, images } = converted
  const found = noteOf(markdown)
  if (!found.title) throw new Error('There is no text in it.')
  const title = titleOf(found).toLowerCase()
  const other = titles.get(title)
  if (other) throw new Error(`There is a note with this title already: ${other}.`)

  const id = `n-${randomBytes(4).toString('hex')}`
  const { fields, warnings } = toDraft(id, found, known, flags)
  if (images > 0) warnings.unshift(`${count(images, 'picture')} left out; notes have none.`)
  const year = String(fields['month'] ?? new Date().getFullYear()).slice(0, 4)
  const path = join(contentDir, 'notes', year, `${id}.md`)
  mkdirSync(dirname(path), { recursive: true })
  const head = stringify(fields, { lineWidth: 0 })
  const body = title === found.title.toLowerCase() ? found.body : `${found.title}\n\n${found.body}`
  writeFileSync(path, `---\n${head}---\n\n${body}\n`, { flag: 'wx' })
  titles.set(title, relative(projectDir, path))
  return { path, warnings }
}

/** Converts in a process with limits: a broken or hostile file must not end the run. */
async function convert(file: string): Promise<Converted> {
  if (!types.includes(extname(file).toLowerCase()))
    throw new Error(`Only ${types.join(', ')} can be read. In Word, save it as .docx.`)
  if (statSync(file).size > mostBytes)
    throw new Error('It is larger than 20 MB. Take the pictures out and try again.')
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        `--max-old-space-size=${limits.megabytes}`,
        join(import.meta.dirname, 'import', 'convert.ts'),
        file,
      ],
      { encoding: 'utf8', timeout: limits.seconds * 1000, maxBuffer: mostBytes },
    )
    return JSON.parse(stdout) as Converted
  } catch (error) {
    const { code, signal } = error as { code?: unknown; signal?: string }
    if (signal || code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
      throw new Error('It unpacks to far more than a note can be, and was given up.')
    throw new Error('It cannot be read: it is damaged, or not what its ending says.')
  }
}

function showProgress(done: number) {
  if (!process.stdout.isTTY || files.length < 10) return
  const width = 30
  const filled = Math.round((width * done) / files.length)
  process.stdout.write(
    `\r[${'#'.repeat(filled)}${'-'.repeat(width - filled)}] ${done} of ${files.length}${done === files.length ? '\n' : ''}`,
  )
}
