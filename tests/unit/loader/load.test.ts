import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { loadContent } from '../../../src/loader/load.ts'
import { aNote, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

let dir: string
beforeEach(() => {
  dir = newFolder('load')
  writeContent(dir)
})
afterEach(() => rmSync(dir, { recursive: true, force: true }))

const faults = () =>
  loadContent(dir, dir).faults.map(({ file, line, wrong }) => `${file}:${line} ${wrong}`)
const write = (path: string, text = '') => writeFileSync(join(dir, path), text)

test('the small programme of the tests has no fault', () => {
  expect(faults()).toEqual([])
})

describe('a file that no collection reads is named', () => {
  test.each([
    'notes/2026/n-1.MD',
    'notes/2026/n-1.markdown',
    'notes/2026/n-1.txt',
    'notes/2026/n-1.docx',
    'notes/2026/.n-1.md',
    'notes/n-1.md',
    'notes/2026/deeper/n-1.md',
    'lessons/01-begin/lesson.md',
    'sessions/03-more.yml',
    'glossary/more.yaml',
    'somewhere.yaml',
    'cohorts/a.json',
  ])('%s', (path) => {
    mkdirSync(join(dir, path, '..'), { recursive: true })
    write(path, 'x')
    expect(faults()).toEqual([
      `${path}:1 No collection reads this file, so it would be lost without a word.`,
    ])
  })
  test('but not a README, a picture, templates or what an editor leaves behind', () => {
    mkdirSync(join(dir, '_templates'))
    for (const path of [
      'README.md',
      'notes/README.md',
      'lessons/01-begin/a.png',
      '_templates/note.md',
      '.DS_Store',
      'notes/2026/Thumbs.db',
      'notes/2026/n-1.md~',
      'notes/2026/.n-1.md.swp',
      'notes/.gitkeep',
    ])
      write(path, 'x')
    expect(faults()).toEqual([])
  })
})

describe('a name that makes no address is named', () => {
  test.each([
    ['cohorts/a#b.yaml', 'a#b', 'a-b'],
    ['cohorts/What? Now.yaml', 'What? Now', 'what-now'],
    ['cohorts/Upper.yaml', 'Upper', 'upper'],
    ['cohorts/ü.yaml', 'ü', 'u'],
  ])('%s', (path, id, better) => {
    write(path, 'title: T\nstart: 2026-01\npairs: 2\nabout: A.\n')
    const [fault] = loadContent(dir, dir).faults
    expect(fault?.wrong).toBe(
      `"${id}" is no id: it may have small letters, digits and hyphens only.`,
    )
    expect(fault?.fix).toBe(`Rename the file or its folder to ${better}.`)
  })
  test('also as the key in a list', () => {
    write('tools.yaml', 'web-search: { title: Web search }\n../x: { title: Up }\n')
    expect(faults()).toEqual([
      'tools.yaml:2 "../x" is no id: it may have small letters, digits and hyphens only.',
    ])
  })
})

describe('what is no file with text is refused, and the rest is read', () => {
  test('a folder with the name of a note', () => {
    mkdirSync(join(dir, 'notes/2026/n-folder.md'))
    expect(faults()).toEqual(['notes/2026/n-folder.md:1 This is not a file with text in it.'])
  })
  test.skipIf(process.platform === 'win32')('a pipe, a device and a dead link', () => {
    execFileSync('mkfifo', [join(dir, 'notes/2026/n-pipe.md')])
    symlinkSync('/dev/zero', join(dir, 'notes/2026/n-zero.md'))
    symlinkSync('nowhere', join(dir, 'notes/2026/n-dead.md'))
    const found = faults()
    expect(found).toContain('notes/2026/n-pipe.md:1 This is not a file with text in it.')
    expect(found).toContain('notes/2026/n-zero.md:1 This is not a file with text in it.')
    expect(found.some((fault) => fault.startsWith('notes/2026/n-dead.md:1'))).toBe(true)
  })
  test('a file larger than a megabyte', () => {
    write('notes/2026/n-large.md', aNote({ id: 'n-large' }, 'word '.repeat(250_000)))
    expect(faults()).toEqual(['notes/2026/n-large.md:1 The file is larger than 1 MB.'])
  })
  test('a hundred thousand faults in one file are counted, and the first are shown', () => {
    write('notes/2026/n-many.md', aNote({ id: 'n-many', aliases: Array(100_000).fill('') }))
    const found = loadContent(dir, dir).faults
    expect(found).toHaveLength(101)
    expect(found.at(-1)?.wrong).toBe('There are 99,900 more faults in this entry.')
  })
})

test('an entry with a fault keeps the fields that are right', () => {
  write('notes/2026/n-half1.md', aNote({ id: 'n-half1', month: 'May', themes: ['search'] }))
  const note = loadContent(dir, dir).entries.notes.find(({ id }) => id === 'n-half1')
  expect(note?.valid).toBe(false)
  expect(note?.data.month).toBeUndefined()
  expect(note?.data.themes).toEqual(['search'])
})

test('a character that cannot be shown is refused where YAML writes it as an escape', () => {
  write('notes/2026/n-esc01.md', aNote({ id: 'n-esc01', title: 'a \u0001 b' }))
  expect(faults()).toEqual(['notes/2026/n-esc01.md:3 title has a character that cannot be shown.'])
})
