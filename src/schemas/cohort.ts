import { z } from 'astro/zod'
import { field, month, text } from './fields.ts'
import { scheduleSchema } from './schedule.ts'

/** A group of pairs that runs the sessions together: content/cohorts/<id>.yaml. */
export const cohortSchema = z.strictObject({
  title: text('Who is in it', 'Direct reports', 40),
  start: month('The month of its first session'),
  pairs: field(z.int().min(1), 'How many pairs take part', 6),
  schedule: scheduleSchema.optional(),
  about: text('One or two sentences about the cohort', 'The first cohort.', 300),
})

export type Cohort = z.infer<typeof cohortSchema>
