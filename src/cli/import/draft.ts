/** Puts what was found in a file into the head of a draft, in the order of the schema, and says what is missing. */
import type { FoundNote } from './note-of.ts'

export interface Draft {
  title: string
  /** Front matter without what is not known, and without the id. */
  fields: Record<string, string | number | string[] | undefined>
  body: string
  /** Where each field stood. */
  sources: string[]
  warnings: string[]
}

const needed = ['session', 'month', 'length', 'cohort', 'kind', 'themes', 'summary'] as const

export function toDraft({ found, title, body }: FoundNote): Draft {
  const fields = {
    title,
    session: found.value('session'),
    month: found.value('month'),
    length: found.value('length'),
    status: 'draft',
    cohort: found.value('cohort'),
    kind: found.value('kind'),
    themes: found.value('themes'),
    tools: found.value('tools'),
    summary: found.value('summary'),
    aha: found.value('aha'),
  }
  const missing = needed.filter((name) => fields[name] === undefined)
  const warnings = [...found.warnings]
  if (missing.length > 0) warnings.push(`Missing: ${missing.join(', ')}.`)
  return {
    title,
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    body,
    sources: found.sources,
    warnings,
  }
}
