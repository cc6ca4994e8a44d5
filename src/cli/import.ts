/** `npm run import -- FILE… [--session 3] [--cohort ID] [--month YYYY-MM]`: Word, HTML and Markdown files become draft notes. */
import { parseArgs } from 'node:util'
import { loadContent } from '../loader/load.ts'
import { suggestion } from '../lib/nearest.ts'
import { contentDir, projectDir } from '../settings.ts'
import { filesAt } from './import/files.ts'
import type { Asked, Choice, Known } from './import/found.ts'
import { importFiles } from './import/import-files.ts'
import { readable } from './import/kinds.ts'
import { Notes } from './import/notes.ts'

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { session: { type: 'string' }, cohort: { type: 'string' }, month: { type: 'string' } },
})
const files = positionals.flatMap(
  (path) => filesAt(path) ?? refuse(`There is no ${path}. Correct the path.`),
)
if (files.length === 0)
  refuse(
    positionals.length > 0
      ? 'There are no files in it.'
      : `Say which files or folders to import (${readable.join(', ')}):\n  npm run import -- FILE… [--session 3] [--cohort ID] [--month YYYY-MM]`,
  )

const { entries } = loadContent(contentDir, projectDir)
const choices = (list: { id: string; data: { title?: string } }[]): Choice[] =>
  list.map(({ id, data }) => ({ id, title: data.title ?? id }))
const known: Known = {
  sessions: entries.sessions.map(({ id }) => Number(id.split('-')[0])),
  lengths: entries.program[0]?.data.sessionLengths ?? [],
  cohorts: choices(entries.cohorts),
  themes: choices(entries.themes),
  tools: choices(entries.tools),
}
const notes = new Notes(contentDir, projectDir)
for (const { data, source } of entries.notes)
  notes.add({ title: data.title ?? '', body: source.body, file: source.file })

process.exitCode = await importFiles(files, { known, asked: askedFor(), notes })

/** What the flags ask for, where it can be had. */
function askedFor(): Asked {
  const cohorts = known.cohorts.map(({ id }) => id)
  if (flags.cohort && !cohorts.includes(flags.cohort))
    refuse(`There is no cohort "${flags.cohort}". ${suggestion(flags.cohort, cohorts)}`)
  if (flags.session && !known.sessions.includes(Number(flags.session)))
    refuse(`There is no session ${flags.session}. Write one of: ${known.sessions.join(', ')}.`)
  if (flags.month && !/^20\d\d-(0[1-9]|1[0-2])$/.test(flags.month))
    refuse(`"${flags.month}" is not a month written YYYY-MM.`)
  return {
    session: flags.session ? Number(flags.session) : undefined,
    cohort: flags.cohort,
    month: flags.month,
  }
}

function refuse(why: string): never {
  console.error(why)
  process.exit(1)
}
