import { expect, test } from 'vitest'
import { englishWords } from '../../../../src/features/search/english.ts'
import { fold, parseWords, stem, wordsOf } from '../../../../src/features/search/words.ts'

const keysOf = (text: string) => parseWords(text).map(({ key }) => key)
const partsOf = (text: string) =>
  parseWords(text).flatMap(({ parts }) => parts.map(({ text }) => text))

test('words that differ in their ending meet', () => {
  for (const group of [
    ['fake', 'faked', 'fakes', 'faking'],
    ['boss', 'bosses'],
    ['notification', 'notifications'],
    ['stop', 'stopped', 'stopping'],
    ['mentor', 'mentors', 'mentoring'],
  ])
    expect(new Set(group.map(stem)).size, group.join()).toBe(1)
})

test('words that only look alike do not', () => {
  for (const [one, other] of [
    ['policy', 'police'],
    ['note', 'not'],
    ['care', 'car'],
    ['number', 'numb'],
    ['story', 'store'],
    ['water', 'wat'],
    ['phone', 'phony'],
    ['general', 'generation'],
    ['community', 'communication'],
  ] as const)
    expect(stem(one), one).not.toBe(stem(other))
})

test('British and American spelling meet', () => {
  for (const [one, other] of [
    ['organisation', 'organization'],
    ['summarise', 'summarize'],
    ['colour', 'color'],
    ['behaviours', 'behaviors'],
    ['analysing', 'analyzing'],
    ['programme', 'program'],
  ] as const)
    expect(stem(one), one).toBe(stem(other))
  expect(stem('hour')).toBe('hour')
  expect(stem('prize')).not.toBe(stem('price'))
})

test('letters are folded: accents, ligatures, full width, and those that only look like others', () => {
  expect(fold('Straße Łódź Ærø cœur ﬁne ＡＢＣ café Đorđe')).toBe(
    'strasse lodz aero coeur fine abc cafe dorde',
  )
})

test('signs are part of a word where they make it another', () => {
  expect(wordsOf('C++, C# and .NET; R&D at AT&T.')).toEqual([
    'c++',
    'c#',
    'and',
    '.net',
    'r&d',
    'at',
    'at&t',
  ])
  expect(wordsOf('3.5 times, version 1.2.3, at 10:30, 24/7.')).toEqual([
    '3.5',
    'times',
    'version',
    '1.2.3',
    'at',
    '10:30',
    '24/7',
  ])
})

test('punctuation is not, at the end of a sentence, in brackets or between words', () => {
  expect(wordsOf('“It’s 45 seconds,” – and/or (call-back)! … #5')).toEqual([
    'its',
    '45',
    'seconds',
    'and',
    'or',
    'call-back',
    '5',
  ])
})

test('a picture is a word, and a question mark is none', () => {
  expect(wordsOf('🚀 go 👍')).toEqual(['🚀', 'go', '👍'])
  expect(wordsOf('??? … — !')).toEqual([])
})

test('numbers are not touched, but for the comma of thousands', () => {
  expect(keysOf('2026 3,500 3.5')).toEqual(['2026', '3500', '3.5'])
})

test('what is made of several words is found by each of them, and without its hyphen', () => {
  expect(keysOf('call-back')).toEqual(keysOf('callback'))
  expect(partsOf('call-back')).toEqual(['call', 'back'])
  expect(partsOf('report_final_v2')).toEqual(['report', 'final', 'v2'])
  expect(partsOf('10MB')).toEqual(['10', 'mb'])
  expect(partsOf('.NET')).toEqual(['net'])
  expect(partsOf('R&D 3.5 C++')).toEqual([])
})

test('the list of English words knows common ones, and no slips', () => {
  const english = new Set(englishWords)
  for (const word of ['director', 'wheelchair', 'colour', 'color'])
    expect(english.has(word), word).toBe(true)
  for (const word of ['recieve', 'privcy', 'confidentality', 'frist', 'halucination'])
    expect(english.has(word), word).toBe(false)
})
