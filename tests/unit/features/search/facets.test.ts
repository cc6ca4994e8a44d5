import { expect, test } from 'vitest'
import { readFacet, writeFacets } from '../../../../src/features/search/facets.ts'

const pages = new Map([
  ['a', { kind: ['Note'], theme: ['Search', 'Video'] }],
  ['b', { kind: ['Lesson'] }],
  ['c', { kind: ['Note'], theme: ['Video'] }],
])

test('written and read back, each value has its pages', () => {
  const file = writeFacets(pages)
  expect(file.of).toEqual({ kind: '1 0 1', theme: '0,1  1' })
  expect(readFacet('kind', file)).toEqual(
    new Map([
      ['Lesson', new Set(['b'])],
      ['Note', new Set(['a', 'c'])],
    ]),
  )
  expect(readFacet('theme', file).get('Video')).toEqual(new Set(['a', 'c']))
  expect(readFacet('month', file)).toEqual(new Map())
})
