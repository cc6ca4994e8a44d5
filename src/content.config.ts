import { defineCollection } from 'astro/content/config'
import { contentLoader } from './loader/astro-loader.ts'
import { collections as plan, type CollectionName } from './schemas/collections.ts'
import { base, contentDir, projectDir } from './settings.ts'

const collection = <N extends CollectionName>(name: N) =>
  defineCollection({
    loader: contentLoader(name, { contentDir, projectDir, base }),
    schema: plan[name].schema,
  })

export const collections = {
  program: collection('program'),
  sessions: collection('sessions'),
  lessons: collection('lessons'),
  notes: collection('notes'),
  cohorts: collection('cohorts'),
  cases: collection('cases'),
  guides: collection('guides'),
  handouts: collection('handouts'),
  drawings: collection('drawings'),
  glossary: collection('glossary'),
  references: collection('references'),
  themes: collection('themes'),
  tools: collection('tools'),
}
