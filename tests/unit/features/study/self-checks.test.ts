import { describe, expect, test } from 'vitest'
import { numberedChecks } from '../../../../src/features/study/self-checks.ts'

const check = (question: string, ...answers: string[]) => ({
  question,
  answers: answers.map((answer, index) => ({ answer, right: index === 0, why: `${answer}!` })),
})
const rightAt = (question: string, ...answers: string[]) =>
  numberedChecks([check(question, ...answers)])[0]?.answers.findIndex(({ right }) => right)

test('keeps each check, each answer and their places in the file', () => {
  const checks = numberedChecks([check('One?', 'a', 'b', 'c'), check('Two?', 'd', 'e')])
  expect(checks.map(({ number }) => number)).toEqual([0, 1])
  expect(
    checks.map(({ answers }) =>
      [...answers].sort((a, b) => a.number - b.number).map(({ answer }) => answer),
    ),
  ).toEqual([
    ['a', 'b', 'c'],
    ['d', 'e'],
  ])
})

test('gives one order, whatever the order in the file', () => {
  const order = (...answers: string[]) =>
    numberedChecks([check('Which?', ...answers)])[0]?.answers.map(({ answer }) => answer)
  const first = order('Stop.', 'Read on.', 'Ask.')
  expect(order('Stop.', 'Read on.', 'Ask.')).toEqual(first)
  expect(order('Ask.', 'Stop.', 'Read on.')).toEqual(first)
  expect(order('Read on.', 'Ask.', 'Stop.')).toEqual(first)
})

describe('spreads the right answer evenly, where the file always has it first', () => {
  const numbers = Array.from({ length: 600 }, (_, index) => index)
  test.each([2, 3, 4])('of %d', (count) => {
    const others = ['Read on.', 'Ask.', 'Wait.'].slice(0, count - 1)
    const places = numbers.map((number) => rightAt(`Question ${number}?`, 'Stop.', ...others))
    for (let place = 0; place < count; place++) {
      const share = places.filter((at) => at === place).length / numbers.length
      expect(share, `place ${place + 1}`).toBeGreaterThan(0.8 / count)
      expect(share, `place ${place + 1}`).toBeLessThan(1.2 / count)
    }
  })
})
