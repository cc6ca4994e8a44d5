import { expect, test } from 'vitest'
import { toParts, type LessonParts } from '../../../../src/lib/curriculum.ts'
import {
  lessonsWithin,
  partsWithin,
  suggestions,
  titleOf,
} from '../../../../src/features/study/pick.ts'

const lesson = (id: string, session: number, ...minutes: number[]): LessonParts => ({
  id,
  title: id.toUpperCase(),
  href: `/${id}/`,
  session,
  minutes: minutes.reduce((sum, each) => sum + each, 0),
  parts: minutes.map((each, index) => ({ id: `p${index}`, title: `Part ${index}`, minutes: each })),
})
const lessons = [lesson('a', 1, 2, 3, 4), lesson('b', 1, 1, 6), lesson('c', 2, 12)]
const nothing = { read: {}, last: undefined }
const shown = (
  minutes: number,
  state: Parameters<typeof suggestions>[2] = nothing,
  session?: number,
) =>
  suggestions(minutes, lessons, state, session).map(
    ({ lesson, parts }) => `${lesson.id}:${parts.map(({ id }) => id).join('')}`,
  )

test('finds the parts that fit, in the order of the syllabus', () => {
  expect(shown(2)).toEqual(['a:p0', 'b:p0'])
  expect(shown(10)).toEqual(['a:p0p1p2', 'b:p0p1'])
  expect(shown(30)).toEqual(['a:p0p1p2', 'b:p0p1', 'c:p0'])
  expect(shown(30, nothing, 2)).toEqual(['c:p0'])
})

test('begins where the reader stopped, then with what was begun, and says so', () => {
  const state = { read: { a: ['p0'], c: [] }, last: { lesson: 'b', part: 'p0' } }
  const found = suggestions(30, lessons, state)
  expect(found.map(({ lesson }) => lesson.id)).toEqual(['b', 'a', 'c'])
  expect(found.map(({ reason }) => reason)).toEqual([
    'It is where you stopped.',
    'You have begun “A”.',
    'It opens a lesson of session 2 that you have not begun.',
  ])
  expect(found[1]?.parts.map(({ id }) => id)).toEqual(['p1', 'p2'])
  expect(found[1]?.minutes).toBe(7)
})

test('offers again what was read, where nothing else is left or fits', () => {
  const all = { read: { a: ['p0', 'p1', 'p2'], b: ['p0', 'p1'], c: ['p0'] }, last: undefined }
  expect(shown(2, all)).toEqual(['a:p0', 'b:p0'])
  expect(suggestions(2, lessons, all)[0]?.reason).toContain('You have read everything here.')
  const long = { read: { a: ['p0', 'p1', 'p2'], b: ['p0'] }, last: undefined }
  expect(suggestions(2, lessons, long)[0]?.reason).toContain('takes more than 2 minutes')
  expect(suggestions(2, [], nothing)).toEqual([])
})

test('a lesson that is gone changes nothing', () => {
  expect(shown(2, { read: { gone: ['x'] }, last: { lesson: 'gone', part: 'x' } })).toEqual(shown(2))
})

test('the minutes of a lesson are spread over its parts by their words', () => {
  const minutesOf = (...words: number[]) =>
    toParts(
      words.map((words) => ({ words })),
      12,
    ).map(({ minutes }) => minutes)
  expect(minutesOf(300, 100)).toEqual([9, 3])
  expect(minutesOf(0, 0)).toEqual([2, 2])
})

test('a list for everybody has what can be read in the time, and no more', () => {
  expect(partsWithin(2, lessons).map(({ href }) => href)).toEqual(['/a/#p0', '/b/#p0'])
  expect(lessonsWithin(6, lessons)).toEqual([
    { title: 'Part 0, then Part 1', href: '/a/#p0', about: '5 minutes, in “A”' },
    { title: 'Part 0', href: '/b/#p0', about: '1 minute, in “B”' },
  ])
  expect(lessonsWithin(12, lessons).map(({ title, about }) => [title, about])).toEqual([
    ['A', '9 minutes'],
    ['B', '7 minutes, and time to try it'],
    ['C', '12 minutes'],
  ])
  expect(lessonsWithin(0, lessons)).toEqual([])
})

test('a suggestion is called by its lesson or by its parts', () => {
  const long = lesson('d', 3, 1, 1, 1, 1)
  const titles = [1, 2, 3, 4].map((minutes) =>
    suggestions(minutes, [long], nothing).map(titleOf).join(),
  )
  expect(titles).toEqual(['Part 0', 'Part 0, then Part 1', '“Part 0” to “Part 2”', 'D'])
})
