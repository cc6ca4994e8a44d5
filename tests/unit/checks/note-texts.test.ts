import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { noteOmissions } from '../../../src/checks/note-texts.ts'
import { checkRules } from '../../../src/checks/rules.ts'
import { loadContent } from '../../../src/loader/load.ts'
import { aNote, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

const dir = newFolder('note-texts')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const file = 'notes/2026/n-test1.md'
/** The line on which the text of the note begins. */
const first = aNote({}, 'TEXT').split('\n').indexOf('TEXT') + 1

function checked(body: string, status = 'published') {
  writeContent(dir, { [file]: aNote({ status }, body) })
  const content = loadContent(dir, dir)
  return { faults: [...content.faults, ...checkRules(content)], omissions: noteOmissions(content) }
}

test('what a page leaves out of a note is reported with its line, and refuses nothing', () => {
  expect(checked('Text.\n\n![A view](x.png)\n<u onclick="x">y</u>\n')).toEqual({
    faults: [],
    omissions: [
      {
        file,
        line: first + 2,
        wrong: 'A picture is left out: notes have none.',
        fix: 'Its description stays as text. Say in words what it shows.',
      },
      {
        file,
        line: first + 3,
        wrong: 'onclick of <u> is left out.',
        fix: 'Remove it, or write as text what a reader should see.',
      },
    ],
  })
})

test('a note that nests too deeply, or is too long, is a fault with line and fix', () => {
  expect(checked(`Text.\n\n${'>'.repeat(5000)} deep\n`)).toEqual({
    faults: [
      {
        file,
        line: first + 2,
        wrong: 'Lists, quotes or marks stand more than 100 levels deep in each other here.',
        fix: 'Write it with fewer levels.',
      },
    ],
    omissions: [],
  })
  expect(checked('word '.repeat(30_000)).faults.map(({ line, wrong }) => [line, wrong])).toEqual([
    [first - 1, 'The text of this note has 150,001 letters, and 100,000 are the limit.'],
  ])
})

test('only published notes are looked at', () => {
  for (const status of ['draft', 'agreed'])
    expect(checked(`![A](x.png)\n\n${'>'.repeat(5000)} deep\n`, status)).toEqual({
      faults: [],
      omissions: [],
    })
})
