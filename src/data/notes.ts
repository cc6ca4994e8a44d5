import type { CollectionEntry } from 'astro:content'
import { compare } from '~/lib/lists.ts'
import { excerptUnder } from '~/markdown/excerpts.ts'
import { parseNote } from '~/markdown/note.ts'
import { renderExcerpt } from '~/markdown/render.ts'
import { sectionsOf } from '~/markdown/sections.ts'
import type { Note as NoteData } from '~/schemas/note.ts'
import { routes, withBase } from '~/routes.ts'
import { find, getEntries, oncePerBuild } from './collection.ts'
import { getCohorts, type Cohort } from './cohorts.ts'
import { getSessions, type Session } from './sessions.ts'
import { getThemes, getTools, type Theme } from './themes.ts'

export interface Note extends Omit<
  NoteData,
  'session' | 'month' | 'kind' | 'cohort' | 'themes' | 'tools' | 'summary' | 'length' | 'reviewBy'
> {
  href: string
  month: string
  kind: NonNullable<NoteData['kind']>
  summary: string
  length: number
  reviewBy: string
  session: Session
  cohort: Cohort
  themes: Theme[]
  tools: { id: string; title: string }[]
  entry: CollectionEntry<'notes'>
}

/** All that is left of a withdrawn note: its address, the day, and what took its place. */
export interface Tombstone {
  id: string
  withdrawnOn: string
  successor: Note | undefined
}

/** The published notes, newest first. Besides these only tombstones ever leave this module. */
export const getNotes = oncePerBuild(readNotes)

/** The published notes in which a view changed, newest first. */
export const getAhas = async (): Promise<Note[]> => (await getNotes()).filter(({ aha }) => aha)

/** What a note says to the next mentor, as HTML; empty where it says nothing. */
export function excerptsOf({ entry }: Note): { failed: string; open: string } {
  const sections = sectionsOf(parseNote(entry.body ?? '').tree)
  const under = (name: RegExp) => renderExcerpt(excerptUnder(sections, name), withBase('/'))
  return { failed: under(/^watch out\b/), open: under(/^open questions?\b/) }
}

export async function getTombstones(): Promise<Tombstone[]> {
  const notes = await getNotes()
  const entries = await getEntries('notes')
  return entries
    .filter(({ data }) => data.status === 'withdrawn')
    .map(({ data }) => ({
      id: data.id,
      withdrawnOn: data.withdrawnOn ?? '',
      successor: notes.find(({ supersedes }) => supersedes === data.id),
    }))
}

async function readNotes(): Promise<Note[]> {
  const [entries, sessions, cohorts, themes, tools] = await Promise.all([
    getEntries('notes'),
    getSessions(),
    getCohorts(),
    getThemes(),
    getTools(),
  ])
  return entries
    .filter(({ data }) => data.status === 'published' && data.consent === 'complete')
    .map((entry) => {
      const { data } = entry
      const session = sessions.find(({ number }) => number === data.session)
      const { month, kind, summary, length, reviewBy, themes: themeIds } = data
      if (!session || !month || !kind || !themeIds || !summary || !length || !reviewBy)
        throw new Error(`The note "${data.id}" is not ready to publish. Run \`npm run check\`.`)
      return {
        ...data,
        href: routes.note(data.id),
        month,
        kind,
        summary,
        length,
        reviewBy,
        session,
        cohort: find(cohorts, data.cohort ?? '', 'cohort'),
        themes: themeIds.map((id) => find(themes, id, 'theme')),
        tools: data.tools.map((id) => find(tools, id, 'tool')),
        entry,
      }
    })
    .sort((a, b) => compare(b.month, a.month) || compare(a.id, b.id))
}
