/** The small file that answers a search before the index has come. */
import { getCases } from '~/data/cases.ts'
import { getTerms } from '~/data/glossary.ts'
import { getGuides } from '~/data/guides.ts'
import { getLessons } from '~/data/lessons.ts'
import { getNotes } from '~/data/notes.ts'
import { getSessions } from '~/data/sessions.ts'
import { getThemes } from '~/data/themes.ts'
import type { OverviewEntry } from '~/features/search/overview.ts'
import { formatMonth } from '~/lib/dates.ts'
import { labels } from '~/site.ts'

/** About 10 kB compressed. All of a first search has to stay under 160 kB, and the index takes most of that. */
const mostCharacters = 32_000

export async function GET() {
  const curriculum: OverviewEntry[] = [
    ...(await getTerms()).map(({ term, definition, ...rest }) => ({
      ...rest,
      kind: 'Term',
      title: term,
      line: 'Term',
      about: definition,
    })),
    ...(await getThemes()).map((theme) => ({
      ...theme,
      kind: 'Theme',
      line: 'Theme',
      about: theme.question,
    })),
    ...(await getSessions()).map((session) => ({
      ...session,
      kind: 'Session',
      line: `Session ${session.number}`,
      about: session.question,
    })),
    ...(await getLessons()).map((lesson) => ({
      ...lesson,
      kind: 'Lesson',
      line: `Lesson · Session ${lesson.session.number}`,
      about: lesson.summary,
    })),
    ...(await getGuides()).map((guide) => ({
      ...guide,
      kind: 'Guide',
      line: `Guide · ${labels.role[guide.role]}`,
      about: guide.summary,
    })),
    ...(await getCases()).map((entry) => ({
      ...entry,
      kind: 'Case',
      line: 'Case',
      about: entry.summary,
    })),
  ]
  const notes: OverviewEntry[] = (await getNotes()).map((note) => ({
    ...note,
    kind: 'Note',
    line: `Note · Session ${note.session.number} · ${note.cohort.title} · ${formatMonth(note.month)}`,
    about: note.aha ?? note.summary,
  }))
  return new Response(largestThatFits(curriculum.map(only), notes.map(only)))
}

/** The curriculum whole, and as many of the newest notes as there is room for. */
function largestThatFits(curriculum: OverviewEntry[], notes: OverviewEntry[]): string {
  let room = mostCharacters - JSON.stringify(curriculum).length
  const fitting = notes.findIndex((note) => (room -= JSON.stringify(note).length + 1) < 0)
  return JSON.stringify([...curriculum, ...(fitting < 0 ? notes : notes.slice(0, fitting))])
}

const only = ({ kind, title, href, line, about, aliases }: OverviewEntry): OverviewEntry => ({
  kind,
  title,
  href,
  line,
  about,
  ...(aliases && aliases.length > 0 && { aliases }),
})
