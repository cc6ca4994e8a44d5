import { expect, test } from 'vitest'
import { bestPassage, toTextFragment } from '../../../../src/features/search/passage.ts'

const page = {
  url: '/notes/n-1/',
  content:
    `Title one two. ${'filler '.repeat(40)}Heading here are alpha and beta together. ` +
    `${'more '.repeat(40)}Last alpha again.`,
  meta: {},
  filters: {},
  anchors: [
    { id: 'title', element: 'h1', text: 'Title', location: 0 },
    { id: 'heading', element: 'h2', text: 'Heading', location: 43 },
    { id: 'last', element: 'h2', text: 'Last', location: 90 },
  ],
}
const found = (...places: number[][]) => places.map((list, n) => ({ word: `w${n}`, places: list }))

test('it is taken where most words meet, with the heading and its anchor', () => {
  const passage = bestPassage(page, found([1, 46], [48]))
  expect(passage.href).toBe('/notes/n-1/#heading')
  expect(passage.heading).toBe('Heading')
  expect(passage.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'alpha',
    'beta',
  ])
})

test('other sections that match are named, best first', () => {
  expect(bestPassage(page, found([1, 46, 91], [48])).others).toEqual([
    { href: '/notes/n-1/#last', heading: 'Last' },
  ])
})

test('above the first heading it links to the page', () => {
  expect(bestPassage(page, found([1]))).toMatchObject({ href: '/notes/n-1/', heading: undefined })
})

test('no match shows the beginning', () => {
  expect(bestPassage(page, []).pieces[0]!.text).toBe('Title')
})

test('a text fragment names each match with its neighbours, but not across a full stop', () => {
  const pieces = [
    { text: 'Say', marked: false },
    { text: 'call-back', marked: true },
    { text: 'rule.', marked: true },
    { text: 'Then', marked: false },
    { text: '“stop”', marked: true },
    { text: '…', marked: false },
  ]
  expect(toTextFragment(pieces)).toBe(
    ':~:text=Say-,call%2Dback,-rule&text=call%2Dback-,rule&text=stop',
  )
  expect(toTextFragment([{ text: 'none', marked: false }])).toBe('')
})
