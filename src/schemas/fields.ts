/** Field builders shared by the schemas. Each carries the sentence and the example an author is shown. */
import { z } from 'astro/zod'
import { isInYears, limits } from './schedule-limits.ts'

const { years } = limits

interface Marks {
  /** An id, a day, a number: nothing that its author words freely. */
  isCode?: true
  /** Not on the site. */
  isPrivate?: true
}

/**
 * Attaches the author's manual to a field: what it is for, and one value that would be right.
 * Whatever has no marks counts as words that readers see, and is checked for what tells who they are about.
 */
export function field<T extends z.ZodType>(
  schema: T,
  description: string,
  example: unknown,
  marks: Marks = {},
): T {
  return schema.meta({ description, examples: [example], ...marks })
}

/** Characters that no text has: XML, and so a feed, cannot carry them. */
const hidden = /(?![\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** One line of plain text. */
export const text = (description: string, example: string, max = 400) =>
  field(
    z
      .string()
      .trim()
      .min(1, 'is empty')
      .max(max, `is longer than ${max} characters`)
      .regex(/^[^\n\r\u2028\u2029]*$/, 'must be one line')
      .refine((value) => !hidden.test(value), 'has a character that cannot be shown'),
    description,
    example,
  )

/** A list of lines of plain text, at least one. */
export const lines = (description: string, example: string) =>
  field(z.array(text(description, example)).min(1, 'needs at least one line'), description, [
    example,
  ])

/** A group of fields that may be written as one of them alone, as text: `Show it.` for `{ does: Show it. }`. */
export const orText = <T extends z.ZodType>(name: string, schema: T) =>
  z.preprocess((value) => (typeof value === 'string' ? { [name]: value } : value), schema)

/** A list that may be written without its brackets where it has one entry. */
export const oneOrMore = <T extends z.ZodType>(item: T) =>
  z.preprocess((value): unknown => (Array.isArray(value) ? value : [value]), z.array(item).min(1))

/** Other words that readers use for what the entry is about; searching for them finds it. */
export const aliases = (example: string) =>
  field(
    z.array(text('Another word for it', example, 40)).default([]),
    'Other words people use for it, as they would type them',
    [example],
  )

/** The id of an entry in another collection; whether it exists is checked over all files together. */
export const idOf = (collection: string, example: string) =>
  field(
    z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'must be small letters, digits and hyphens'),
    `The id of an entry in ${collection}`,
    example,
    { isCode: true },
  )

/** YYYY-MM, of this century. */
export const monthPattern = /^20\d\d-(0[1-9]|1[0-2])$/

/** A calendar month, YYYY-MM. */
export const month = (description: string) =>
  field(z.string().regex(monthPattern, 'is not a month written YYYY-MM'), description, '2026-05', {
    isCode: true,
  })

/** A calendar day, YYYY-MM-DD. */
export const day = (description: string) =>
  field(
    z.iso
      .date({ error: 'is not a day written YYYY-MM-DD', abort: true })
      .refine(isInYears, `is not in the years ${years.min} to ${years.max}`),
    description,
    '2027-03-31',
    { isCode: true },
  )
