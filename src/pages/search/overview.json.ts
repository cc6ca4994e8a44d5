/** The small file that answers a search before the index has come. */
import { getCases } from '~/data/cases.ts'
import { getTerms } from '~/data/glossary.ts'
import { getGuides } from '~/data/guides.ts'
import { getLessons } from '~/data/lessons.ts'
import { getNotes } from '~/data/notes.ts'
import { getSessions } from '~/data/sessions.ts'
import { getThemes } from '~/data/themes.ts'
import type { OverviewEntry } from '~/features/search/overview.ts'
import { lineOf, type Filed } from '~/kinds.ts'

/** About 10 kB compressed. All of a first search has to stay under 160 kB, and the index takes most of that. */
const mostCharacters = 32_000

export async function GET() {
  const curriculum = [
    ...(await getTerms()).map(({ term, definition, ...rest }) =>
      toEntry({ ...rest, kind: 'term', title: term, about: definition }),
    ),
    ...(await getThemes()).map((theme) =>
      toEntry({ ...theme, kind: 'theme', about: theme.question }),
    ),
    ...(await getSessions()).map((session) =>
      toEntry({ ...session, kind: 'session', session, about: session.question }),
    ),
    ...(await getLessons()).map((lesson) =>
      toEntry({ ...lesson, kind: 'lesson', about: lesson.summary }),
    ),
    ...(await getGuides()).map((guide) =>
      toEntry({ ...guide, kind: 'guide', about: guide.summary }),
    ),
    ...(await getCases()).map((entry) => toEntry({ ...entry, kind: 'case', about: entry.summary })),
  ]
  const notes = (await getNotes()).map((note) =>
    toEntry({ ...note, kind: 'note', about: note.aha ?? note.summary }),
  )
  return new Response(largestThatFits(curriculum, notes))
}

/** The curriculum whole, and as many of the newest notes as there is room for. */
function largestThatFits(curriculum: OverviewEntry[], notes: OverviewEntry[]): string {
  let room = mostCharacters - JSON.stringify(curriculum).length
  const fitting = notes.findIndex((note) => (room -= JSON.stringify(note).length + 1) < 0)
  return JSON.stringify([...curriculum, ...(fitting < 0 ? notes : notes.slice(0, fitting))])
}

const toEntry = ({
  title,
  href,
  about,
  aliases,
  ...filed
}: Omit<OverviewEntry, 'line'> & Filed): OverviewEntry => ({
  kind: filed.kind,
  title,
  href,
  line: lineOf(filed),
  about,
  ...(aliases && aliases.length > 0 && { aliases }),
})
