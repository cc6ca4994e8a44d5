/** A note between its file and the form. What nobody changed in the form stays in the file, byte for byte. */
import { parse } from 'yaml'
import { changeFields, lineEndOf, splitFrontMatter } from '../../lib/front-matter.ts'
import { noteSchema } from '../../schemas/note.ts'
import { changeLines } from './change-lines.ts'

/** The fields of a note, as a file or a form has them. */
export type Fields = Record<string, unknown>

/** What the form holds. */
export interface Form extends Fields {
  body: string
  /** The whole file as JSON, which no trimming harms; empty for a new note. */
  file: string
}

const names = Object.keys(noteSchema.shape)

/** @throws with a sentence for the writer, where the file is no note */
export function toForm(file: string): Form {
  const { fields, body } = readNote(file)
  return { ...fields, body, file: JSON.stringify(file) }
}

/** @returns the file that the form came from, with what was changed in the form */
export function toFile({ body, file, ...form }: Form): string {
  const now = filledOf(form)
  const parts = file ? splitFrontMatter(String(JSON.parse(file))) : undefined
  if (!parts)
    return `---\n${changeFields('', now, names)}---\n${body.trim() && `\n${body.trim()}\n`}`
  const before = filledOf(fieldsOf(parts.head))
  const changes = Object.fromEntries(
    names
      .filter((name) => !isSame(before[name] ?? defaults[name], now[name] ?? defaults[name]))
      .map((name) => [name, now[name]]),
  )
  const lineEnd = lineEndOf(parts.opening)
  const changedBody = changeLines(parts.body, body, lineEnd)
  const closing =
    changedBody && !parts.closing.endsWith('\n') ? parts.closing + lineEnd : parts.closing
  return parts.opening + changeFields(parts.head, changes, names) + closing + changedBody
}

/** @throws with a sentence for the writer, where the file is no note */
export function readNote(file: string): { fields: Fields; body: string } {
  const parts = splitFrontMatter(file)
  if (!parts) throw new Error('The file does not begin with its fields between two lines of ---.')
  const body = parts.body.replaceAll('\r\n', '\n').replace(/^\n+|\n+$/g, '')
  return { fields: fieldsOf(parts.head), body }
}

function fieldsOf(head: string): Fields {
  const fields: unknown = parse(head)
  return typeof fields === 'object' && fields !== null ? { ...fields } : {}
}

/** The fields that say something; a form adds an empty item to an empty list. */
export const filledOf = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields)
      .map(
        ([name, value]) => [name, Array.isArray(value) ? value.filter(isFilled) : value] as const,
      )
      .filter(([, value]) => isFilled(value)),
  )

const isFilled = (value: unknown) =>
  value !== '' &&
  value !== null &&
  value !== undefined &&
  !(Array.isArray(value) && value.length === 0)

/** What a form shows where the file says nothing. */
const defaults = filledOf(
  Object.fromEntries(
    Object.entries(noteSchema.shape).map(([name, field]) => [
      name,
      field.safeParse(undefined).data,
    ]),
  ),
)

/** The form takes white space from both ends of every text. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(trimmed(a)) === JSON.stringify(trimmed(b))

function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, trimmed(inner)]))
}
