import { expect, test } from 'vitest'
import {
  exportStudy,
  importStudy,
  merged,
  parseStudyState,
  toggled,
  type StudyState,
} from '../../../../src/features/study/study-state.ts'

const empty: StudyState = { read: {}, last: undefined, starred: [], raise: [], chosen: {} }
const full: StudyState = {
  read: { 'a/b': ['one', 'two'] },
  last: { lesson: 'a/b', part: 'two' },
  starred: ['a/b'],
  raise: ['Why?'],
  chosen: { 'a/b': [0, -1] },
}

test('anything at all becomes a state', () => {
  for (const value of [undefined, null, 7, 'x', [], { read: 7, last: 3, starred: 'x', chosen: [] }])
    expect(parseStudyState(value)).toEqual(empty)
  expect(parseStudyState(structuredClone(full))).toEqual(full)
  expect(parseStudyState({ raise: ['x'.repeat(5000)] }).raise[0]).toHaveLength(1000)
})

test('goes into a file and comes back', () => {
  expect(importStudy(exportStudy(full))).toEqual(full)
})

test.each([
  ['', 'it cannot be read'],
  ['{"format":"other"}', 'not a file that was saved here'],
  ['null', 'not a file that was saved here'],
  ['{"format":"seven-sessions-study","version":2}', 'A newer version of this site saved the file'],
])('%s is refused in a sentence', (text, says) => {
  expect(() => importStudy(text)).toThrow(says)
})

test('two devices are brought together, and neither loses anything', () => {
  const other: StudyState = {
    read: { 'a/b': ['two', 'three'], 'c/d': ['x'] },
    last: { lesson: 'c/d', part: 'x' },
    starred: ['c/d'],
    raise: ['Why?', 'And how?'],
    chosen: { 'a/b': [1, 1], 'c/d': [0] },
  }
  expect(merged(full, other)).toEqual({
    read: { 'a/b': ['one', 'two', 'three'], 'c/d': ['x'] },
    last: { lesson: 'a/b', part: 'two' },
    starred: ['a/b', 'c/d'],
    raise: ['Why?', 'And how?'],
    chosen: { 'a/b': [0, -1], 'c/d': [0] },
  })
  expect(merged(empty, full)).toEqual(full)
})

test('a star goes on and off', () => {
  expect(toggled(toggled([], 'a'), 'a')).toEqual([])
})
