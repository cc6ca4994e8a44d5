import { describe, expect, test } from 'vitest'
import { parseSource } from '../../../src/loader/source.ts'

const read = (head: string, body = 'Text.') =>
  parseSource(
    'n-1.md',
    new TextEncoder().encode(`---\nid: n-1\n${head}\n---\n\n${body}\n`),
    'document',
  )
const faultsOf = (head: string, body?: string) =>
  read(head, body).faults.map(({ line, wrong }) => `${line} ${wrong}`)

describe('a value that means something else in YAML than its author thinks is one fault, on its line', () => {
  test.each([
    ['title: *Important*', '*Important* is read as a reference and not as text.'],
    ['title: [*none]', '*none is read as a reference and not as text.'],
    ['title: *', 'This is not valid YAML'],
    ['title: &a text', '&a is read as a name and not as text.'],
    ['title: !important thing', '!important is read as a type and not as text.'],
    ['title: !!binary abc', '!!binary'],
    ['title: !!set {a}', '!!set'],
    ['title: @home', 'This is not valid YAML'],
    ['title: `code`', 'This is not valid YAML'],
    ['title: "never closed', 'This is not valid YAML'],
    ['title: a: b', 'This is not valid YAML'],
    ['title: one\ntitle: two', 'This is not valid YAML'],
    ['[a]: b', 'The name of a field is missing before the colon.'],
    ['? {a: b}\n: c', 'The name of a field is missing before the colon.'],
    ['&x : b', 'is read as a name'],
  ])('%s', (head, wrong) => {
    const faults = read(head).faults
    expect(faults.map((fault) => fault.wrong).join('\n')).toContain(wrong)
    expect(faults[0]?.line).toBeGreaterThanOrEqual(3)
    expect(faults[0]?.fix).not.toBe('')
    expect(read(head).data).toBeUndefined()
  })

  test('nested aliases that would unfold to a billion', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', 'c: &c [*b, *b]', 'd: [*c, *c]'].join('\n')
    expect(faultsOf(bomb)).toContain('4 *a is read as a reference and not as text.')
  })
})

describe('what only looks odd is text, as it was written', () => {
  test.each([
    ['0b101', '0b101'],
    ['2026-05-03', '2026-05-03'],
    ['09:30', '09:30'],
    ['yes', 'yes'],
    ['1_000', '1_000'],
    ['"*Important*"', '*Important*'],
    ['Emoji 🚀 and a joined 👩‍💻', 'Emoji 🚀 and a joined 👩‍💻'],
    ['C# and snake_case', 'C# and snake_case'],
  ])('%s', (written, value) => {
    expect(read(`title: ${written}`).data).toMatchObject({ title: value })
  })
})

describe('a character that cannot be shown is a fault on its line', () => {
  test.each([
    [
      'in the head',
      'title: "a\u0001b"',
      'Text.',
      '3 There is a character here that cannot be shown (U+0001).',
    ],
    [
      'a bell',
      'title: a\u0007',
      'Text.',
      '3 There is a character here that cannot be shown (U+0007).',
    ],
    [
      'NUL in the text',
      'title: a',
      'one\n\ntwo\u0000',
      '8 There is a character here that cannot be shown (U+0000).',
    ],
    ['delete', 'title: a', 'x\u007f', '6 There is a character here that cannot be shown (U+007F).'],
    [
      'no character at all',
      'title: a',
      'x\uffff',
      '6 There is a character here that cannot be shown (U+FFFF).',
    ],
  ])('%s', (_, head, body, fault) => {
    expect(faultsOf(head, body)).toEqual([fault])
  })
  test('a tab and Windows line ends are fine', () => {
    expect(faultsOf('title: a', 'x\ty\r\nz')).toEqual([])
  })
})

test.each([
  ['a list', '- a\n- b'],
  ['a text', 'just text'],
  ['a number', '12'],
])('a file that is %s and has no fields is a fault', (_, text) => {
  const { data, faults } = parseSource('a.yaml', new TextEncoder().encode(text), 'data')
  expect(data).toBeUndefined()
  expect(faults[0]?.wrong).toBe('There are no fields here.')
})

test('the line of a value is found in maps and lists, and that of its parent where it is missing', () => {
  const { lineOf } = read('list:\n  - a: 1\n  - b: 2\nmap:\n  c: 3')
  expect(lineOf(['list', 1])).toBe(5)
  expect(lineOf(['list', 1, 'b'])).toBe(5)
  expect(lineOf(['map', 'c'])).toBe(7)
  expect(lineOf(['map', 'nowhere'])).toBe(6)
  expect(lineOf(['nowhere'])).toBe(2)
})
