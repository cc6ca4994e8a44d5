import { z } from 'astro/zod'
import { aliases, field, text } from './fields.ts'

export const guideRoles = ['mentor', 'executive', 'program-manager'] as const

/** A short handbook chapter: content/guides/<slug>.mdx. */
export const guideSchema = z.strictObject({
  title: text('The title of the guide', 'When the phone rings', 70),
  summary: text('One sentence for lists', 'What to say when your executive is called away.', 160),
  role: field(z.enum(guideRoles), 'Whom it is for', 'mentor'),
  order: field(z.int().min(1), 'Its place among the guides for that role', 1),
  aliases: aliases('interruptions'),
  onRunSheet: field(
    z.boolean().default(false),
    'true links the guide from every run sheet, beside the agenda',
    true,
  ),
  minutes: field(z.int().min(1).max(20), 'Minutes to read it', 3),
})

export type Guide = z.infer<typeof guideSchema>
