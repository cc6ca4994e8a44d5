import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { changeFields, splitFrontMatter } from '../../../src/lib/front-matter.ts'

const order = ['id', 'title', 'themes', 'summary', 'aha', 'consent']

/** Styles in which a field can be written, what it is changed to, and what the head is then. */
const cases: [string, string, Record<string, unknown>, string][] = [
  ['plain', 'id: n-1\ntitle: Old\n', { title: 'New' }, 'id: n-1\ntitle: New\n'],
  ['a text that needs marks', 'title: Old\n', { title: 'It is: new' }, 'title: "It is: new"\n'],
  ['double marks', 'title: "Old"\n', { title: 'Say "no"' }, 'title: "Say \\"no\\""\n'],
  ['single marks', "title: 'Old'\n", { title: 'It’s' }, "title: 'It’s'\n"],
  [
    'a comment behind it',
    'title: Old # why\nid: 1\n',
    { title: 'New' },
    'title: New # why\nid: 1\n',
  ],
  ['a comment instead', 'aha: # none\nid: 1\n', { aha: 'Oh' }, 'aha: Oh # none\nid: 1\n'],
  ['nothing', 'aha:\nid: 1\n', { aha: 'Oh' }, 'aha: Oh\nid: 1\n'],
  [
    'a fold',
    'title: >-\n  Old\n  and long\n\n# x\nid: 1\n',
    { title: 'New' },
    'title: New\n\n# x\nid: 1\n',
  ],
  ['more room', 'title:   Old\n', { title: 'New' }, 'title:   New\n'],
  ['a name in marks', '"title" : Old\n', { title: 'New' }, '"title" : New\n'],
  ['a list in a line', 'themes: [a, "b"] # x\n', { themes: ['a', 'c'] }, 'themes: [a, c] # x\n'],
  ['a list with room', 'themes: [ a ]\n', { themes: ['a', 'c'] }, 'themes: [ a, c ]\n'],
  [
    'a list in lines',
    'themes:\n  - a\n# x\nid: 1\n',
    { themes: ['b', 'c'] },
    'themes:\n  - b\n  - c\n# x\nid: 1\n',
  ],
  ['a list at the edge', 'themes:\n- a\nid: 1\n', { themes: ['b'] }, 'themes:\n- b\nid: 1\n'],
  [
    'a field taken away',
    'id: 1\naha: Oh # x\nconsent: y\n',
    { aha: undefined },
    'id: 1\nconsent: y\n',
  ],
  [
    'a list taken away',
    'id: 1\nthemes:\n  - a\n  - b\naha: y\n',
    { themes: undefined },
    'id: 1\naha: y\n',
  ],
  [
    'a field more, in its place',
    'id: 1 # x\n\nconsent: y\n',
    { aha: 'Oh' },
    'id: 1 # x\naha: Oh\n\nconsent: y\n',
  ],
  ['two fields more', 'id: 1\n', { aha: 'Oh', title: 'New' }, 'id: 1\ntitle: New\naha: Oh\n'],
  ['a field more, at the beginning', '# x\naha: Oh\n', { id: 'n-1' }, 'id: n-1\n# x\naha: Oh\n'],
  ['a field that has no place', 'id: 1\naha: Oh\n', { more: 'x' }, 'id: 1\naha: Oh\nmore: x\n'],
  [
    'one away, one more',
    'id: 1\ntitle: Old\n',
    { title: undefined, aha: 'Oh' },
    'id: 1\naha: Oh\n',
  ],
  ['one away where one comes', 'aha: Oh\n', { aha: undefined, id: '1' }, 'id: "1"\n'],
  [
    'lines of Windows',
    'id: 1\r\ntitle: Old\r\n',
    { title: 'New', aha: 'Oh' },
    'id: 1\r\ntitle: New\r\naha: Oh\r\n',
  ],
  ['no fields yet', '', { title: 'New' }, 'title: New\n'],
  ['comments alone', '# x\n', { title: 'New' }, 'title: New\n# x\n'],
  [
    'a date and a number',
    'aha: Oh\n',
    { aha: '2026-05-01', id: '12' },
    'id: "12"\naha: 2026-05-01\n',
  ],
]

describe.each(cases)('%s', (_, head, changes, expected) => {
  test('nothing else is changed', () => {
    const changed = changeFields(head, changes, order)
    expect(changed).toBe(expected)
    const wanted = { ...(parse(head) as object | null), ...changes }
    expect(parse(changed)).toEqual(JSON.parse(JSON.stringify(wanted)))
  })
})

test('fields between braces are written anew, and right', () => {
  const changed = changeFields(
    '{ id: 1, title: Old, aha: Oh }\n',
    { title: 'New', aha: undefined },
    order,
  )
  expect(parse(changed)).toEqual({ id: 1, title: 'New' })
})

test('a value that another field refers to is not lost', () => {
  const changed = changeFields('title: &t Old\nsummary: *t\n', { summary: 'New' }, order)
  expect(parse(changed)).toEqual({ title: 'Old', summary: 'New' })
})

test('without changes the head stays as it is, even one that is no YAML', () => {
  expect(changeFields('a: [\n', {}, order)).toBe('a: [\n')
  expect(() => changeFields('a: [\n', { a: 1 }, order)).toThrow()
})

test('a file comes apart into four, which make the file again', () => {
  const file = '\uFEFF--- \r\nid: 1\r\n---\r\n\r\nText\n---\nmore'
  const parts = splitFrontMatter(file)
  expect(parts).toEqual({
    opening: '\uFEFF--- \r\n',
    head: 'id: 1\r\n',
    closing: '---\r\n',
    body: '\r\nText\n---\nmore',
  })
  expect(splitFrontMatter('---\n---')).toEqual({
    opening: '---\n',
    head: '',
    closing: '---',
    body: '',
  })
  expect(splitFrontMatter('Text\n---\nid: 1\n---\n')).toBeUndefined()
  expect(splitFrontMatter('---\nid: 1\n')).toBeUndefined()
  expect(splitFrontMatter('---\nid: 1\n----\n')).toBeUndefined()
})
