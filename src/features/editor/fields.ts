/** Turns the schema of a collection into the fields of a form, so that the two never differ. */
import type { Field } from '@sveltia/cms'
import { z } from 'astro/zod'

interface Choice {
  label: string
  value: string | number
}

/** What the schema cannot know: what may be chosen in a field, and which fields name other notes. */
export interface Known {
  choices: Record<string, Choice[]>
  notes: readonly string[]
  /** What a form starts with, where the schema leaves it open. */
  defaults: Record<string, unknown>
  /** Fields that a form must have though the schema can do without. */
  needed: readonly string[]
}

/** The part of JSON Schema that our schemas come to; `default` and `examples` carry values of the field. */
interface Shape {
  type?: string
  description?: string
  examples?: unknown[]
  default?: unknown
  const?: string
  enum?: string[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  items?: Shape
  properties?: Record<string, Shape>
  required?: string[]
}

/** @returns one form field for each field of the schema, in its order */
export function toFields(schema: z.ZodType, known: Known): Field[] {
  return fieldsOf(z.toJSONSchema(schema, { unrepresentable: 'any' }) as Shape, known)
}

const fieldsOf = ({ properties = {}, required = [] }: Shape, known: Known): Field[] =>
  Object.entries(properties).map(([name, shape]) => {
    const initial = known.defaults[name] ?? shape.default
    const optional = !required.includes(name) || shape.default !== undefined
    return {
      ...common(name, shape, name in known.choices || shape.enum !== undefined),
      ...kindOf(name, shape, known),
      required: !optional || known.needed.includes(name),
      ...(initial !== undefined && { default: initial }),
    } as Field
  })

/** What stands in the preview; the rest is filing. */
const read = ['title', 'summary', 'aha']

const common = (name: string, { description, examples = [] }: Shape, isChosen: boolean) => ({
  name,
  label: toLabel(name),
  preview: read.includes(name),
  hint: [
    description,
    ...(isChosen ? [] : examples)
      .filter((example) => typeof example !== 'object')
      .map((example) => `For example: ${String(example)}`),
  ].join('. '),
})

/** `reviewBy` -> `Review by`. */
const toLabel = (name: string) =>
  name
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, (letter) => letter.toUpperCase())

function kindOf(name: string, shape: Shape, known: Known): object {
  const many = shape.type === 'array'
  const bounds = many ? { multiple: true, min: shape.minItems, max: shape.maxItems } : {}
  const choices = known.choices[name]
  if (choices) return { widget: 'select', options: choices, ...bounds }
  if (known.notes.includes(name))
    return {
      widget: 'relation',
      collection: 'notes',
      value_field: 'id',
      display_fields: ['title'],
      ...bounds,
    }
  if (shape.const !== undefined) return { widget: 'select', options: [shape.const] }
  if (shape.enum) return { widget: 'select', options: shape.enum }
  if (many)
    return shape.items?.properties
      ? { widget: 'list', fields: fieldsOf(shape.items, known) }
      : { widget: 'list', min: shape.minItems, max: shape.maxItems }
  if (shape.type === 'integer') return { widget: 'number', value_type: 'int', min: shape.minimum }
  if (shape.type === 'boolean') return { widget: 'boolean' }
  if (shape.format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' }
  return {
    widget: 'string',
    maxlength: shape.maxLength,
    ...(shape.pattern && {
      pattern: [shape.pattern, `${shape.description}. For example: ${String(shape.examples?.[0])}`],
    }),
  }
}
