import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { consentFaults } from '../../../src/checks/consent.ts'
import { loadContent } from '../../../src/loader/load.ts'
import { aNote, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

const work = newFolder('consent')
afterEach(() => {
  rmSync(work, { recursive: true, force: true })
})

function faultsOf(...notes: string[]) {
  writeContent(
    work,
    Object.fromEntries(notes.map((note, index) => [`notes/2026/n-test${index + 1}.md`, note])),
  )
  return consentFaults(loadContent(work, work))
}

test('a note that stands as it was agreed to has no fault, however its lines end', () => {
  expect(
    faultsOf(
      aNote(),
      aNote({ id: 'n-test2' }).replaceAll('\n', '\r\n'),
      `\uFEFF${aNote({ id: 'n-test3' })}`,
    ),
  ).toEqual([])
})

test('a published note with another text is refused, with what to do', () => {
  expect(faultsOf(aNote().replace('We tried it.', 'We tried it twice.'))).toEqual([
    {
      file: join('notes', '2026', 'n-test1.md'),
      line: 15,
      wrong:
        'The title, summary, aha, text or attribution has changed since mentor and executive agreed to it.',
      fix: 'Ask both whether they agree to it as it stands. Then run: npm run consent -- n-test1',
    },
  ])
})

test('a published note that does not say what was agreed to is refused', () => {
  expect(faultsOf(aNote({ agreedText: undefined }))).toEqual([
    {
      file: join('notes', '2026', 'n-test1.md'),
      line: 13,
      wrong: 'consent is complete, but the note does not say to which text: agreedText is missing.',
      fix: 'Ask both whether they agree to it as it stands. Then run: npm run consent -- n-test1',
    },
  ])
})

test('a fault in another field hides nothing', () => {
  expect(
    faultsOf(aNote({ session: 0 }).replace('What we learned.', 'What we forgot.')),
  ).toHaveLength(1)
})

test('a note that is not published may have any text', () => {
  const changed = (status: string) => aNote({ status }).replace('tried', 'left')
  expect(faultsOf(changed('draft'), changed('agreed'), changed('withdrawn'))).toEqual([])
})
