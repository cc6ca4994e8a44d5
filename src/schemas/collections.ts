/** Every collection: where its files are, how they are written, and the schema they keep to. */
import type { z } from 'astro/zod'
import { caseSchema } from './case.ts'
import { cohortSchema } from './cohort.ts'
import { termSchema } from './glossary.ts'
import { guideSchema } from './guide.ts'
import { lessonSchema } from './lesson.ts'
import { noteSchema } from './note.ts'
import { programSchema } from './program.ts'
import { referenceSchema } from './reference.ts'
import { sessionSchema } from './session.ts'
import { themeSchema, toolSchema } from './theme.ts'

/**
 * `document`: front matter, then prose, one file an entry. `data`: one YAML file an entry.
 * `list`: one YAML file for the whole collection, entries keyed by id.
 */
type Format = 'document' | 'data' | 'list'

interface Collection<S extends z.ZodType> {
  /** Glob below the content folder; for `list` and a lone `data` file, the file itself. */
  files: string
  format: Format
  schema: S
}

const collection = <S extends z.ZodType>(
  files: string,
  format: Format,
  schema: S,
): Collection<S> => ({ files, format, schema })

export const collections = {
  program: collection('program.yaml', 'data', programSchema),
  sessions: collection('sessions/*.yaml', 'data', sessionSchema),
  lessons: collection('lessons/*/*.mdx', 'document', lessonSchema),
  notes: collection('notes/*/*.md', 'document', noteSchema),
  cohorts: collection('cohorts/*.yaml', 'data', cohortSchema),
  cases: collection('cases/*.mdx', 'document', caseSchema),
  guides: collection('guides/*.mdx', 'document', guideSchema),
  glossary: collection('glossary/terms.yaml', 'list', termSchema),
  references: collection('references/references.yaml', 'list', referenceSchema),
  themes: collection('themes.yaml', 'list', themeSchema),
  tools: collection('tools.yaml', 'list', toolSchema),
} as const

export type CollectionName = keyof typeof collections
