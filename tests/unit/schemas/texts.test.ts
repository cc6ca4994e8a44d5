import { z } from 'astro/zod'
import { expect, test } from 'vitest'
import { field, idOf, text } from '../../../src/schemas/fields.ts'
import { noteSchema } from '../../../src/schemas/note.ts'
import { textsIn } from '../../../src/schemas/texts.ts'

interface JsonSchema {
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  format?: string
  allOf?: JsonSchema[]
  isCode?: boolean
  isPrivate?: boolean
  items?: JsonSchema
  properties?: Record<string, JsonSchema>
}

const sentence = 'We met Priya on 3 May.'

/** Data with the sentence wherever the schema has a string, and the paths of those strings. */
function filled(schema: JsonSchema): unknown {
  if (schema.type === 'array' && schema.items) return [filled(schema.items)]
  if (schema.properties)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, field]) => [name, filled(field)]),
    )
  return schema.type === 'string' ? sentence : 1
}

test('every string of a note is checked, or is a choice, a code or private', () => {
  const schema = z.toJSONSchema(noteSchema) as JsonSchema
  const checked = new Set(textsIn(noteSchema, filled(schema)).map(({ path }) => String(path[0])))
  const unchecked = Object.entries(schema.properties ?? {}).filter(([name]) => !checked.has(name))
  expect(checked).toContain('title')
  for (const [name, whole] of unchecked) {
    if (whole.isPrivate || !JSON.stringify(filled(whole)).includes(sentence)) continue
    const one = whole.items ?? whole
    const isChoice = one.enum !== undefined || one.const !== undefined
    // What is marked as code must be something that no sentence can be.
    const refuses = z.fromJSONSchema(one as z.core.JSONSchema.JSONSchema).safeParse(sentence)
    expect(isChoice || (one.isCode === true && !refuses.success), name).toBe(true)
  }
})

test('a new field of words is found without being listed anywhere', () => {
  const schema = z.strictObject({
    ...noteSchema.shape,
    lesson: text('What was learned', 'Ask twice.').optional(),
    steps: field(
      z.array(z.strictObject({ does: z.string(), theme: idOf('themes', 'a') })),
      'Steps',
      [],
    ),
    extra: field(z.record(z.string(), z.string()), 'Anything', {}),
    hidden: field(z.string(), 'For the manager', 'x', { isPrivate: true }).default(''),
  })
  const data = {
    title: 'a title',
    status: 'draft',
    month: '2026-05',
    lesson: 'a lesson',
    steps: [{ does: 'a step', theme: 'search' }],
    extra: { any: 'a thing' },
    hidden: 'a secret',
    unknown: ['a stray'],
  }
  expect(textsIn(schema, data)).toEqual([
    { text: 'a title', path: ['title'] },
    { text: 'a lesson', path: ['lesson'] },
    { text: 'a step', path: ['steps', 0, 'does'] },
    { text: 'a thing', path: ['extra', 'any'] },
    { text: 'a stray', path: ['unknown', 0] },
  ])
})

test('what does not keep to the schema is looked through all the same', () => {
  expect(
    textsIn(noteSchema, { title: ['in a list'], aliases: 'no list', session: 'three' }),
  ).toEqual([
    { text: 'in a list', path: ['title', 0] },
    { text: 'no list', path: ['aliases'] },
    { text: 'three', path: ['session'] },
  ])
})
