/** `npm run new -- note [--session 3] [--month 2026-05] [--cohort id]`: fills the template and prints its path. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { contentDir, projectDir } from '../settings.ts'
import { loadContent } from './content/load.ts'

const usage =
  'Say what to start: npm run new -- note --session 3\nAlso: --month 2026-05, --cohort with the id of a cohort. The template is content/_templates/note.md.'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    session: { type: 'string', default: '1' },
    month: { type: 'string', default: new Date().toISOString().slice(0, 7) },
    cohort: { type: 'string' },
  },
})
if (positionals[0] !== 'note') {
  console.error(usage)
  process.exit(1)
}

const { entries } = loadContent(contentDir, projectDir)
const fields: Record<string, string> = {
  id: `n-${randomBytes(4).toString('hex')}`,
  session: values.session,
  month: values.month,
  cohort: values.cohort ?? entries.cohorts.at(-1)?.id ?? '',
}
const template = readFileSync(join(contentDir, '_templates', 'note.md'), 'utf8')
const path = join(contentDir, 'notes', values.month.slice(0, 4), `${fields['id']}.md`)
mkdirSync(dirname(path), { recursive: true })
writeFileSync(
  path,
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => fields[name] ?? ''),
  { flag: 'wx' },
)
console.log(`Write your note here: ${relative(projectDir, path)}\nThen run: npm run check`)
