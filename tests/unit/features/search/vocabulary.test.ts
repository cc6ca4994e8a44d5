import { expect, test } from 'vitest'
import {
  fileOf,
  isKnown,
  nearestWord,
  readVocabulary,
  writeVocabulary,
} from '../../../../src/features/search/vocabulary.ts'

const counts = new Map([
  ['privacy', 12],
  ['private', 3],
  ['privet', 1],
  ['prompt', 1],
  ['2026', 40],
  ['été', 2],
])

test('written by first letter and read back, nothing is lost', () => {
  const files = writeVocabulary(counts)
  expect([...files.keys()].sort()).toEqual(['2', '_', 'p'])
  expect(files.get('p')).toBe('0privacy 12\n5te 3\n4et\n2ompt\n')
  const read = new Map([...files.values()].flatMap((file) => [...readVocabulary(file)]))
  expect(read).toEqual(counts)
  for (const word of counts.keys()) expect(files.has(fileOf(word))).toBe(true)
})

test('a word is known by itself or by its kin', () => {
  expect(isKnown('privacy', counts)).toBe(true)
  expect(isKnown('prompting', counts)).toBe(true)
  expect(isKnown('privcy', counts)).toBe(false)
})

test('an unknown word goes to the nearest, of equals to the commoner', () => {
  expect(nearestWord('privcy', counts)).toBe('privacy')
  expect(nearestWord('rpivacy', counts)).toBe('privacy')
  expect(nearestWord('privae', counts)).toBe('private')
})

test('short words, numbers and words too far away are left alone', () => {
  expect(nearestWord('pri', counts)).toBeUndefined()
  expect(nearestWord('2027', counts)).toBeUndefined()
  expect(nearestWord('prvt', counts)).toBeUndefined()
})

test('from eight letters on two edits are forgiven', () => {
  const known = new Map([['notification', 5]])
  expect(nearestWord('notfcation', known)).toBe('notification')
  expect(nearestWord('notfcatin', known)).toBeUndefined()
})
