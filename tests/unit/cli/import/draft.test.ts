import { expect, test } from 'vitest'
import { toDraft, type Asked, type Known } from '../../../../src/cli/import/draft.ts'
import { noteOf } from '../../../../src/cli/import/note-of.ts'
import { noteSchema } from '../../../../src/schemas/note.ts'

const known: Known = {
  sessions: [1, 2, 3],
  lengths: [30, 45, 60],
  cohorts: [{ id: '2026-c-suite', title: 'C-suite' }],
  themes: [
    { id: 'search', title: 'Search' },
    { id: 'trust', title: 'Trust and doubt' },
  ],
  tools: [{ id: 'web-search', title: 'Web search' }],
}
const draftOf = (markdown: string, asked: Asked = {}) =>
  toDraft('n-abcd', noteOf(markdown), known, asked)

const full =
  '# Silence was an answer\n\nSession: 3\nDate: 12 May 2026\nLength: 45 min\nCohort: c-suite\nKind: Both\nThemes: Trust and doubt, search\nTools: Web search\nSummary: We asked twice.\n\n## A-ha\n\nThey had read it.\n'

test('names become ids, and nothing is missing where all is said', () => {
  const { fields, warnings } = draftOf(full)
  expect(fields).toEqual({
    id: 'n-abcd',
    title: 'Silence was an answer',
    session: 3,
    month: '2026-05',
    length: 45,
    status: 'draft',
    cohort: '2026-c-suite',
    kind: 'both',
    themes: ['trust', 'search'],
    tools: ['web-search'],
    summary: 'We asked twice.',
    aha: 'They had read it.',
  })
  expect(warnings).toEqual([])
  expect(noteSchema.safeParse(fields).success).toBe(true)
})

test('what is not known is left open and said, with what may be meant', () => {
  const { fields, warnings } = draftOf(
    full.replace('Session: 3', 'Session: 9').replace('search\n', 'serch\n'),
  )
  expect(fields).not.toHaveProperty('session')
  expect(fields['themes']).toEqual(['trust'])
  expect(warnings).toEqual([
    'It says theme "serch". Did you mean "search"? Write one of: search, trust.',
    'It says session 9, which is not one of 1, 2, 3.',
    'Missing: session.',
  ])
})

test('a kind that there is not, and a theme too many, are said', () => {
  const themes = ['a', 'b', 'c', 'd'].map((id) => ({ id, title: id }))
  const found = noteOf('# T\n\nKind: Tactic\nThemes: a, b, c, d\n')
  const { fields, warnings } = toDraft('n-abcd', found, { ...known, themes }, {})
  expect(fields['themes']).toEqual(['a', 'b', 'c'])
  expect(fields).not.toHaveProperty('kind')
  expect(warnings.slice(0, 2)).toEqual([
    'It has more than 3 themes. Left out: d.',
    'It says kind "Tactic". Did you mean "tactical"? Write one of: both, cultural, tactical.',
  ])
})

test('what the command was told counts for more, and what is too long stays in the text', () => {
  const { fields, warnings } = draftOf(`# ${'T'.repeat(80)}\n\nSummary: ${'long '.repeat(40)}\n`, {
    session: '2',
    month: '2026-03',
    cohort: '2026-c-suite',
  })
  expect(fields).toEqual({
    id: 'n-abcd',
    title: 'T'.repeat(70),
    session: 2,
    month: '2026-03',
    status: 'draft',
    cohort: '2026-c-suite',
  })
  expect(warnings).toEqual([
    'The title was cut to 70 characters; all of it stands in the text.',
    'Missing: length, kind, themes, summary.',
  ])
  expect(noteSchema.safeParse(fields).success).toBe(true)
})
