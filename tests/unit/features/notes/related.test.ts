import { expect, test } from 'vitest'
import { relatedNotes } from '../../../../src/features/notes/related.ts'
import { toPages } from '../../../../src/features/notes/pages.ts'
import { defined } from '../../../support/defined.ts'

const note = (
  id: string,
  month: string,
  session: string,
  themes: string[],
  related: string[] = [],
) => ({
  id,
  month,
  related,
  session: { id: session },
  themes: themes.map((theme) => ({ id: theme })),
})

test('what the author named comes first, then shared themes, never the note itself', () => {
  const notes = [
    note('a', '2026-05', 's1', ['x', 'y'], ['d']),
    note('b', '2026-04', 's2', ['x', 'y']),
    note('c', '2026-03', 's2', ['x']),
    note('d', '2026-02', 's3', ['z']),
  ]
  expect(relatedNotes(notes)(defined(notes[0])).map(({ id }) => id)).toEqual(['d', 'b', 'c'])
})

test('of equals the newer comes first, and an unpublished id is passed over', () => {
  const notes = [
    note('a', '2026-05', 's1', ['x'], ['gone']),
    note('c', '2026-04', 's2', ['x']),
    note('b', '2026-01', 's2', ['x']),
  ]
  expect(relatedNotes(notes)(defined(notes[0])).map(({ id }) => id)).toEqual(['c', 'b'])
})

test('a lesson has notes too, those on its themes, of its own session first', () => {
  const notes = [
    note('a', '2026-05', 's1', ['x']),
    note('b', '2026-04', 's2', ['x']),
    note('c', '2026-03', 's2', ['y']),
  ]
  const lesson = { session: { id: 's2' }, themes: [{ id: 'x' }] }
  expect(relatedNotes(notes)(lesson).map(({ id }) => id)).toEqual(['b', 'a'])
})

test('lists are cut at twenty, and an empty list has one page', () => {
  expect(toPages(Array.from({ length: 41 })).map(({ items }) => items.length)).toEqual([20, 20, 1])
  expect(toPages([])).toEqual([{ items: [], page: 1, pages: 1 }])
})
