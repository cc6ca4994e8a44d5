/** The words in an entry that its author wrote freely, found by its schema, so that a new field is never forgotten. */
import { z } from 'astro/zod'

export interface TextField {
  text: string
  path: PropertyKey[]
}

/**
 * Every text in the data but what the schema says is no prose: a choice, or a field marked as code or as private.
 * @param data as it was written, whether it keeps to the schema or not
 */
export function textsIn(schema: z.ZodType | undefined, data: unknown): TextField[] {
  return collect(schema, data, [])
}

function collect(schema: z.ZodType | undefined, data: unknown, path: PropertyKey[]): TextField[] {
  const inner = unwrap(schema)
  if (isMarked(schema) || isMarked(inner)) return []
  if (typeof data === 'string')
    return inner instanceof z.ZodEnum || inner instanceof z.ZodLiteral ? [] : [{ text: data, path }]
  if (Array.isArray(data)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined
    return data.flatMap((item: unknown, index) => collect(element, item, [...path, index]))
  }
  if (typeof data !== 'object' || data === null) return []
  const shape: Record<string, z.ZodType> = inner instanceof z.ZodObject ? inner.shape : {}
  return Object.entries(data).flatMap(([key, value]) => collect(shape[key], value, [...path, key]))
}

const isMarked = (schema: z.ZodType | undefined) => {
  const marks = schema?.meta()
  return marks?.['isCode'] === true || marks?.['isPrivate'] === true
}

/** The schema itself, without what only says that it may be missing or be written in a shorter way. */
export function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema instanceof z.ZodPipe) return unwrap(schema.out as z.ZodType)
  return schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema
}
