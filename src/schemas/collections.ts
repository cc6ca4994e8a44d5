/** Every collection: where its files are, how they are written, and the schema they keep to. */
import type { z } from 'astro/zod'
import { caseSchema, type Case } from './case.ts'
import { cohortSchema, type Cohort } from './cohort.ts'
import { termSchema, type Term } from './glossary.ts'
import { drawingSchema, type Drawing } from './drawing.ts'
import { guideSchema, type Guide } from './guide.ts'
import { handoutSchema, type Handout } from './handout.ts'
import { lessonSchema, type Lesson } from './lesson.ts'
import { noteSchema, type Note } from './note.ts'
import { programSchema, type Program } from './program.ts'
import { referenceSchema, type Reference } from './reference.ts'
import { sessionSchema, type Session } from './session.ts'
import { themeSchema, toolSchema, type Theme, type Tool } from './theme.ts'

/**
 * `document`: front matter, then prose, one file an entry. `data`: one YAML file an entry.
 * `list`: one YAML file for the whole collection, entries keyed by id. `drawing`: one SVG file an entry.
 */
export type Format = 'document' | 'data' | 'list' | 'drawing'

interface Collection<T> {
  /** Glob below the content folder; for `list` and a lone `data` file, the file itself. */
  files: string
  format: Format
  schema: z.ZodType<T>
}

interface DataOf {
  program: Program
  sessions: Session
  lessons: Lesson
  notes: Note
  cohorts: Cohort
  cases: Case
  guides: Guide
  handouts: Handout
  drawings: Drawing
  glossary: Term
  references: Reference
  themes: Theme
  tools: Tool
}

export type CollectionName = keyof DataOf

/** What an entry of a collection says once it keeps to its schema. */
export type Data<N extends CollectionName> = DataOf[N]

export const collections: { [N in CollectionName]: Collection<DataOf[N]> } = {
  program: { files: 'program.yaml', format: 'data', schema: programSchema },
  sessions: { files: 'sessions/*.yaml', format: 'data', schema: sessionSchema },
  lessons: { files: 'lessons/*/*.mdx', format: 'document', schema: lessonSchema },
  notes: { files: 'notes/*/*.md', format: 'document', schema: noteSchema },
  cohorts: { files: 'cohorts/*.yaml', format: 'data', schema: cohortSchema },
  cases: { files: 'cases/*.mdx', format: 'document', schema: caseSchema },
  guides: { files: 'guides/*.mdx', format: 'document', schema: guideSchema },
  handouts: { files: 'handouts/*.mdx', format: 'document', schema: handoutSchema },
  drawings: { files: 'drawings/*.svg', format: 'drawing', schema: drawingSchema },
  glossary: { files: 'glossary/terms.yaml', format: 'list', schema: termSchema },
  references: { files: 'references/references.yaml', format: 'list', schema: referenceSchema },
  themes: { files: 'themes.yaml', format: 'list', schema: themeSchema },
  tools: { files: 'tools.yaml', format: 'list', schema: toolSchema },
}
