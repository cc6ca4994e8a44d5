import { z } from 'astro/zod'
import { aliases, field, idOf, text } from './fields.ts'

/** A company that did this before: content/cases/<slug>.mdx. */
export const caseSchema = z.strictObject({
  title: text('The company, and what it did', 'The Hartford: seven sessions', 70),
  organisation: text('The company', 'The Hartford', 40),
  period: text('When, as far as the sources say', 'About 2012', 40),
  summary: text('One sentence for lists', 'Young staff taught top executives.', 200),
  order: field(z.int().min(1), 'Its place in the list', 1),
  aliases: aliases('insurer'),
  cites: field(z.array(idOf('references', 'gillin-2012')).min(1), 'The sources', ['gillin-2012']),
})

export type Case = z.infer<typeof caseSchema>
