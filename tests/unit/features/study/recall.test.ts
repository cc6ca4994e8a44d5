import { describe, expect, test } from 'vitest'
import {
  afterAnswer,
  dueChecks,
  isDue,
  nextTime,
  withAnswer,
} from '../../../../src/features/study/recall.ts'
import { mergeStudy, parseStudyState, study } from '../../../../src/features/study/study-state.ts'

const day = 86_400_000
const start = Date.UTC(2027, 2, 2, 9)
const on = (days: number) => start + days * day

describe('a self-check', () => {
  test('comes back after a day, a week and three weeks, and then no more', () => {
    let recall = afterAnswer(undefined, true, on(0))
    expect([on(0), on(0.9)].map((now) => isDue(recall, now))).toEqual([false, false])
    expect(isDue(recall, on(1))).toBe(true)
    recall = afterAnswer(recall, true, on(1))
    expect([isDue(recall, on(7.9)), isDue(recall, on(8)), nextTime(recall)]).toEqual([
      false,
      true,
      'in a week',
    ])
    recall = afterAnswer(recall, true, on(8))
    expect([isDue(recall, on(28)), isDue(recall, on(29)), nextTime(recall)]).toEqual([
      false,
      true,
      'in three weeks',
    ])
    recall = afterAnswer(recall, true, on(29))
    expect([isDue(recall, on(4000)), nextTime(recall)]).toEqual([false, 'no more: you have it'])
  })
  test('begins from the start after a wrong answer', () => {
    expect(afterAnswer({ stage: 2, last: on(8) }, false, on(40))).toEqual({
      stage: 0,
      last: on(40),
    })
  })
  test('is not moved on by a second choice before it is due', () => {
    const recall = afterAnswer(undefined, false, on(0))
    expect(afterAnswer(recall, true, on(0.1))).toEqual(recall)
    expect(nextTime(recall)).toBe('tomorrow')
  })
})

test('those that have waited longest come first, and no more than asked for', () => {
  const recalls = {
    'a/b': [{ stage: 0, last: on(3) }, null, { stage: 3, last: on(0) }],
    'c/d': [null, { stage: 0, last: on(1) }, { stage: 1, last: on(5) }],
  }
  expect(dueChecks(recalls, on(6), 5)).toEqual([
    { lesson: 'c/d', check: 1 },
    { lesson: 'a/b', check: 0 },
  ])
  expect(dueChecks(recalls, on(6), 1)).toEqual([{ lesson: 'c/d', check: 1 }])
  expect(dueChecks(recalls, on(1), 5)).toEqual([])
})

test('an answer changes its own check and leaves the others', () => {
  const recalls = [{ stage: 1, last: on(0) }]
  expect(withAnswer(recalls, 2, true, on(1))).toEqual([
    { stage: 1, last: on(0) },
    null,
    { stage: 0, last: on(1) },
  ])
})

test('what was answered before there were times comes back at once', () => {
  const state = parseStudyState(
    study.migrate({ chosen: { 'a/b': [0, -1, 2] }, raise: ['Why?'] }, 1),
  )
  expect(state.raise).toEqual(['Why?'])
  expect(dueChecks(state.recalls, on(0), 5)).toEqual([
    { lesson: 'a/b', check: 0 },
    { lesson: 'a/b', check: 2 },
  ])
})

test('anything at all becomes recalls, and two devices keep what was later', () => {
  const odd = [{ stage: -1, last: 3 }, { stage: 0.5, last: 3 }, { stage: 1, last: 'x' }, 7, null]
  expect(parseStudyState({ recalls: { 'a/b': odd, 'c/d': 7, e: [] } }).recalls).toEqual({
    'a/b': [null, null, null, null, null],
    'c/d': [],
  })
  const own = parseStudyState({ recalls: { 'a/b': [{ stage: 1, last: 5 }, null] } })
  const other = {
    recalls: {
      'a/b': [
        { stage: 0, last: 4 },
        { stage: 2, last: 9 },
      ],
      'c/d': [null],
    },
  }
  expect(mergeStudy(own, other).state.recalls).toEqual({
    'a/b': [
      { stage: 1, last: 5 },
      { stage: 2, last: 9 },
    ],
    'c/d': [null],
  })
})
