import { expect, test } from 'vitest'
import { parseQuery } from '../../../../src/features/search/query.ts'
import { stem, wordsOf } from '../../../../src/features/search/words.ts'

const words = (text: string) => parseQuery(text).words

test('a question keeps its subject', () => {
  expect(words('How do I know that a video is faked?')).toEqual(['video', 'faked'])
})

test('a query of small words alone keeps them', () => {
  expect(words('who are we')).toEqual(['who', 'are', 'we'])
})

test('repeats, signs, apostrophes and other scripts', () => {
  expect(words('Search SEARCH! call-back — don’t 検索')).toEqual(['search', 'call-back', '検索'])
  expect(words('  ')).toEqual([])
})

test('sixteen words are enough', () => {
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')
  expect(words(long)).toHaveLength(16)
})

test('what stands between quotation marks is a phrase, and its words are words too', () => {
  expect(parseQuery('rule "call me back" for “the office”')).toEqual({
    words: ['rule', 'call', 'back', 'office'],
    phrases: ['call me back', 'the office'],
    excluded: [],
  })
  expect(parseQuery('an "unfinished phrase').phrases).toEqual([])
})

test('a minus in front excludes a word or a phrase; a hyphen inside does not', () => {
  expect(parseQuery('video -golf -"short clip" call-back - end')).toEqual({
    words: ['video', 'call-back', 'end'],
    phrases: [],
    excluded: ['short clip', 'golf'],
  })
})

test('words that differ in their ending meet', () => {
  for (const group of [
    ['fake', 'faked', 'fakes', 'faking'],
    ['boss', 'bosses'],
    ['notification', 'notifications'],
    ['stop', 'stopped', 'stopping'],
  ])
    expect(new Set(group.map(stem)).size, group.join()).toBe(1)
  expect(stem('red')).not.toBe(stem('ring'))
})

test('a word is letters and digits, with hyphens inside', () => {
  expect(wordsOf('“It’s 45 seconds,” – call-back!')).toEqual(['its', '45', 'seconds', 'call-back'])
})
