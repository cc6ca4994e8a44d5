import { expect, test } from 'vitest'
import { readStudyFile, toStudyFile } from '../../../../src/features/study/study-file.ts'
import {
  limits,
  mergeStudy,
  parseStudyState,
  toggled,
  type StudyState,
} from '../../../../src/features/study/study-state.ts'

const empty: StudyState = {
  read: {},
  last: undefined,
  starred: [],
  raise: [],
  chosen: {},
  recalls: {},
}
const full: StudyState = {
  read: { 'a/b': ['one', 'two'] },
  last: { lesson: 'a/b', part: 'two' },
  starred: ['a/b'],
  raise: ['Why?'],
  chosen: { 'a/b': [0, -1] },
  recalls: { 'a/b': [{ stage: 1, last: 5 }, null] },
}

/** What a file brings to a device that had nothing. */
function bringIn(text: string, own = empty) {
  const file = readStudyFile(text)
  if ('fault' in file) throw new Error(file.fault)
  return mergeStudy(own, file.state)
}
const fileOf = (state: unknown) =>
  JSON.stringify({ format: 'seven-sessions-study', version: 1, state })

test('anything at all becomes a state', () => {
  for (const value of [undefined, null, 7, 'x', [], { read: 7, last: 3, starred: 'x', chosen: [] }])
    expect(parseStudyState(value)).toEqual(empty)
  expect(parseStudyState(structuredClone(full))).toEqual(full)
  expect(parseStudyState({ raise: ['x'.repeat(5000)] }).raise[0]).toHaveLength(1000)
})

test('goes into a file and comes back', () => {
  expect(bringIn(toStudyFile(full))).toEqual({ state: full, omitted: 0 })
})

test.each([
  ['', 'This file cannot be read.'],
  ['{"format":', 'This file cannot be read.'],
  ['{"format":"other"}', 'This is not a file that was saved here.'],
  ['null', 'This is not a file that was saved here.'],
  ['[]', 'This is not a file that was saved here.'],
  ['{"format":"seven-sessions-study"}', 'its version is missing'],
  ['{"format":"seven-sessions-study","version":null}', 'its version is missing'],
  ['{"format":"seven-sessions-study","version":"1"}', 'its version is missing'],
  ['{"format":"seven-sessions-study","version":0}', 'its version is missing'],
  ['{"format":"seven-sessions-study","version":3}', 'A newer version of this site saved the file'],
])('%s is refused in a sentence', (text, says) => {
  const file = readStudyFile(text)
  expect('fault' in file && file.fault).toContain(says)
})

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a', 'a/b/c', '/', ''])(
  'a file with a lesson called “%s” brings only what is a lesson',
  (id) => {
    const text = fileOf({ read: { 'a/c': ['x'] }, chosen: {}, starred: [id, 'a/c'] })
      .replace('"read":{', `"read":{${JSON.stringify(id)}:["x"],`)
      .replace('"chosen":{', `"chosen":{${JSON.stringify(id)}:[1]`)
    const { state, omitted } = bringIn(text, full)
    expect(Object.keys(state.read)).toEqual(['a/b', 'a/c'])
    expect(Object.keys(state.chosen)).toEqual(['a/b'])
    expect(state.starred).toEqual(['a/b', 'a/c'])
    expect(omitted).toBe(0)
    expect(({} as { x?: unknown }).x).toBeUndefined()
  },
)

test('a file of 200,000 entries is cut to what fits, after what was here, and the rest is counted', () => {
  const many = Array.from({ length: 200_000 }, (_, index) => `1-x/${index}`)
  const few = many.slice(0, 2000)
  const { state, omitted } = bringIn(
    fileOf({
      raise: many,
      starred: few,
      read: Object.fromEntries(few.map((id) => [id, ['x']])),
      chosen: { '1-x/0': few.map(() => 1) },
    }),
    full,
  )
  expect(state.raise).toHaveLength(limits.raise)
  expect(state.raise[0]).toBe('Why?')
  expect(state.starred).toHaveLength(limits.lessons)
  expect(Object.keys(state.read)).toHaveLength(limits.lessons)
  expect(state.read['a/b']).toEqual(['one', 'two'])
  expect(state.chosen['1-x/0']).toHaveLength(limits.parts)
  expect(omitted).toBe(200_001 - limits.raise + 2 * (2001 - limits.lessons) + 2000 - limits.parts)
  expect(parseStudyState(state)).toEqual(state)
})

test('two devices are brought together, and neither loses anything', () => {
  const other: StudyState = {
    read: { 'a/b': ['two', 'three'], 'c/d': ['x'] },
    last: { lesson: 'c/d', part: 'x' },
    starred: ['c/d'],
    raise: ['Why?', 'And how?'],
    chosen: { 'a/b': [1, 1], 'c/d': [0] },
    recalls: { 'c/d': [{ stage: 0, last: 9 }] },
  }
  expect(mergeStudy(full, other).state).toEqual({
    read: { 'a/b': ['one', 'two', 'three'], 'c/d': ['x'] },
    last: { lesson: 'a/b', part: 'two' },
    starred: ['a/b', 'c/d'],
    raise: ['Why?', 'And how?'],
    chosen: { 'a/b': [0, -1], 'c/d': [0] },
    recalls: { 'a/b': [{ stage: 1, last: 5 }, null], 'c/d': [{ stage: 0, last: 9 }] },
  })
  expect(mergeStudy(empty, full).state).toEqual(full)
})

test('a star goes on and off', () => {
  expect(toggled(toggled([], 'a'), 'a')).toEqual([])
})
