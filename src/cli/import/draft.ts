/** Turns what was found in a file into the head of a draft, as far as this programme knows what is meant. */
import { suggestion } from '../../lib/nearest.ts'
import { noteKinds } from '../../schemas/note.ts'
import type { FoundNote } from './note-of.ts'

/** An entry of a collection, which people call by its id or by its title. */
export interface Choice {
  id: string
  title: string
}

/** What a field may be; anything else is left open and said. */
export interface Known {
  sessions: number[]
  lengths: number[]
  cohorts: Choice[]
  themes: Choice[]
  tools: Choice[]
}

/** What the command was told; it counts for more than what stands in the file. */
export interface Asked {
  session?: string | undefined
  cohort?: string | undefined
  month?: string | undefined
}

export interface Draft {
  /** Front matter in the order of the schema, without what is not known. */
  fields: Record<string, unknown>
  warnings: string[]
}

const mostThemes = 3
const kinds: Choice[] = noteKinds.map((kind) => ({ id: kind, title: kind }))
const needed = ['session', 'month', 'length', 'cohort', 'kind', 'themes', 'summary']

export function toDraft(id: string, found: FoundNote, known: Known, asked: Asked): Draft {
  const warnings: string[] = []
  const number = (name: string, value: number | undefined, choices: readonly number[]) => {
    if (value === undefined || choices.includes(value)) return value
    warnings.push(`It says ${name} ${value}, which is not one of ${choices.join(', ')}.`)
    return undefined
  }
  const ids = (name: string, values: readonly string[], choices: readonly Choice[]) =>
    values.flatMap((value) => {
      const isMeant = ({ id, title }: Choice) =>
        [id, title.toLowerCase()].includes(value.toLowerCase())
      const meant = choices.find(isMeant)
      if (meant) return [meant.id]
      const known = choices.map(({ id }) => id)
      warnings.push(`It says ${name} "${value}". ${suggestion(value, known)}`)
      return []
    })
  const one = (name: string, value: string | undefined, choices: readonly Choice[]) =>
    ids(name, value === undefined ? [] : [value], choices)[0]
  const themes = ids('theme', found.themes, known.themes)
  if (themes.length > mostThemes)
    warnings.push(
      `It has more than ${mostThemes} themes. Left out: ${themes.splice(mostThemes).join(', ')}.`,
    )
  const tools = ids('tool', found.tools, known.tools)
  const fields: Record<string, unknown> = {
    id,
    title: cutTitle(found, warnings),
    session: number('session', Number(asked.session) || found.session, known.sessions),
    month: asked.month ?? found.month,
    length: number('length', found.length, known.lengths),
    status: 'draft',
    cohort: asked.cohort ?? one('cohort', found.cohort, known.cohorts),
    kind: one('kind', found.kind, kinds),
    themes: themes.length > 0 ? themes : undefined,
    tools: tools.length > 0 ? tools : undefined,
    summary: found.summary,
    aha: found.aha,
  }
  const missing = needed.filter((name) => fields[name] === undefined)
  if (missing.length > 0) warnings.push(`Missing: ${missing.join(', ')}.`)
  const written = Object.entries(fields).filter(([, value]) => value !== undefined)
  return { fields: Object.fromEntries(written), warnings }
}

const longestTitle = 70

/** The title as a note has it, by which it is known whether there is one already. */
export const titleOf = ({ title = '' }: FoundNote) => title.slice(0, longestTitle).trim()

function cutTitle(found: FoundNote, warnings: string[]): string {
  if ((found.title ?? '').length > longestTitle)
    warnings.push(`The title was cut to ${longestTitle} characters; all of it stands in the text.`)
  return titleOf(found)
}
