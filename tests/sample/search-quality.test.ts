import { expect, test } from 'vitest'
import { readQuestions } from '../support/questions.ts'

test('the sample has many questions, and asks that they are answered as well as they once were', () => {
  const { questions, floors } = readQuestions()
  expect(questions.length).toBeGreaterThanOrEqual(120)
  expect(floors['nDCG@10']).toBeGreaterThanOrEqual(0.79)
  expect(floors['success@1']).toBeGreaterThanOrEqual(0.8)
  expect(floors['success@5']).toBeGreaterThanOrEqual(0.93)
})
