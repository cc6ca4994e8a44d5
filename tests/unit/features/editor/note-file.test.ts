/** What nobody changed in the form stays in the file, byte for byte. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readNote, toFile, toForm, type Form } from '../../../../src/features/editor/note-file.ts'
import { noteSchema } from '../../../../src/schemas/note.ts'
import { oddNotes } from '../../../support/odd-notes.ts'

/**
 * The form as the editor hands it back: texts without white space at both ends, a default where the file says nothing,
 * and an empty item in an empty list.
 */
function throughForm(file: string): Form {
  const { body, file: text, ...fields } = toForm(file)
  const texts: Record<string, unknown> = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.trim() : value,
    ]),
  )
  const empty = { aha: '', roleBand: '', consent: '', agreedText: '', related: [''], reviewed: [] }
  return {
    ...empty,
    attribution: 'anonymous',
    ...texts,
    body: body.trim(),
    file: text.trim(),
  }
}

describe.each(Object.entries(oddNotes))('%s', (_, write) => {
  const file = write('n-odd01')

  test('nothing changed: the same file', () => {
    expect(toFile(throughForm(file))).toBe(file)
  })
  test('another title: the rest is the same', () => {
    const changed = toFile({ ...throughForm(file), title: 'Another: title' })
    expect(changed).toBe(file.replace('Edited: a plain title', 'Another: title'))
  })
  test('a field more: the rest is the same', () => {
    const changed = toFile({ ...throughForm(file), aha: 'Oh.' })
    expect(readNote(changed).fields).toEqual({ ...readNote(file).fields, aha: 'Oh.' })
    expect(changed.replace(/^aha: ?Oh\.\r?\n/m, '')).toBe(
      file.includes('aha:') ? file.replace('aha:\n', '') : file,
    )
  })
})

const lineEnds = fc.constantFrom('\n', '\n', '\r\n')
const lines = fc.oneof(
  fc.constantFrom(
    '',
    '   ',
    '## What we tried',
    '```sh',
    '# in code',
    '~~~',
    '| a | b\\|c |',
    '|:-:| --- |',
    '- [ ] open',
    '1) one  ',
    '\tindented\t',
    '    code',
    '\\# no heading \\*\\_\\[1\\]',
    '<div>&amp; a < b </div>',
    '> quoted [^1]',
    '[^1]: below',
    '---',
    '===',
    '\u00a0é会🚀\u200b',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/[\n\r]/.test(text)),
)
const bodies = fc
  .array(fc.tuple(lines, lineEnds), { maxLength: 12 })
  .map((all) => all.map(([text, end]) => text + end).join(''))
const titles = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 70 })
  .map((text) => text.trim())
  .filter((text) => text !== '' && noteSchema.shape.title.safeParse(text).success)
const heads = fc
  .record({
    opening: fc.constantFrom('---\n', '\uFEFF---\n', '---\r\n', '---  \n'),
    title: fc.constantFrom('title: Old', "title: 'Old' # why", 'title: "Old"', 'title: >-\n  Old'),
    themes: fc.constantFrom('themes: [search]', 'themes:\n  - search', 'themes:\n- search # one\n'),
    rest: fc.shuffledSubarray([
      '# A comment',
      'id: n-test1',
      'month: 2026-05',
      'kind:   both',
      'summary: "One\\u00a0line."',
      'reviewBy: 2027-01-01 # soon',
    ]),
    isAfter: fc.boolean(),
  })
  .map(({ opening, title, themes, rest, isAfter }) => {
    const fields = (isAfter ? [...rest, title, themes] : [themes, title, ...rest]).join('\n')
    return opening + `${fields}\n---\n`.replaceAll('\n', opening.endsWith('\r\n') ? '\r\n' : '\n')
  })
const files = fc.tuple(heads, bodies).map((parts) => parts.join(''))

test('any note that is opened and saved as it is stays as it is', () => {
  fc.assert(
    fc.property(files, (file) => {
      expect(toFile(throughForm(file))).toBe(file)
    }),
  )
})

test('with any other title, everything but the title stays as it is', () => {
  fc.assert(
    fc.property(files, titles, (file, title) => {
      const changed = toFile({ ...throughForm(file), title })
      expect(readNote(changed).fields).toEqual({ ...readNote(file).fields, title })
      const at = file.indexOf('title:')
      expect(changed.slice(0, at)).toBe(file.slice(0, at))
      const behind = file.slice(at).replace(/^title:(.*Old'?"?|[^]*?Old)/, '')
      expect(changed.endsWith(behind)).toBe(true)
    }),
  )
})

test('with any line changed, the lines above and below stay as they are', () => {
  fc.assert(
    fc.property(files, bodies, fc.nat(), (file, inserted, seed) => {
      const form = throughForm(file)
      const old = form.body.split('\n')
      const at = seed % (old.length + 1)
      const body = [...old.slice(0, at), `X${inserted}X`, ...old.slice(at)].join('\n')
      const changed = toFile({ ...form, body })
      const normal = (text: string) => text.replaceAll('\r\n', '\n').trim()
      expect(normal(readNote(changed).body)).toBe(normal(body))

      const head = file.slice(0, file.length - bodyOf(file).length)
      expect(changed.startsWith(head)).toBe(true)
      const kept = bodyOf(file).trim().split('\n')
      const above = kept.slice(0, at).join('\n')
      const below = kept.slice(at).join('\n')
      expect(bodyOf(changed).trim().startsWith(above)).toBe(true)
      expect(bodyOf(changed).trim().endsWith(below)).toBe(true)
    }),
  )
})

const bodyOf = (file: string) => file.replace(/^\uFEFF?---[^]*?\n---\r?\n/, '')

test('a new note has its fields in the order of the schema', () => {
  const form = {
    ...{ body: 'Text.', file: '', status: 'draft', title: 'It’s: new', month: '2026-05' },
    ...{ themes: ['search', ''], related: [''], id: 'n-new1', session: 3, aha: '' },
    reviewed: [{ words: '12 June', reason: 'In a book.' }],
  }
  expect(toFile(form)).toBe(
    `---
id: n-new1
title: "It’s: new"
session: 3
month: 2026-05
status: draft
themes: [search]
reviewed:
  - words: 12 June
    reason: In a book.
---

Text.
`,
  )
})

test('what is no note is refused with a sentence', () => {
  expect(() => toForm('Text.')).toThrow(
    'The file does not begin with its fields between two lines of ---.',
  )
})
