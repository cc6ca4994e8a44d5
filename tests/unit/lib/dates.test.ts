import { expect, test } from 'vitest'
import { formatDay, formatMonth, monthsSince } from '../../../src/lib/dates.ts'
import { count, groupBy } from '../../../src/lib/lists.ts'
import { formatFaults } from '../../../src/lib/faults.ts'

test('months and days read as people write them', () => {
  expect(formatMonth('2026-05')).toBe('May 2026')
  expect(formatDay('2027-03-01')).toBe('1 March 2027')
})

test('months are counted from month to month, over the turn of a year', () => {
  expect(monthsSince('2026-05', '2026-05-31')).toBe(0)
  expect(monthsSince('2026-05', '2026-11-01')).toBe(6)
  expect(monthsSince('2026-11', '2027-06-30')).toBe(7)
})

test('counts agree with their noun', () => {
  expect(count(1, 'note')).toBe('1 note')
  expect(count(0, 'note')).toBe('0 notes')
  expect(count(3500, 'note')).toBe('3,500 notes')
})

test('an item with several keys stands in several groups, in order', () => {
  const groups = groupBy([{ t: ['a', 'b'] }, { t: ['b'] }, { t: [] }], ({ t }) => t)
  expect([...groups].map(([key, items]) => [key, items.length])).toEqual([
    ['a', 1],
    ['b', 2],
  ])
})

test('faults are listed by file and line, each with its fix', () => {
  const fault = (file: string, line: number) => ({
    file,
    line,
    wrong: `wrong ${line}`,
    fix: 'fix',
  })
  expect(formatFaults([fault('b', 1), fault('a', 12), fault('a', 2)])).toBe(
    'a:2\n  wrong 2\n  fix\n\na:12\n  wrong 12\n  fix\n\nb:1\n  wrong 1\n  fix\n',
  )
})
