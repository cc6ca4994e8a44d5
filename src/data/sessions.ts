import type { Session as SessionData } from '~/schemas/session.ts'
import { routes } from '~/routes.ts'
import { getEntries } from './collection.ts'

export interface Session extends SessionData {
  id: string
  number: number
  href: string
}

/** The sessions of the syllabus, in order. */
export async function getSessions(): Promise<Session[]> {
  const entries = await getEntries('sessions')
  return entries.map(({ id, data }) => {
    const number = Number(id.split('-')[0])
    return {
      ...data,
      id,
      number,
      href: routes.session(id),
      aliases: [...namesByNumber(number), ...data.aliases],
    }
  })
}

const inWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `Session 3`, `Session three` */
const namesByNumber = (number: number) =>
  [number, inWords[number - 1]].filter(Boolean).map((name) => `Session ${name}`)

export async function getSessionByNumber(number: number): Promise<Session> {
  const session = (await getSessions()).find((candidate) => candidate.number === number)
  if (!session) throw new Error(`There is no session ${number}.`)
  return session
}
