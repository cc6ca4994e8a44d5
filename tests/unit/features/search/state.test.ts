import { expect, test } from 'vitest'
import { facets } from '../../../../src/kinds.ts'
import {
  formatState,
  isAsked,
  parseState,
  resolveFilters,
} from '../../../../src/features/search/state.ts'

test('goes out into the address and comes back, with every facet of the table', () => {
  const state = {
    query: 'call back & "fake"',
    filters: Object.fromEntries(Object.keys(facets).map((facet) => [facet, `a ${facet}`])),
    newest: true,
    verbatim: true,
  }
  expect(parseState(formatState(state))).toEqual(state)
})

test('says nothing where nothing is asked', () => {
  const nothing = { query: '  ', filters: {}, newest: false, verbatim: true }
  expect(formatState(nothing)).toBe('')
  expect(isAsked(nothing)).toBe(false)
  expect(isAsked({ ...nothing, filters: { kind: 'note' } })).toBe(true)
})

test('what it does not know, or cut in half, is passed over', () => {
  expect(parseState('?q=%E0%A4%A&colour=red&kind=')).toEqual({
    query: expect.any(String) as unknown,
    filters: {},
    newest: false,
    verbatim: false,
  })
})

test('filters are ids; addresses from before have labels, and are understood', () => {
  const choices = [
    { id: 'search', label: 'Finding things' },
    { id: '3', label: '3 Finding each other' },
  ]
  const resolve = (filters: Record<string, string>) => resolveFilters(filters, () => choices)
  expect(resolve({ theme: 'search', session: '3' })).toEqual({
    filters: { theme: 'search', session: '3' },
    unknown: [],
  })
  expect(resolve({ theme: 'finding THINGS', session: '3 Finding each other' }).filters).toEqual({
    theme: 'search',
    session: '3',
  })
})

test('a value that is not here any more is given up and named', () => {
  expect(
    resolveFilters({ theme: 'Gone', kind: 'note' }, () => [{ id: 'note', label: 'Note' }]),
  ).toEqual({ filters: { kind: 'note' }, unknown: ['Gone'] })
})
