/** `npm run consent`: what both agreed to is on record, and nothing else of the file is changed. */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { hashAgreedText } from '../../src/lib/consent.ts'
import { projectDir } from '../../src/settings.ts'
import { aNote, writeContent } from '../support/content.ts'
import { newFolder } from '../support/site.ts'

let work: string
beforeEach(() => {
  work = newFolder('consent')
})
afterEach(() => {
  rmSync(work, { recursive: true, force: true })
})

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', command, ...args],
    { cwd: projectDir, encoding: 'utf8', env: { ...process.env, CONTENT_DIR: work } },
  )
  return { code: status, output: stdout + stderr }
}

const pathOf = (id: string) => join(work, 'notes', '2026', `${id}.md`)
const fileOf = (id: string) => readFileSync(pathOf(id), 'utf8')

test('by id, file or folder, the consent is written into the head, and then the note may be published', () => {
  const changed = aNote().replace('We tried it.', 'We tried it twice.')
  const agreed = aNote({ id: 'n-test2', status: 'agreed', consent: undefined })
    .replace('title', '# why\ntitle')
    .replaceAll('\n', '\r\n')
  const draft = aNote({ id: 'n-test3', status: 'draft', consent: undefined })
  writeContent(work, {
    'notes/2026/n-test1.md': changed,
    'notes/2026/n-test2.md': `\uFEFF${agreed}`,
    'notes/2026/n-test3.md': draft,
  })
  expect(run('check').code).toBe(1)

  const first = run('consent', 'n-test1', pathOf('n-test2'))
  expect(first.code, first.output).toBe(0)
  expect(first.output).toMatch(
    /n-test1\.md: recorded\.\n.*n-test2\.md: recorded\.\n\n2 notes: both/,
  )
  const hash = hashAgreedText(
    { title: 'A note called n-test1', summary: 'What we learned.' },
    '## In one line\n\nWe tried it twice.',
  )
  expect(fileOf('n-test1')).toBe(changed.replace(/agreedText: .*/, `agreedText: "${hash}"`))
  expect(fileOf('n-test2').replace(/consent: complete\r\nagreedText: sha256-\w+\r\n/, '')).toBe(
    `\uFEFF${agreed}`,
  )
  expect(run('check').code).toBe(0)

  const again = run('consent', join(work, 'notes'))
  expect(again.output).toMatch(/n-test1\.md: was on record already\.\n.*n-test2\.md: was on record/)
  expect(again.output).not.toContain('n-test3')
  expect(fileOf('n-test3')).toBe(draft)
})

test('what nobody can agree to yet is refused, with all faults at once, and nothing is written', () => {
  const files = {
    'notes/2026/n-test1.md': aNote({ consent: undefined }),
    'notes/2026/n-test2.md': aNote({ id: 'n-test2', status: 'draft', summary: undefined }),
    'notes/2026/n-test3.md': aNote({
      id: 'n-test3',
      status: 'agreed',
      cohort: undefined,
      title: '',
    }),
    'notes/2026/n-test4.md': '---\ntitle: [\n---\n',
  }
  writeContent(work, files)
  const { code, output } = run(
    'consent',
    ...['n-test1', 'n-test2', 'n-test3', 'n-test4', 'n-text1', join(work, 'cohorts')],
  )
  expect(code).toBe(1)
  for (const words of [
    'status is draft, so there is no final text that both could agree to.',
    'summary is missing; a published note needs it.',
    'cohort is missing; a published note needs it.',
    'title is empty.',
    'n-test4.md:',
    'This is not valid YAML',
    'There is no note "n-text1". Did you mean "n-test1"?',
    'cohorts: no note in this folder is agreed or published.',
    '4 faults found.\nNothing was written.',
  ])
    expect(output).toContain(words)
  for (const [path, text] of Object.entries(files))
    expect(readFileSync(join(work, path), 'utf8')).toBe(text)
})

test('without a name it says how it is used', () => {
  const { code, output } = run('consent')
  expect(code).toBe(1)
  expect(output).toContain(
    'Say which notes both have agreed to, by id, file or folder:\n  npm run consent -- NOTE…',
  )
})
