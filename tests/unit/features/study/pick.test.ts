import { expect, test } from 'vitest'
import { toParts, type LessonParts } from '../../../../src/lib/curriculum.ts'
import { choices } from '../../../../src/features/study/pick.ts'

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
const shown = (minutes: number, state: Parameters<typeof choices>[2] = nothing, session?: number) =>
  choices(minutes, lessons, state, session).map(
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
  const found = choices(30, lessons, state)
  expect(found.map(({ lesson }) => lesson.id)).toEqual(['b', 'a', 'c'])
  expect(found.map(({ why }) => why)).toEqual([
    'It is where you stopped.',
    'You have begun “A”.',
    'It opens a lesson of session 2 that you have not begun.',
  ])
  expect(found[1]!.parts.map(({ id }) => id)).toEqual(['p1', 'p2'])
  expect(found[1]!.minutes).toBe(7)
})

test('offers again what was read, where nothing else is left or fits', () => {
  const all = { read: { a: ['p0', 'p1', 'p2'], b: ['p0', 'p1'], c: ['p0'] }, last: undefined }
  expect(shown(2, all)).toEqual(['a:p0', 'b:p0'])
  expect(choices(2, lessons, all)[0]!.why).toContain('You have read everything here.')
  const long = { read: { a: ['p0', 'p1', 'p2'], b: ['p0'] }, last: undefined }
  expect(choices(2, lessons, long)[0]!.why).toContain('takes more than 2 minutes')
  expect(choices(2, [], nothing)).toEqual([])
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
