import { expect, test } from 'vitest'
import { readFacet, writeFacets } from '../../../../src/features/search/facets.ts'

const pages = new Map([
  ['a', { kind: ['note'], theme: ['search', 'video'] }],
  ['b', { kind: ['lesson'] }],
  ['c', { kind: ['note'], theme: ['video'] }],
])

test('written and read back, each value has its pages', () => {
  const file = writeFacets(pages)
  expect(file.of).toEqual({ kind: '1 0 1', theme: '0,1  1' })
  expect(readFacet('kind', file)).toEqual(
    new Map([
      ['lesson', new Set(['b'])],
      ['note', new Set(['a', 'c'])],
    ]),
  )
  expect(readFacet('theme', file).get('video')).toEqual(new Set(['a', 'c']))
  expect(readFacet('month', file)).toEqual(new Map())
})
