import { render, type CollectionEntry } from 'astro:content'
import { toParts, type LessonPart, type LessonParts } from '~/lib/curriculum.ts'
import { nameFor } from '~/lib/names.ts'
import { mentorNotesOf, partsOf } from '~/markdown/lesson.ts'
import { sessionOfLesson } from '~/lib/session-id.ts'
import type { Lesson as LessonData } from '~/schemas/lesson.ts'
import { routes, sessionSlug, withBase } from '~/routes.ts'
import { find, getEntries, oncePerBuild } from './collection.ts'
import { getTerms } from './glossary.ts'
import { getProgram } from './program.ts'
import { getReferences } from './references.ts'
import { getSessions, type Session } from './sessions.ts'
import { getThemes, type Theme } from './themes.ts'

export interface Lesson extends Omit<LessonData, 'themes'> {
  id: string
  href: string
  session: Session
  themes: Theme[]
  entry: CollectionEntry<'lessons'>
}

/** All lessons, in the order of the syllabus. */
export const getLessons = oncePerBuild(async (): Promise<Lesson[]> => {
  const sessions = await getSessions()
  const themes = await getThemes()
  const entries = await getEntries('lessons')
  return entries
    .map((entry) => ({
      ...entry.data,
      id: entry.id,
      href: routes.lesson(entry.id),
      session: find(sessions, sessionOfLesson(entry.id), 'session'),
      themes: entry.data.themes.map((id) => find(themes, id, 'theme')),
      entry,
    }))
    .sort((a, b) => a.session.number - b.session.number || a.order - b.order)
})

/** All lessons with their parts, in the order of the syllabus. */
export async function getLessonParts(): Promise<LessonParts[]> {
  return Promise.all(
    (await getLessons()).map(async ({ id, title, href, session, minutes, entry }) => {
      const { headings } = await render(entry)
      const parts = toShownParts(entry.body ?? '', headings, minutes)
      return {
        id: sessionSlug(id),
        title,
        href,
        session: session.number,
        minutes,
        parts: parts.map(({ id, title, minutes }) => ({ id, title, minutes })),
      }
    }),
  )
}

/** A part of a lesson as its page shows it. */
export interface ShownPart extends LessonPart {
  /** Its heading as the author wrote it, by which a self-check names it. */
  heading: string
}

/** @param body of the lesson @param headings of the rendered lesson, which have the ids */
export function toShownParts(
  body: string,
  headings: readonly { depth: number; slug: string; text: string }[],
  minutes: number,
): ShownPart[] {
  const rendered = headings.filter(({ depth }) => depth === 2)
  const parts = partsOf(body).map((part, index) => {
    const { slug, text } = rendered[index] ?? {}
    return { ...part, id: slug ?? '', title: text ?? part.heading }
  })
  return toParts(
    parts.filter(({ isHidden }) => !isHidden),
    minutes,
  )
}

/** What lessons say to the mentor, as HTML; shown on the run sheet, and not to the executive. */
export async function getMentorNotes(
  lessons: readonly Lesson[],
): Promise<{ title: string; href: string; html: string }[]> {
  const terms = await getTerms()
  const references = await getReferences()
  const { names } = await getProgram()
  const links = {
    term: (id: string) => find(terms, id, 'term').href,
    name: (kind: string) => nameFor(kind, names) ?? '',
    reference: (id: string) => {
      const { href, authors, year } = find(references, id, 'reference')
      return { href, text: `${authors}, ${year}` }
    },
  }
  return lessons.flatMap(({ title, href, entry }) =>
    mentorNotesOf(entry.body ?? '', links, withBase('/')).map((html) => ({ title, href, html })),
  )
}
