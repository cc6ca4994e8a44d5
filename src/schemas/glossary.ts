import { z } from 'astro/zod'
import { aliases, text } from './fields.ts'

/** A term: an entry in content/glossary/terms.yaml, keyed by its id. */
export const termSchema = z.strictObject({
  term: text('The term as it stands in a sentence', 'call-back', 40),
  definition: text('What it means here, in plain words', 'Ringing back on a known number.', 400),
  aliases: aliases('ring back'),
})

export type Term = z.infer<typeof termSchema>
