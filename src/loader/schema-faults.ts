/** Turns what a schema says of a value into faults an author can act on. */
import { z } from 'astro/zod'
import type { Fault } from '../lib/faults.ts'
import { count } from '../lib/lists.ts'
import { nearest } from '../lib/nearest.ts'
import { unwrap } from '../schemas/texts.ts'
import type { Source } from './source.ts'

type Path = readonly PropertyKey[]
type Issue = z.core.$ZodIssue

/**
 * @param error what the schema says of the data
 * @param prefix where in the source the data stands; a list file keeps its entries under their ids
 */
export function schemaFaults(
  error: z.ZodError,
  schema: z.ZodType,
  data: unknown,
  source: Source,
  prefix: Path = [],
): Fault[] {
  const faults = error.issues
    .slice(0, maxFaults)
    .flatMap((issue) => toFaults(issue, schema, data, source, prefix))
  const more = error.issues.length - maxFaults
  if (more > 0)
    faults.push({
      file: source.file,
      line: source.lineOf(prefix),
      wrong: `There are ${count(more, 'more fault', 'more faults')} in this entry.`,
      fix: 'Fix these first, and check again.',
    })
  return faults
}

/** Of one entry; more of them help nobody. */
const maxFaults = 100

function toFaults(
  issue: Issue,
  schema: z.ZodType,
  data: unknown,
  source: Source,
  prefix: Path,
): Fault[] {
  const at = (path: Path) => ({ file: source.file, line: source.lineOf([...prefix, ...path]) })

  if (issue.code === 'unrecognized_keys') {
    const known = fieldNames(schemaAt(schema, issue.path))
    return issue.keys.map((key) => {
      const meant = nearest(key, known)
      // { does: One, and two. } has a field "does", and another called "and two.".
      const isRestOfText = / |\.$/.test(key) && valueAt(data, [...issue.path, key]) === null
      return {
        ...at([...issue.path, key]),
        wrong: `"${key}" is not a field here.`,
        fix: isRestOfText
          ? 'Within { } a comma ends a text. Put the whole text in double quotes.'
          : meant
            ? `Did you mean "${meant}"?`
            : `The fields are: ${known.join(', ')}.`,
      }
    })
  }

  const name =
    [...prefix, ...issue.path]
      .map((key) => (typeof key === 'number' ? key + 1 : String(key)))
      .join(' › ') || 'The file'
  const value = valueAt(data, issue.path)
  return [
    {
      ...at(issue.path),
      wrong: `${name} ${reason(issue, value)}.`,
      fix: fixFor(issue, schema, value),
    },
  ]
}

function reason(issue: Issue, value: unknown): string {
  if (value === undefined && issue.code !== 'custom') return 'is missing'
  switch (issue.code) {
    case 'invalid_type':
      return `is ${describe(value)}; it must be ${article(issue.expected)}`
    case 'invalid_value':
      return `is ${describe(value)}, which is not one of the choices`
    case 'too_small':
      return issue.message.startsWith('Too small')
        ? `is ${describe(value)}; the least is ${issue.minimum}${issue.origin === 'array' ? ' entries' : ''}`
        : issue.message
    case 'too_big':
      return issue.message.startsWith('Too big')
        ? `is ${describe(value)}; the most is ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`
        : issue.message
    case 'invalid_format':
      return `${describe(value)} ${issue.message}`
    default:
      return issue.message
  }
}

function fixFor(issue: Issue, schema: z.ZodType, value: unknown): string {
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String)
    const meant = typeof value === 'string' ? nearest(value, choices) : undefined
    return `${meant ? `Did you mean ${meant}? ` : ''}Write one of: ${choices.join(', ')}.`
  }
  const meta = schemaAt(schema, issue.path)?.meta()
  const example = meta?.examples as unknown[] | undefined
  if (!meta?.description || !example) return 'See the template in content/_templates for the shape.'
  const key = String(issue.path.findLast((part) => typeof part === 'string') ?? '')
  return `${meta.description}. For example: ${key ? `${key}: ` : ''}${JSON.stringify(example[0])}`
}

/** The schema of the value at a path; wrappers such as optional and default are looked through. */
function schemaAt(schema: z.ZodType | undefined, path: Path): z.ZodType | undefined {
  let here: z.ZodType | undefined = schema
  for (const key of path) {
    const inner = unwrap(here)
    if (inner instanceof z.ZodObject) here = inner.shape[String(key)] as z.ZodType | undefined
    else if (inner instanceof z.ZodArray) here = inner.element as z.ZodType
    else if (inner instanceof z.ZodRecord) here = inner.valueType as z.ZodType
    else return undefined
  }
  return here?.meta()?.description ? here : unwrap(here)
}

const fieldNames = (schema: z.ZodType | undefined): string[] => {
  const inner = unwrap(schema)
  return inner instanceof z.ZodObject ? Object.keys(inner.shape) : []
}

/** A value that is written in a shorter way stands for what is in it. */
const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value !== 'object' || value === null
        ? value
        : key in value
          ? Reflect.get(value, key)
          : undefined,
    data,
  )

function describe(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (value === null) return 'empty'
  if (typeof value === 'object') return 'a group of fields'
  const shown = typeof value === 'string' ? value : JSON.stringify(value)
  return `"${shown.length > 60 ? `${shown.slice(0, 57)}…` : shown}"`
}

const article = (type: string) =>
  ({
    string: 'text',
    array: 'a list',
    object: 'a group of fields',
    int: 'a whole number',
    boolean: 'true or false',
  })[type] ?? `a ${type}`
