import type { Feed, FeedItem } from '~/lib/feed.ts'
import { groupBy } from '~/lib/lists.ts'
import { routes, sessionSlug } from '~/routes.ts'
import { getNotes, type Note } from './notes.ts'
import { getProgram } from './program.ts'
import { getSessions } from './sessions.ts'
import { getThemes } from './themes.ts'

/** How many notes a feed holds. */
const feedSize = 50

/** One feed of all notes, one for each session and one for each theme. */
export async function getFeeds(): Promise<Feed[]> {
  const { name } = await getProgram()
  const notes = await getNotes()
  const bySession = groupBy(notes, (note) => [note.session.id])
  const byTheme = groupBy(notes, (note) => note.themes.map(({ id }) => id))
  const feed = (path: string, about: string, page: string, own: Note[] = []): Feed => ({
    path,
    title: `${about} · ${name}`,
    about,
    page,
    items: own.slice(0, feedSize).map(toFeedItem),
  })
  return [
    feed('notes', 'All notes', routes.notes(), notes),
    ...(await getSessions()).map(({ id, number, title }) =>
      feed(
        `session/${sessionSlug(id)}`,
        `Notes on session ${number}, ${title}`,
        routes.notesBySession(id),
        bySession.get(id),
      ),
    ),
    ...(await getThemes()).map(({ id, title }) =>
      feed(`theme/${id}`, `Notes on ${title}`, routes.theme(id), byTheme.get(id)),
    ),
  ]
}

const toFeedItem = ({ title, href, summary, themes, session }: Note): FeedItem => ({
  title,
  href,
  summary,
  tags: [`Session ${session.number}`, ...themes.map((theme) => theme.title)],
})
