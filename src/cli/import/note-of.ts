/** Finds a note's fields in Markdown that a mentor wrote: the title on top, lines such as `Session: 3` below it. */
import { parse } from 'yaml'
import { textUnder } from '../../markdown/excerpts.ts'
import { noteSchema } from '../../schemas/note.ts'

export interface FoundNote {
  title: string | undefined
  session: number | undefined
  /** YYYY-MM */
  month: string | undefined
  /** Minutes. */
  length: number | undefined
  /** As they were written; whether there are such is for others to say. */
  cohort: string | undefined
  kind: string | undefined
  themes: string[]
  tools: string[]
  summary: string | undefined
  aha: string | undefined
  body: string
}

const months =
  'january february march april may june july august september october november december'.split(' ')

/** What a line may begin with, and the field that it fills. */
const names: Record<string, keyof FoundNote> = {
  title: 'title',
  session: 'session',
  month: 'month',
  date: 'month',
  length: 'length',
  duration: 'length',
  cohort: 'cohort',
  kind: 'kind',
  theme: 'themes',
  themes: 'themes',
  tools: 'tools',
  summary: 'summary',
  'in one line': 'summary',
  'a-ha': 'aha',
  aha: 'aha',
}

/** How many of the first lines may be fields. */
const headLines = 12

/** Reads the first lines for fields; they are taken out of the text. The rest of the text stays as it is. */
export function noteOf(markdown: string): FoundNote {
  const { written, text } = withoutFrontMatter(
    markdown
      .replace(/\r\n?/g, '\n')
      .replace(/\u00a0/g, ' ')
      .replace(/[\u200b\ufeff]/g, '')
      .trim(),
  )
  const rest = text.split('\n').filter((line, index) => {
    const plain = line.replace(/[*_#>]/g, '').trim()
    if (index >= headLines || !plain) return true
    const [, name = '', value = ''] = /^([a-z -]{3,12}?)\s*(?::|–|\s-\s)\s*(.+)$/i.exec(plain) ?? []
    const field = names[name.toLowerCase()]
    if (field && read(field, value) !== undefined) {
      written[field] ??= value
      return false
    }
    const title = plain.replace(/\\([^\w\s])/g, '$1')
    written.title ??= title
    // Some programs write the title twice, above the text and on top of it.
    return title !== written.title
  })
  const body = levelled(
    rest
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  const found = (field: keyof FoundNote, value = written[field]) =>
    value === undefined ? undefined : read(field, value)
  const under = (field: keyof FoundNote, heading: RegExp) => found(field, textUnder(body, heading))
  return {
    title: written.title,
    session: found('session') as number | undefined,
    month: found('month') as string | undefined,
    length: found('length') as number | undefined,
    cohort: written.cohort,
    kind: written.kind,
    themes: listOf(written.themes),
    tools: listOf(written.tools),
    summary: (found('summary') ?? under('summary', /^in one line\b/)) as string | undefined,
    aha: (found('aha') ?? under('aha', /^a ?ha\b/)) as string | undefined,
    body,
  }
}

type Written = Partial<Record<keyof FoundNote, string>>

/**
 * Markdown from other programs may begin with fields of its own. What is no field of ours is left out, as an author's
 * name would be; a value that makes no sense where it stands goes into the text.
 */
function withoutFrontMatter(text: string): { written: Written; text: string } {
  const [all = '', head = ''] = /^---\n([^]*?)\n---\n?/.exec(text) ?? []
  const values = all ? readYaml(head) : undefined
  if (!values) return { written: {}, text }
  const written: Written = {}
  const rest: string[] = []
  for (const [name, value] of Object.entries(values)) {
    const field = names[name.toLowerCase()]
    if (!field || (typeof value === 'object' && !Array.isArray(value))) continue
    const words = [value].flat().join(', ')
    if (read(field, words) === undefined) rest.push(words)
    else written[field] ??= words
  }
  return { written, text: [...rest, text.slice(all.length).trim()].join('\n\n') }
}

function readYaml(head: string): Record<string, unknown> | undefined {
  try {
    const values: unknown = parse(head)
    return typeof values === 'object' && values !== null
      ? (values as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

/** What a field would be with this value; undefined where the value makes no sense there. */
function read(field: keyof FoundNote, value: string): string | number | undefined {
  if (field === 'session' || field === 'length') return Number(/\d+/.exec(value)?.[0]) || undefined
  if (field === 'summary' || field === 'aha')
    return noteSchema.shape[field].safeParse(value).success ? value : undefined
  return field === 'month' ? monthOf(value) : value
}

const listOf = (text = '') =>
  text
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter(Boolean)

/** `May 2026`, `12 May 2026`, `2026-05-12`, `05/2026` -> `2026-05`; the day is dropped, since a note never tells it. */
function monthOf(text: string): string | undefined {
  const iso = /\b(20\d\d)-(0[1-9]|1[0-2])/.exec(text)
  if (iso) return `${iso[1]}-${iso[2]}`
  const slashed = /\b(0?[1-9]|1[0-2])\/(20\d\d)\b/.exec(text)
  if (slashed) return `${slashed[2]}-${slashed[1]!.padStart(2, '0')}`
  const year = /\b20\d\d\b/.exec(text)?.[0]
  const month = months.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(text))
  return year && month >= 0 ? `${year}-${String(month + 1).padStart(2, '0')}` : undefined
}

/** The highest heading becomes level 2: level 1 is the title of the page. */
function levelled(markdown: string): string {
  const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
  const shift = 2 - Math.min(...levels)
  return levels.length === 0 || shift === 0
    ? markdown
    : markdown.replace(
        /^(#+) /gm,
        (_, marks: string) => `${'#'.repeat(Math.max(2, Math.min(6, marks.length + shift)))} `,
      )
}
