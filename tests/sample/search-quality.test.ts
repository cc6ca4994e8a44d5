import { expect, test } from 'vitest'
import { questionFiles, readQuestions } from '../support/questions.ts'

test('the sample has many questions, and asks that they are answered as well as they once were', () => {
  const { floors } = readQuestions()
  const questions = questionFiles().flatMap((file) => readQuestions(file).questions)
  expect(questions.length).toBeGreaterThanOrEqual(200)
  expect(floors['nDCG@10']).toBeGreaterThanOrEqual(0.79)
  expect(floors['success@1']).toBeGreaterThanOrEqual(0.8)
  expect(floors['success@5']).toBeGreaterThanOrEqual(0.93)
})
