import { expect, test } from 'vitest'
import { choicesOf, facetNames, facets, kinds, lineOf, type Kind } from '../../src/kinds.ts'

const session = { number: 3, title: 'Finding each other' }
const themes = [{ id: 'search', title: 'Finding things' }]
const cohort = { id: '2026-first', title: 'First cohort' }
const note = { kind: 'note' as const, session, themes, cohort, month: '2026-05' }

/** An id may stand in an address, a file and an attribute; a label may be any words. */
const isId = (value: string) => /^[a-z0-9-]+$/.test(value)

test('an entry is filed by ids, never by labels', () => {
  const filed = Object.fromEntries(
    facetNames.map((facet) => [facet, facets[facet].of(note).map(({ id }) => id)]),
  )
  expect(filed).toEqual({
    kind: ['note'],
    reader: ['mentor', 'executive', 'program-manager'],
    session: ['3'],
    theme: ['search'],
    cohort: ['2026-first'],
  })
})

test('renaming what people read changes no id', () => {
  const renamed = {
    ...note,
    session: { ...session, title: 'Another name' },
    themes: [{ id: 'search', title: 'Another theme' }],
  }
  const ids = (entry: typeof note) =>
    facetNames.map((facet) => facets[facet].of(entry).map(({ id }) => id))
  expect(ids(renamed)).toEqual(ids(note))
})

test('kinds and their readers are ids', () => {
  for (const kind of Object.keys(kinds) as Kind[])
    for (const facet of facetNames)
      for (const { id } of facets[facet].of({ kind })) expect(isId(id), id).toBe(true)
})

test('readers are those of the kind, where an entry does not say them', () => {
  const readers = (entry: Parameters<typeof lineOf>[0]) =>
    facets.reader.of(entry).map(({ label }) => label)
  expect(readers({ kind: 'run-sheet' })).toEqual(['Mentor'])
  expect(readers({ kind: 'guide', readers: ['executive'] })).toEqual(['Executive'])
})

test('the choices of every facet are what entries have, each once, in order', () => {
  const choices = choicesOf([{ kind: 'session', session }, note, note])
  expect(choices.map(({ facet }) => facet)).toEqual(facetNames)
  expect(choices.find(({ facet }) => facet === 'kind')?.choices).toEqual([
    { id: 'session', label: 'Session' },
    { id: 'note', label: 'Note' },
  ])
  expect(choices.find(({ facet }) => facet === 'session')?.choices).toEqual([
    { id: '3', label: '3 Finding each other' },
  ])
})

test('the line of a result says what it is, where and when', () => {
  expect(lineOf(note)).toBe('Note · Session 3 · First cohort · May 2026')
  expect(lineOf({ kind: 'session', session })).toBe('Session 3')
  expect(lineOf({ kind: 'term' })).toBe('Term')
})
