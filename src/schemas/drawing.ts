import { z } from 'astro/zod'

/** A drawing, in the colours of the site: content/drawings/<id>.svg. What it may hold is in src/checks/drawings.ts. */
export const drawingSchema = z.strictObject({ svg: z.string() })

export type Drawing = z.infer<typeof drawingSchema>
