import { expect, test } from 'vitest'
import type { Text } from '../../../../src/features/search/index-files.ts'
import { bestPassage, toTextFragment } from '../../../../src/features/search/passage.ts'

const text: Text = {
  href: '/notes/n-1/',
  title: 'A title',
  line: 'Note',
  summary: 'What it is about.',
  aliases: [],
  sections: [
    { id: '', heading: '', text: 'Before the first heading there is gamma.' },
    {
      id: 'tried',
      heading: 'What we tried',
      text: 'First this, which has nothing of it and goes on for a while.\nThen alpha and beta met in one sentence, and stayed there.\nMin\n30',
    },
    { id: 'last', heading: 'Last', text: 'Alpha again.' },
  ],
}
/** What matches in sections, best first. */
const hitIn = (...sections: number[]) => ({
  sections: sections.map((section, at) => ({ section, matched: 1, score: 9 - at })),
})
const hit = hitIn(1, 2, 0)
const keys = new Set(['alpha', 'beta', 'gamma'])
const shown = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join(' ')

test('it is the sentence with most of the words, with its section and anchor', () => {
  const passage = bestPassage(text, hit, keys)
  expect(passage).toMatchObject({ href: '/notes/n-1/#tried', heading: 'What we tried' })
  expect(shown(passage.pieces)).toMatch(
    /^Then alpha and beta met in one sentence, and stayed there\./,
  )
  expect(passage.pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
    'alpha',
    'beta',
  ])
})

test('other sections that match are named, those with a heading', () => {
  expect(bestPassage(text, hit, keys).others).toEqual([
    { href: '/notes/n-1/#last', heading: 'Last' },
  ])
})

test('above the first heading it links to the page', () => {
  const passage = bestPassage(text, hitIn(0), keys)
  expect(passage).toMatchObject({ href: '/notes/n-1/', heading: undefined })
})

test('where only the title or another name matches, the summary is shown', () => {
  const passage = bestPassage(text, hitIn(), keys)
  expect(shown(passage.pieces)).toBe('What it is about.')
})

test('a long sentence is cut to where the words are', () => {
  const long = `${'filler '.repeat(80)}alpha beta ${'more '.repeat(80)}.`
  const passage = bestPassage(
    { ...text, sections: [{ id: 'x', heading: 'X', text: long }] },
    hitIn(0),
    keys,
  )
  const excerpt = shown(passage.pieces)
  expect(excerpt.length).toBeLessThan(320)
  expect(excerpt).toMatch(/^… .*alpha beta.* …$/)
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
