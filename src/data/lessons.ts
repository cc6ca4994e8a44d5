import { render, type CollectionEntry } from 'astro:content'
import { toParts, type LessonParts } from '~/lib/curriculum.ts'
import type { Lesson as LessonData } from '~/schemas/lesson.ts'
import { routes, sessionSlug } from '~/routes.ts'
import { find, getEntries } from './collection.ts'
import { getSessions, type Session } from './sessions.ts'
import { getThemes, type Theme } from './themes.ts'

export interface Lesson extends Omit<LessonData, 'themes'> {
  id: string
  href: string
  session: Session
  themes: Theme[]
  /** What it says to the mentor; shown on the run sheet, and not to the executive. */
  mentorNotes: string[]
  entry: CollectionEntry<'lessons'>
}

/** All lessons, in the order of the syllabus. */
export async function getLessons(): Promise<Lesson[]> {
  const sessions = await getSessions()
  const themes = await getThemes()
  const entries = await getEntries('lessons')
  return entries
    .map((entry) => ({
      ...entry.data,
      id: entry.id,
      href: routes.lesson(entry.id),
      session: find(sessions, entry.id.split('/')[0]!, 'session'),
      themes: entry.data.themes.map((id) => find(themes, id, 'theme')),
      mentorNotes: mentorNotesOf(entry.body ?? ''),
      entry,
    }))
    .sort((a, b) => a.session.number - b.session.number || a.order - b.order)
}

/** All lessons with their parts, in the order of the syllabus. */
export async function getLessonParts(): Promise<LessonParts[]> {
  return Promise.all(
    (await getLessons()).map(async ({ id, title, href, session, minutes, entry }) => {
      const { headings } = await render(entry)
      const parts = headings.filter(({ depth }) => depth === 2)
      return {
        id: sessionSlug(id),
        title,
        href,
        session: session.number,
        minutes,
        parts: toParts(
          entry.body ?? '',
          parts.map(({ slug, text }) => ({ id: slug, text })),
          minutes,
        ),
      }
    }),
  )
}

const mentorNotesOf = (body: string) =>
  [...body.matchAll(/<MentorNote>\s*([^]*?)\s*<\/MentorNote>/g)].map(([, text]) => text!)
