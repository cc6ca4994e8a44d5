import type { CollectionEntry } from 'astro:content'
import { compare } from '~/lib/lists.ts'
import { routes } from '~/routes.ts'
import { handoutReaders, type Handout as HandoutData } from '~/schemas/handout.ts'
import { preparationTimes } from '~/schemas/session.ts'
import { getEntries } from './collection.ts'
import { getSessions, type Session } from './sessions.ts'

export interface Handout extends Omit<HandoutData, 'session'> {
  id: string
  href: string
  /** Undefined where it belongs to the whole programme. */
  session: Session | undefined
  entry: CollectionEntry<'handouts'>
}

/** All handouts: those of the whole programme first, then by session, by who holds them and by title; a key last. */
export async function getHandouts(): Promise<Handout[]> {
  const sessions = await getSessions()
  const entries = await getEntries('handouts')
  return entries
    .map((entry) => ({
      ...entry.data,
      id: entry.id,
      href: routes.handout(entry.id),
      session: sessions.find(({ number }) => number === entry.data.session),
      entry,
    }))
    .sort(
      (a, b) =>
        (a.session?.number ?? 0) - (b.session?.number ?? 0) ||
        Number(a.key) - Number(b.key) ||
        handoutReaders.indexOf(a.for) - handoutReaders.indexOf(b.for) ||
        compare(a.title, b.title),
    )
}

/** The handouts of a session: its own, and those that its preparation names. */
export async function getHandoutsOf({ number, preparation }: Session): Promise<Handout[]> {
  const named = preparationTimes.flatMap((time) =>
    preparation[time].flatMap((line) => line.handout),
  )
  return (await getHandouts()).filter(
    ({ id, session }) => session?.number === number || named.includes(id),
  )
}

/** Whether an executive may see it: it is theirs to hold, and has no answers. */
export const isForExecutive = ({ key, for: reader }: Handout) =>
  !key && (reader === 'pair' || reader === 'executive')
