import type { Session as SessionData } from '~/schemas/session.ts'
import { sessionNumber } from '~/lib/session-id.ts'
import { routes } from '~/routes.ts'
import { getEntries, oncePerBuild } from './collection.ts'

export interface Session extends SessionData {
  id: string
  number: number
  href: string
}

/** The sessions of the syllabus, in order. */
export const getSessions = oncePerBuild(async (): Promise<Session[]> => {
  const entries = await getEntries('sessions')
  return entries.map(({ id, data }) => {
    const number = sessionNumber(id)
    return {
      ...data,
      id,
      number,
      href: routes.session(id),
      aliases: [...namesByNumber(number), ...data.aliases],
    }
  })
})

const inWords = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** `Session 3`, `Session three` */
const namesByNumber = (number: number) =>
  [number, inWords[number - 1]].filter(Boolean).map((name) => `Session ${name}`)
