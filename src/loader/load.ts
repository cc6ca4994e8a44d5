/** Reads every content file once, checks each against its schema, and hands out typed entries. */
import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { z } from 'astro/zod'
import type { Fault } from '../lib/faults.ts'
import { compare } from '../lib/lists.ts'
import { namedIn, withNames } from '../lib/names.ts'
import { toSlug } from '../lib/slug.ts'
import { collections, type CollectionName, type Data } from '../schemas/collections.ts'
import { namesSchema } from '../schemas/program.ts'
import { schemaFaults } from './schema-faults.ts'
import { readSource, type Source } from './source.ts'
import { missingFiles, strayFiles } from './stray-files.ts'

interface Place {
  id: string
  /** The file, from the content folder, with forward slashes. */
  path: string
  source: Source
  /** Where the entry stands in its file; not empty only in a list file. */
  prefix: string[]
}

interface ValidEntry<N extends CollectionName> extends Place {
  valid: true
  data: Data<N>
}

interface InvalidEntry<N extends CollectionName> extends Place {
  valid: false
  /** The fields that are right by themselves, so that rules between files are checked all the same. */
  data: Partial<Data<N>>
}

export type Entry<N extends CollectionName> = ValidEntry<N> | InvalidEntry<N>

type Entries = { [N in CollectionName]: Entry<N>[] }

export interface Content {
  entries: Entries
  faults: Fault[]
}

/** @param shownFrom the folder that paths in messages start from */
export function loadContent(contentDir: string, shownFrom: string): Content {
  const faults: Fault[] = []
  const read = new Set<string>()

  function load<N extends CollectionName>(name: N): Entry<N>[] {
    const { files, format, schema } = collections[name]
    const paths = globSync(files, { cwd: contentDir }).sort(compare)
    return paths.flatMap((path) => {
      read.add(path)
      const full = join(contentDir, path)
      const source = readSource(relative(shownFrom, full), full, format)
      addTo(faults, source.faults)
      if (source.data === undefined) return []
      const found =
        format === 'list'
          ? Object.entries(source.data).map(([id, data]: [string, unknown]) => ({
              id,
              data,
              prefix: [id],
            }))
          : [{ id: idOf(path), data: source.data, prefix: [] }]
      return found.map(({ id, data, prefix }): Entry<N> => {
        const place = { id, path: path.replaceAll('\\', '/'), source, prefix }
        addTo(faults, idFaults(place))
        const result = schema.safeParse(data)
        if (result.success) return { ...place, valid: true, data: result.data }
        addTo(faults, schemaFaults(result.error, schema, data, source, prefix))
        return { ...place, valid: false, data: validFields(schema, data) }
      })
    })
  }

  const entries: Entries = {
    program: load('program'),
    sessions: load('sessions'),
    lessons: load('lessons'),
    notes: load('notes'),
    cohorts: load('cohorts'),
    cases: load('cases'),
    guides: load('guides'),
    handouts: load('handouts'),
    drawings: load('drawings'),
    glossary: load('glossary'),
    references: load('references'),
    themes: load('themes'),
    tools: load('tools'),
  }
  const names = entries.program[0]?.data.names ?? namesSchema.parse(undefined)
  for (const collection of namedIn)
    for (const entry of entries[collection]) entry.data = withNames(entry.data, names)
  addTo(faults, strayFiles(contentDir, shownFrom, read))
  addTo(faults, missingFiles(contentDir, shownFrom, read))
  return { entries, faults }
}

/** Pushes one by one: spreading a very long list into a call overflows the stack. */
function addTo<T>(list: T[], items: readonly T[]) {
  for (const item of items) list.push(item)
}

/** `notes/2026/n-1.md` -> `n-1`; `lessons/01-ask/quick.mdx` -> `01-ask/quick`. */
const idOf = (path: string) =>
  path
    .replaceAll('\\', '/')
    .replace(/\.[a-z]+$/, '')
    .replace(/^[a-z]+\/(20\d\d\/)?/, '')

/** An id is part of an address, so it is written as addresses are. */
function idFaults({ id, source, prefix }: Place): Fault[] {
  if (/^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)?$/.test(id)) return []
  const better = id.split('/').map(toSlug).filter(Boolean).join('/')
  return [
    {
      file: source.file,
      line: source.lineOf(prefix),
      wrong: `"${id}" is no id: it may have small letters, digits and hyphens only.`,
      fix:
        prefix.length > 0
          ? `Write it as ${better || 'a-few-words'}.`
          : `Rename the file or its folder to ${better || 'a-few-words'}.`,
    },
  ]
}

/** Each field checked by itself. */
function validFields<T>(schema: z.ZodType<T>, data: unknown): Partial<T> {
  if (!(schema instanceof z.ZodObject) || typeof data !== 'object' || data === null) return {}
  const given = new Map(Object.entries(data))
  const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
    const result = z.safeParse(field, given.get(name))
    return result.success && result.data !== undefined ? [[name, result.data] as const] : []
  })
  // The names and values come from the schema itself.
  return Object.fromEntries(fields) as Partial<T>
}
