import { expect, test } from 'vitest'
import { formatState, isAsked, parseState } from '../../../../src/features/search/state.ts'

test('goes out into the address and comes back', () => {
  const state = {
    query: 'call back & "fake"',
    filters: { kind: 'Note', session: '3 Finding each other' },
    newest: true,
    verbatim: true,
  }
  expect(parseState(formatState(state))).toEqual(state)
})

test('says nothing where nothing is asked', () => {
  const nothing = { query: '  ', filters: {}, newest: false, verbatim: true }
  expect(formatState(nothing)).toBe('')
  expect(isAsked(nothing)).toBe(false)
  expect(isAsked({ ...nothing, filters: { kind: 'Note' } })).toBe(true)
})

test('what it does not know, or cut in half, is passed over', () => {
  expect(parseState('?q=%E0%A4%A&colour=red&kind=')).toEqual({
    query: expect.any(String),
    filters: {},
    newest: false,
    verbatim: false,
  })
})
