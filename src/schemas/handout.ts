import { z } from 'astro/zod'
import { aliases, field, text } from './fields.ts'

export const handoutReaders = ['pair', 'executive', 'mentor', 'manager'] as const

/** A sheet to print and to hand out: content/handouts/<id>.mdx. */
export const handoutSchema = z.strictObject({
  title: text('What stands at the top of the sheet', 'Three messages to sort', 70),
  summary: text('One sentence for lists', 'Three messages, and four channels to choose from.', 160),
  session: field(
    z.int().min(1),
    'The number of its session; left out where it belongs to the whole programme',
    2,
  ).optional(),
  for: field(z.enum(handoutReaders), 'Who holds it', 'pair'),
  key: field(
    z.boolean().default(false),
    'true where it has the answers: it is then kept off the executive’s pages',
    true,
  ),
  aliases: aliases('message cards'),
})

export type Handout = z.infer<typeof handoutSchema>
