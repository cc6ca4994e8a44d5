import { relative } from 'node:path'
import { file, glob } from 'astro/loaders'
import { defineCollection } from 'astro/content/config'
import { collections as plan } from './schemas/collections.ts'
import { contentDir, projectDir } from './settings.ts'

const base = `./${relative(projectDir, contentDir)}`

/** Stock Astro lets the last of two entries with one id win, silently; this stops the build instead. */
function uniqueIds() {
  const fileOf = new Map<string, string>()
  return ({ entry }: { entry: string }) => {
    const id = entry.replace(/\.[a-z]+$/, '').replace(/^20\d\d\//, '')
    const other = fileOf.get(id)
    if (other && other !== entry)
      throw new Error(`"${id}" is the id of both ${other} and ${entry}. Rename one.`)
    fileOf.set(id, entry)
    return id
  }
}

const folder = (name: string, pattern: string) =>
  glob({ base: `${base}/${name}`, pattern, generateId: uniqueIds() })
const list = (path: string) => file(`${base}/${path}`)

export const collections = {
  program: defineCollection({
    loader: glob({ base, pattern: plan.program.files }),
    schema: plan.program.schema,
  }),
  sessions: defineCollection({
    loader: folder('sessions', '*.yaml'),
    schema: plan.sessions.schema,
  }),
  lessons: defineCollection({ loader: folder('lessons', '*/*.mdx'), schema: plan.lessons.schema }),
  notes: defineCollection({ loader: folder('notes', '*/*.md'), schema: plan.notes.schema }),
  cohorts: defineCollection({ loader: folder('cohorts', '*.yaml'), schema: plan.cohorts.schema }),
  cases: defineCollection({ loader: folder('cases', '*.mdx'), schema: plan.cases.schema }),
  guides: defineCollection({ loader: folder('guides', '*.mdx'), schema: plan.guides.schema }),
  glossary: defineCollection({ loader: list(plan.glossary.files), schema: plan.glossary.schema }),
  references: defineCollection({
    loader: list(plan.references.files),
    schema: plan.references.schema,
  }),
  themes: defineCollection({ loader: list(plan.themes.files), schema: plan.themes.schema }),
  tools: defineCollection({ loader: list(plan.tools.files), schema: plan.tools.schema }),
}
