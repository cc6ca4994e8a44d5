import { z } from 'astro/zod'
import { field, text } from './fields.ts'

/** A source: an entry in content/references/references.yaml, keyed by its id. */
export const referenceSchema = z.strictObject({
  authors: text('Who wrote it', 'Gillin, P.', 120),
  year: text('The year, or when about', 'about 2012', 20),
  title: text('Its title', 'Using reverse mentoring', 200),
  source: text('Where it appeared', 'Ad Age', 160),
  url: field(
    z.url({ protocol: /^https$/, error: 'is not an https address' }),
    'Its address',
    'https://example.org/',
  ).optional(),
  read: field(
    z.enum(['whole', 'abstract', 'excerpt', 'reported', 'not-read']),
    'whole; abstract: its own summary; excerpt: a part; reported: what others say of it; not-read: further reading, never evidence',
    'abstract',
  ),
  supports: text(
    'What it is cited for, and nothing more',
    'Seven sessions, three weeks apart.',
    600,
  ),
  historical: field(
    z.boolean().default(false),
    'true where its figures are no longer current',
    true,
  ),
})

export type Reference = z.infer<typeof referenceSchema>
