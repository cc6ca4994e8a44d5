import { describe, expect, test } from 'vitest'
import { bestPassage } from '../../../../src/features/search/passage.ts'
import { toWords } from '../../../../src/features/search/query.ts'
import { fuse } from '../../../../src/features/search/ranking.ts'
import { formatState, parseState } from '../../../../src/features/search/state.ts'

describe('words of a query', () => {
  test('a question keeps its subject', () => {
    expect(toWords('How do I know that a video is faked?')).toEqual(['know', 'video', 'faked'])
  })
  test('a query of small words alone keeps them', () => {
    expect(toWords('who are we')).toEqual(['who', 'are', 'we'])
  })
  test('repeats, signs and other scripts', () => {
    expect(toWords('Search SEARCH! call-back — 検索')).toEqual(['search', 'call-back', '検索'])
    expect(toWords('  ')).toEqual([])
  })
})

describe('ranking', () => {
  const result = (id: string, score = 1) => ({ id, score })
  test('a page with the rare word passes one with the common word', () => {
    const hits = fuse(
      [
        { word: 'common', results: Array.from({ length: 40 }, (_, i) => result(`p${i}`)) },
        { word: 'rare', results: [result('r')] },
      ],
      50,
    )
    expect(hits[0]!.id).toBe('r')
  })
  test('matching both words passes matching either', () => {
    const hits = fuse(
      [
        { word: 'a', results: [result('x'), result('both')] },
        { word: 'b', results: [result('y'), result('both')] },
      ],
      50,
    )
    expect(hits[0]!.id).toBe('both')
    expect(hits[0]!.found.map(({ word }) => word).sort()).toEqual(['a', 'b'])
  })
  test('an unknown word takes nothing away', () => {
    expect(
      fuse(
        [
          { word: 'a', results: [result('x')] },
          { word: 'zzz', results: [] },
        ],
        50,
      ).map(({ id }) => id),
    ).toEqual(['x'])
    expect(fuse([], 50)).toEqual([])
  })
})

describe('passage', () => {
  const page = {
    url: '/notes/n-1/',
    content: `Title one two. ${'filler '.repeat(40)}Heading here are alpha and beta together. ${'more '.repeat(40)}`,
    meta: {},
    anchors: [
      { id: 'title', element: 'h1', text: 'Title', location: 0 },
      { id: 'heading', element: 'h2', text: 'Heading', location: 43 },
    ],
    locations: [],
  }
  test('it is taken where most words meet, with the heading and its anchor', () => {
    const passage = bestPassage(page, [[1, 46], [48]])
    expect(passage.href).toBe('/notes/n-1/#heading')
    expect(passage.heading).toBe('Heading')
    expect(passage.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
      'alpha',
      'beta',
    ])
  })
  test('above the first heading it links to the page', () => {
    const passage = bestPassage(page, [[1]])
    expect(passage).toMatchObject({ href: '/notes/n-1/', heading: undefined })
  })
  test('no match shows the beginning', () => {
    expect(bestPassage(page, []).pieces[0]!.text).toBe('Title')
  })
})

describe('the address', () => {
  test('goes out and comes back', () => {
    const state = {
      query: 'call back & "fake"',
      filters: { kind: 'Note', session: '3 Finding each other' },
      newest: true,
    }
    expect(parseState(formatState(state))).toEqual(state)
  })
  test('says nothing where nothing is asked', () => {
    expect(formatState({ query: '  ', filters: {}, newest: false })).toBe('')
  })
  test('what it does not know, or cut in half, is passed over', () => {
    expect(parseState('?q=%E0%A4%A&colour=red&kind=')).toEqual({
      query: expect.any(String),
      filters: {},
      newest: false,
    })
  })
})
