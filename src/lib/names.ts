/** What the company calls things: `{assistant}` in the fields of the curriculum, with a capital `{Assistant}`. */
import type { CollectionName } from '../schemas/collections.ts'
import type { Names } from '../schemas/program.ts'

/** The collections whose texts may use names. */
export const namedIn = [
  'sessions',
  'lessons',
  'guides',
  'handouts',
] as const satisfies readonly CollectionName[]

const placeholder = /\{([a-z]+)\}/gi

/** The name as it stands in a text; undefined where there is none of that kind. @param kind with a capital where the name is to begin with one */
export function nameFor(kind: string, names: Names): string | undefined {
  const known = Object.entries(names)
  const exact = known.find(([id]) => id === kind)
  if (exact) return exact[1]
  const [, name] = known.find(([id]) => capitalised(id) === kind) ?? []
  return name && capitalised(name)
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What stands between braces in a text. */
export const placeholdersIn = (text: string): string[] =>
  [...text.matchAll(placeholder)].map(([, kind = '']) => kind)

/** The same data, with the names in its texts. */
export function withNames<T>(data: T, names: Names): T {
  const resolve = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(placeholder, (whole, kind: string) => nameFor(kind, names) ?? whole)
    if (Array.isArray(value)) return value.map(resolve)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, resolve(entry)]))
  }
  // Texts become texts, and all else is kept.
  return resolve(data) as T
}
