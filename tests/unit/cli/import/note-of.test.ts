import { expect, test } from 'vitest'
import { noteOf } from '../../../../src/cli/import/note-of.ts'

test('the first line is the title, and lines with fields are taken out', () => {
  expect(
    noteOf(
      '# What we saw\n\n**Session:** 4\nDate: 3/2026\nDuration – 60 min\n\n# Tried\n\nIt.\n\n## More\n',
    ),
  ).toMatchObject({
    title: 'What we saw',
    session: 4,
    month: '2026-03',
    length: 60,
    body: '## Tried\n\nIt.\n\n### More',
  })
})

test.each([
  ['12 May 2026', '2026-05'],
  ['2026-05-12', '2026-05'],
  ['Sept 2026', '2026-09'],
  ['05/2026', '2026-05'],
  ['last spring', undefined],
])('the month of %s is %s', (written, month) => {
  expect(noteOf(`T\nDate: ${written}\n`).month).toBe(month)
})

test('what is no field stays, and what looks like one further down stays too', () => {
  const { body } = noteOf(`Title\n\nLength: unknown\n${'x\n'.repeat(12)}Session: 9`)
  expect(body).toContain('Length: unknown')
  expect(body).toContain('Session: 9')
})

test('what a note is about is found under its names, in lines, in headings and in front matter', () => {
  expect(
    noteOf(
      '# T\n\nThemes: Search; trust\nTools: web-search\nCohort – C-suite\nKind: Both\nA-ha: It was me.\n\n## In one line\n\nWe looked.\n',
    ),
  ).toMatchObject({
    themes: ['Search', 'trust'],
    tools: ['web-search'],
    cohort: 'C-suite',
    kind: 'Both',
    aha: 'It was me.',
    summary: 'We looked.',
    body: '## In one line\n\nWe looked.',
  })
  expect(
    noteOf(
      '---\ntitle: "From elsewhere: a note"\ndate: 2026-05-12\nthemes: [search, trust]\nauthor: Pat\n---\n\nText.\n',
    ),
  ).toMatchObject({
    title: 'From elsewhere: a note',
    month: '2026-05',
    themes: ['search', 'trust'],
    body: 'Text.',
  })
})

test('what is too long for its field stays in the text', () => {
  const long = 'long '.repeat(50).trim()
  expect(noteOf(`# T\n\nSummary: ${long}\n`)).toMatchObject({
    summary: undefined,
    body: `Summary: ${long}`,
  })
  expect(noteOf(`---\ntitle: T\naha: ${long}\n---\nText.`)).toMatchObject({
    title: 'T',
    aha: undefined,
    body: `${long}\n\nText.`,
  })
})

test('an empty text has no title', () => {
  expect(noteOf(' \n').title).toBeUndefined()
})
