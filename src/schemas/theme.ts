import { z } from 'astro/zod'
import { aliases, text } from './fields.ts'

/** A theme that notes share: an entry in content/themes.yaml. */
export const themeSchema = z.strictObject({
  title: text('The theme in one to three words', 'Search', 40),
  question: text('The question readers bring to it', 'How do I find it faster?', 120),
  about: text(
    'Two or three sentences that open its page',
    'What pairs learned about searching.',
    600,
  ),
  aliases: aliases('googling'),
})

/** A tool notes may name: an entry in content/tools.yaml. */
export const toolSchema = z.strictObject({
  title: text('The kind of tool, not a brand where a kind will do', 'Web search', 40),
})

export type Theme = z.infer<typeof themeSchema>
export type Tool = z.infer<typeof toolSchema>
