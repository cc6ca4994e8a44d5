import { expect, test } from 'vitest'
import { parts, toCode, type Entry } from '../../../../src/features/search/index-files.ts'
import { bestSections, rank, type Lookup } from '../../../../src/features/search/ranking.ts'
import type { Match } from '../../../../src/features/search/search-index.ts'
import type { Kind } from '../../../../src/kinds.ts'

const impact = 7
/** A document that has a word in its text, or in the parts that are said. */
const match = (document: number, ...found: number[]): Match => ({
  document,
  parts: (found.length > 0 ? found : [parts.body]).map((part) => toCode(part, impact)),
})
const lookup = (matches: Match[], weight = 1): Lookup => ({
  key: 'word',
  matches,
  weight,
  isOwn: weight === 1,
})
const entry = (kind: Kind): Entry => ({ kind, title: kind, href: `/${kind}/`, aliases: [] })
const start = { size: 50, notes: 50, entries: [] as Entry[] }
const documents = (lookups: Lookup[], missing = 0) =>
  rank(lookups, missing, new Map(), start).map(({ document }) => document)
const many = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => match(from + n))

test('a page with the rare word passes one with the common word', () => {
  expect(documents([lookup(many(0, 40)), lookup([match(45)])])[0]).toBe(45)
})

test('having both words passes having either', () => {
  const found = documents([lookup([match(1), match(2)]), lookup([match(2), match(3)])])
  expect(found[0]).toBe(2)
})

test('a word in the title passes one in the text', () => {
  expect(documents([lookup([match(1), match(2, parts.title, parts.body)])])[0]).toBe(2)
})

test('both words in one section pass them in two, and that section is the best', () => {
  const { body, section } = parts
  const hits = rank(
    [
      lookup([match(1, body, section + 1), match(2, body, section)]),
      lookup([match(1, body, section + 1), match(2, body, section + 2)]),
    ],
    0,
    new Map(),
    { ...start, notes: 0, entries: [] },
  )
  expect(hits.map((hit) => [hit.document, bestSections(hit)])).toEqual([
    [1, [1]],
    [2, [0, 2]],
  ])
})

test('what no page has counts against what is left', () => {
  const common = lookup(many(0, 45))
  expect(documents([common])).toHaveLength(45)
  expect(documents([common], 2)).toEqual([])
  expect(documents([lookup([match(1)])], 1)).toEqual([1])
})

test('a word that was only meant takes nothing away from pages without it', () => {
  const typed = lookup([match(1)])
  const [alone] = rank([typed], 0, new Map(), start)
  const [best] = rank([typed, lookup([match(2)], 0.3)], 0, new Map(), start)
  expect(best).toMatchObject({ document: 1, score: alone?.score })
})

test('a page that is called by its name comes first', () => {
  const entries = [entry('lesson'), entry('session')]
  const matches = [match(0, parts.title, parts.body), match(1, parts.aliases, parts.body)]
  const hits = rank([lookup(matches)], 0, new Map([[1, 1]]), { size: 2, notes: 0, entries })
  expect(hits[0]?.document).toBe(1)
})

test('a signpost does not stand above the lesson that answers as well', () => {
  const entries = [entry('term'), entry('theme'), entry('lesson')]
  const hits = rank(
    [lookup([match(0, parts.title, parts.body), match(1, parts.title, parts.body), match(2)])],
    0,
    new Map(),
    { size: 3, notes: 0, entries },
  )
  expect(hits[0]?.document).toBe(2)
})

test('a note, which has no other names, comes before a lesson that says as much', () => {
  const notesFirst = { size: 2, notes: 1, entries: [entry('lesson')] }
  const hits = rank([lookup([match(0), match(1)])], 0, new Map(), notesFirst)
  expect(hits[0]?.document).toBe(0)
})

test('of equals the newer note comes first, and nothing gives nothing', () => {
  expect(documents([lookup([match(3), match(7)])])).toEqual([7, 3])
  expect(documents([])).toEqual([])
})
