import { expect, test } from 'vitest'
import type { Find, Lookup, Plan } from '../../../../src/features/search/planner.ts'
import { rank } from '../../../../src/features/search/ranking.ts'

const find = (id: string, score = 1, places: number[] = [0]): Find => ({ id, score, places })
const lookup = (word: string, finds: Find[], weight = 1): Lookup => ({
  word,
  finds,
  pages: finds.length,
  weight,
})
const plan = (...lookups: Lookup[]): Plan => ({
  lookups,
  required: [],
  forbidden: [],
  corrected: [],
  dropped: [],
  lost: [],
  meant: [],
})
const ids = (lookups: Lookup[], pages = 50) => rank(plan(...lookups), pages).map(({ id }) => id)

test('a page with the rare word passes one with the common word', () => {
  const common = Array.from({ length: 40 }, (_, n) => find(`p${n}`))
  expect(ids([lookup('common', common), lookup('rare', [find('r')])])[0]).toBe('r')
})

test('matching both words passes matching either', () => {
  const [best] = rank(
    plan(lookup('a', [find('x'), find('both')]), lookup('b', [find('y'), find('both')])),
    50,
  )
  expect(best).toMatchObject({ id: 'both' })
  expect(best!.places.map(({ word }) => word)).toEqual(['a', 'b'])
})

test('having one word often weighs less than having both', () => {
  const a = [find('often', 2.5), find('both', 1, [0])]
  const b = [find('both', 1, [200]), find('other')]
  expect(ids([lookup('a', a), lookup('b', b)])[0]).toBe('both')
})

test('words near each other pass the same words far apart', () => {
  const a = [find('far', 1, [0]), find('near', 1, [0])]
  const b = [find('far', 1, [200]), find('near', 1, [3])]
  expect(ids([lookup('a', a), lookup('b', b)])).toEqual(['near', 'far'])
})

test('a page that has too little of the query is left out', () => {
  const rare = Array.from({ length: 9 }, (_, n) => lookup(`w${n}`, [find('all')]))
  const common = lookup('common', [
    find('all'),
    ...Array.from({ length: 45 }, (_, n) => find(`p${n}`)),
  ])
  expect(ids([...rare, common])).toEqual(['all'])
})

test('a word that was only meant takes nothing away from pages without it', () => {
  const typed = lookup('typed', [find('t')])
  const alone = rank(plan(typed), 50)[0]!.score
  const [best] = rank(plan(typed, lookup('meant', [find('m')], 0.3)), 50)
  expect(best).toMatchObject({ id: 't', score: alone })
})

test('where no typed word is known, what was meant is found', () => {
  expect(ids([lookup('meant', [find('m')], 0.3)])).toEqual(['m'])
})

test('equals keep one order, and nothing gives nothing', () => {
  expect(ids([lookup('a', [find('z'), find('b')])])).toEqual(['b', 'z'])
  expect(ids([])).toEqual([])
})
