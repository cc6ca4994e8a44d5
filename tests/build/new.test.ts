import { spawnSync } from 'node:child_process'
import { cpSync, globSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { projectDir } from '../../src/settings.ts'
import { programmeDir } from '../support/programme.ts'
import { newFolder } from '../support/site.ts'

const content = newFolder('new')

beforeAll(() => cpSync(programmeDir, content, { recursive: true }))

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', command, ...args],
    {
      cwd: projectDir,
      encoding: 'utf8',
      input: '',
      env: { ...process.env, CONTENT_DIR: content },
    },
  )
  return { code: status, output: stdout + stderr }
}

test.each([
  ['note', 'notes/2026/n-*.md', ['--session', '2', '--month', '2026-03']],
  [
    'lesson',
    'lessons/02-words-by-radio/stop-think-ask.mdx',
    ['--session', '2', '--title', 'Stop: think & ask'],
  ],
  ['guide', 'guides/before-you-start.mdx', ['--role', 'mentor', '--title', 'Before you start']],
  [
    'handout',
    'handouts/words-signs.mdx',
    ['--session', '2', '--for', 'pair', '--title', 'Words & signs'],
  ],
  ['case', 'cases/acme-sons.mdx', ['--organisation', 'Acme & "Sons"']],
  ['cohort', 'cohorts/2027-night-crew.yaml', ['--title', 'Night crew', '--start', '2027-01']],
])('starts a %s that passes the check', (kind, file, flags) => {
  const before = globSync(file, { cwd: content }).length
  const { code, output } = run('new', kind, ...flags)
  expect(output).toContain('Write it here:')
  expect(code).toBe(0)
  expect(globSync(file, { cwd: content })).toHaveLength(before + 1)
  expect(run('check').output).toContain('no faults')
})

test('nothing is overwritten', () => {
  const flags = ['guide', '--role', 'mentor', '--title', 'Twice']
  expect(run('new', ...flags).code).toBe(0)
  const again = run('new', ...flags)
  expect(again.code).toBe(1)
  expect(again.output).toContain('guides/twice.mdx already, and nothing was written')
})

test('every missing or wrong flag is named at once', () => {
  const { code, output } = run('new', 'note', '--cohort', 'nobody', '--month', 'May')
  expect(code).toBe(1)
  expect(output).toContain('--session is missing')
  expect(output).toContain('"nobody" is not one of: 2025-north-pier, 2025-south-pier,')
  expect(output).toContain('"May" is not a month written YYYY-MM')
})

test('without a kind it says what can be started', () => {
  const { code, output } = run('new')
  expect(code).toBe(1)
  expect(output).toContain('Say what to start: note, lesson, guide, handout, case, cohort.')
})
