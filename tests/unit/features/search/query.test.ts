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

test('thirty-two words are enough', () => {
  const long = Array.from({ length: 40 }, (_, n) => `word${n}`).join(' ')
  expect(words(long)).toHaveLength(32)
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

test('a word that was typed several times is one, and counted', () => {
  const { words } = parseQuery('faking fakes, and what is fake video')
  expect(words.map(({ key, count }) => [key, count])).toEqual([
    ['fake', 3],
    ['video', 1],
  ])
})

test('neighbours may be one word, also where one of them tells nothing', () => {
  expect(parseQuery('back up in two').joined).toEqual([
    { key: 'backup', of: ['back'] },
    { key: 'intwo', of: ['two'] },
  ])
  expect(parseQuery('git hub').joined).toEqual([{ key: 'github', of: ['git', 'hub'] }])
  expect(parseQuery('call-back 3 R&D').joined).toEqual([])
})
