/** Reads every content file once, checks each against its schema, and keeps the good entries. */
import { globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { collections, type CollectionName } from '../schemas/collections.ts'
import type { Fault } from '../lib/faults.ts'
import { compare } from '../lib/lists.ts'
import { schemaFaults } from './schema-faults.ts'
import { readSource, type Source } from './source.ts'

export interface Entry {
  id: string
  /** The data as written; `valid` says whether it keeps to the schema. */
  data: Record<string, unknown>
  valid: boolean
  source: Source
  /** Where the entry stands in its file; not empty only in a list file. */
  prefix: string[]
}

export interface Content {
  entries: Record<CollectionName, Entry[]>
  faults: Fault[]
}

/** @param shownFrom the folder that paths in messages start from */
export function loadContent(contentDir: string, shownFrom: string): Content {
  const entries = Object.fromEntries(
    Object.keys(collections).map((name) => [name, []]),
  ) as unknown as Content['entries']
  const faults: Fault[] = []
  const read = new Set<string>()

  for (const [name, { files, format, schema }] of Object.entries(collections)) {
    for (const path of globSync(files, { cwd: contentDir }).sort(compare)) {
      read.add(path)
      const full = join(contentDir, path)
      const source = readSource(
        relative(shownFrom, full),
        readFileSync(full),
        format === 'document',
      )
      faults.push(...source.faults)
      if (source.data === undefined) continue
      const found =
        format === 'list'
          ? listEntries(source)
          : [{ id: idOf(path), data: source.data, prefix: [] }]
      for (const { id, data, prefix } of found) {
        const wrong = schemaFaults(schema, data, source, prefix)
        faults.push(...wrong)
        if (typeof data !== 'object' || data === null) continue
        entries[name as CollectionName].push({
          id,
          data: data as Entry['data'],
          valid: wrong.length === 0,
          source,
          prefix,
        })
      }
    }
  }
  faults.push(
    ...strayFiles(contentDir, shownFrom, read),
    ...missingFiles(contentDir, shownFrom, read),
  )
  return { entries, faults }
}

const listEntries = (source: Source) =>
  Object.entries(source.data as Record<string, unknown>).map(([id, data]) => ({
    id,
    data,
    prefix: [id],
  }))

/** `notes/2026/n-1.md` -> `n-1`; `lessons/01-ask/quick.mdx` -> `01-ask/quick`. */
const idOf = (path: string) =>
  path
    .replaceAll('\\', '/')
    .replace(/\.[a-z]+$/, '')
    .replace(/^[a-z]+\/(20\d\d\/)?/, '')

function strayFiles(contentDir: string, shownFrom: string, read: Set<string>): Fault[] {
  return globSync('**/*.{md,mdx,yaml,yml}', { cwd: contentDir })
    .filter((path) => !read.has(path) && !path.startsWith('_templates') && path !== 'README.md')
    .map((path) => ({
      file: relative(shownFrom, join(contentDir, path)),
      line: 1,
      wrong: 'No collection reads this file, so it would be lost without a word.',
      cure: `Move or rename it. Files are read from: ${Object.values(collections)
        .map((c) => c.files)
        .join(', ')}.`,
    }))
}

function missingFiles(contentDir: string, shownFrom: string, read: Set<string>): Fault[] {
  return Object.values(collections)
    .filter(({ files }) => !files.includes('*') && !read.has(files))
    .map(({ files }) => ({
      file: relative(shownFrom, join(contentDir, files)),
      line: 1,
      wrong: 'This file is missing.',
      cure: 'Create it; the site cannot be built without it.',
    }))
}
