import { expect, test } from 'vitest'
import { defaultLength } from '../../../src/lib/session-lengths.ts'

test('the middle length is offered first', () => {
  expect(defaultLength([30, 45, 60])).toBe(45)
  expect(defaultLength([30, 60])).toBe(60)
  expect(defaultLength([45])).toBe(45)
  expect(() => defaultLength([])).toThrow('at least one session length')
})
