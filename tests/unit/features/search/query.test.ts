import { expect, test } from 'vitest'
import { parseQuery } from '../../../../src/features/search/query.ts'

const words = (text: string) => parseQuery(text).words.map(({ text }) => text)

test('a question keeps its subject', () => {
  expect(words('How do I know that a video is faked?')).toEqual(['video', 'faked'])
})

test('a query of stop words alone keeps them', () => {
  expect(words('who are we')).toEqual(['who', 'are', 'we'])
})

test('repeats, signs, apostrophes and other scripts', () => {
  expect(words('Search SEARCH! call-back — don’t 検索')).toEqual(['search', 'call-back', '検索'])
  expect(words('  ')).toEqual([])
  expect(words('???')).toEqual([])
})

test('sixteen words are enough', () => {
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')
  expect(words(long)).toHaveLength(16)
})

test('what stands between quotation marks is a phrase, and its words are words too', () => {
  const query = parseQuery('rule "call me back" for “the office”')
  expect(query.words.map(({ text }) => text)).toEqual(['rule', 'call', 'back', 'office'])
  expect(query).toMatchObject({ phrases: ['call me back', 'the office'], excluded: [] })
  expect(parseQuery('an "unfinished phrase').phrases).toEqual([])
})

test('a minus in front excludes a word or a phrase; a hyphen inside does not', () => {
  const query = parseQuery('video -golf -"short clip" call-back - end')
  expect(query.words.map(({ text }) => text)).toEqual(['video', 'call-back', 'end'])
  expect(query).toMatchObject({ phrases: [], excluded: ['short clip', 'golf'] })
})
