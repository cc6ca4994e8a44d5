/** What `npm run new` makes of the templates of this content. Not run where there are none. */
import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { contentDir, projectDir } from '../../src/settings.ts'
import { newFolder } from '../support/site.ts'

const copy = newFolder('templates')
beforeAll(() => cpSync(contentDir, copy, { recursive: true }))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const { stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', ...args], {
    cwd: projectDir,
    encoding: 'utf8',
    input: '',
    env: { ...process.env, CONTENT_DIR: copy },
  })
  return stdout + stderr
}

const cohort = loadContent(contentDir, projectDir).entries.cohorts[0]?.id ?? ''
const flags: Record<string, string[]> = {
  note: ['--session', '1', '--cohort', cohort, '--month', '2026-03'],
  lesson: ['--session', '1', '--title', 'A lesson to try the template'],
  guide: ['--role', 'mentor', '--title', 'A guide to try the template'],
  handout: ['--session', '1', '--for', 'pair', '--title', 'A sheet to try the template'],
  case: ['--organisation', 'A company to try the template'],
  cohort: ['--title', 'To try the template', '--start', '2027-01'],
}

test.each(
  readdirSync(join(contentDir, '_templates')).map((name) => basename(name).replace(/\..*/, '')),
)('a %s started from its template passes the check', (kind) => {
  expect(run('new', kind, ...(flags[kind] ?? []))).toContain('Write it here:')
  expect(run('check')).toContain('no faults')
})
