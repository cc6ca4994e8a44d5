import { expect, test } from 'vitest'
import { editDistance, nearest, suggestion } from '../../../src/lib/nearest.ts'

test.each([
  ['', '', 0],
  ['abc', 'abc', 0],
  ['kitten', 'sitting', 3],
  ['privcy', 'privacy', 1],
  ['serach', 'search', 1],
  ['', 'abc', 3],
])('from "%s" to "%s" are %i edits', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits)
  expect(editDistance(b, a)).toBe(edits)
})

test('the nearest is within a third of the length, or there is none', () => {
  expect(nearest('serch', ['culture', 'search'])).toBe('search')
  expect(nearest('zebra', ['culture', 'search'])).toBeUndefined()
  expect(nearest('x', [])).toBeUndefined()
})

test('a suggestion names what was meant, and the choices while they are few', () => {
  expect(suggestion('serch', ['search', 'culture'])).toBe(
    'Did you mean "search"? Write one of: culture, search.',
  )
  expect(suggestion('zebra', ['search'])).toBe('Write one of: search.')
  const many = Array.from({ length: 30 }, (_, i) => `entry-${i}`)
  expect(suggestion('entry-77', many)).toMatch(/^Did you mean "entry-\d+"\?$/)
})
