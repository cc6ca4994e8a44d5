import type { CollectionEntry } from 'astro:content'
import type { Lesson as LessonData } from '~/schemas/lesson.ts'
import { routes } from '~/routes.ts'
import { find, getEntries } from './collection.ts'
import { getSessions, type Session } from './sessions.ts'

export interface Lesson extends LessonData {
  id: string
  href: string
  session: Session
  entry: CollectionEntry<'lessons'>
}

/** All lessons, in the order of the syllabus. */
export async function getLessons(): Promise<Lesson[]> {
  const sessions = await getSessions()
  const entries = await getEntries('lessons')
  return entries
    .map((entry) => ({
      ...entry.data,
      id: entry.id,
      href: routes.lesson(entry.id),
      session: find(sessions, entry.id.split('/')[0]!, 'session'),
      entry,
    }))
    .sort((a, b) => a.session.number - b.session.number || a.order - b.order)
}
