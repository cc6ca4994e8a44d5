import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { agreedFields, hashAgreedText } from '../../../src/lib/consent.ts'
import { noteSchema } from '../../../src/schemas/note.ts'

const note = { title: 'A title', summary: 'A summary.', aha: 'Oh.' }
const body = '## What happened\n\nIt went well.\n'
const hash = hashAgreedText(note, body)

test('a hash can stand in YAML as it is, and stays the same over versions of this site', () => {
  const text =
    '[["title","A title"],["summary","A summary."],["aha","Oh."],["body","## What happened\\n\\nIt went well."]]'
  const hex = createHash('sha256').update(text).digest('hex')
  expect(hash).toBe(`sha256-${hex.slice(0, 16)}`)
})

test.each([
  ['line ends', note, body.replaceAll('\n', '\r\n')],
  ['spaces at the end of a line', note, body.replace('happened', 'happened  ')],
  ['empty lines around the text', note, `\n\n${body}\n`],
  ['spaces around a field', { ...note, title: ' A title ' }, body],
  ['a default that is written out', { ...note, attribution: 'anonymous' }, body],
  ['a field that is empty', { ...note, roleBand: '' }, body],
  ['filing', { ...note, themes: ['search'], month: '2026-05', aliases: ['x'] }, body],
])('%s make no difference', (_, other, text) => {
  expect(hashAgreedText(other, text)).toBe(hash)
})

test.each([
  ['a title', { ...note, title: 'A Title' }, body],
  ['a summary', { ...note, summary: 'A summary' }, body],
  ['an aha', { ...note, aha: undefined }, body],
  ['one word of the text', note, body.replace('well', 'badly')],
  ['an indentation', note, body.replace('It', '    It')],
  ['an empty line', note, body.replace('\n\n', '\n')],
  ['how the pair is named', { ...note, attribution: 'named' }, body],
  ['the level of the executive', { ...note, attribution: 'role-band', roleBand: 'c-suite' }, body],
  ['words moved from one field to another', { ...note, aha: '', summary: 'A summary. Oh.' }, body],
])('%s is another text', (_, other, text) => {
  expect(hashAgreedText(other, text)).not.toBe(hash)
})

test('every field is either agreed to or filing; a new one has to be put on one side', () => {
  const filing = [
    ...['id', 'session', 'month', 'length', 'status', 'cohort', 'kind', 'themes', 'tools'],
    ...['aliases', 'consent', 'agreedText', 'reviewBy', 'related', 'supersedes', 'reviewed'],
    ...['withdrawnOn', 'reason'],
  ]
  expect([...agreedFields, ...filing].sort()).toEqual(Object.keys(noteSchema.shape).sort())
})
