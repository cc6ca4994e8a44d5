/** That each length of a session holds what it asks: its steps, its log, and what it says that the executive can do afterwards. */
import { expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import type { Session } from '../../src/schemas/session.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const { entries } = loadContent(contentDir, projectDir)
const lengths = entries.program.flatMap(({ data }) => data.sessionLengths ?? [])
const shortest = Math.min(...lengths)
const none = { steps: [] }
const sessions = entries.sessions.map(({ id, data }) => ({
  id,
  objectives: data.objectives ?? [],
  agenda: data.agenda ?? [],
  demo: data.demo ?? none,
  exercise: data.exercise ?? none,
  eve: data.preparation?.eve ?? [],
}))

type Step = Session['demo']['steps'][number]

/** What a step says that it takes, as in “Read it aloud. (2 minutes)”; 0 where it says nothing. */
const minutesOf = ({ does }: Pick<Step, 'does'>) =>
  Number(/\((\d+) minutes?\)$/.exec(does)?.[1] ?? 0)
const within = (steps: readonly Step[], length: number) =>
  steps.filter(({ from = 0 }) => from <= length)
const totalOf = (steps: readonly Step[]) =>
  steps.reduce((total, step) => total + minutesOf(step), 0)
const partOf = ({ agenda }: Pick<Session, 'agenda'>, kind: string, length: number) =>
  agenda.find((part) => part.kind === kind)?.minutes[length] ?? 0

test('the minutes of a step are read from its end', () => {
  expect(minutesOf({ does: 'Read it aloud. (2 minutes)' })).toBe(2)
  expect(minutesOf({ does: 'Wait. (1 minute)' })).toBe(1)
  expect(minutesOf({ does: 'Stop after five minutes.' })).toBe(0)
})

test('the steps of an exercise fit into their part in every length, and leave three minutes at most', () => {
  const odd = sessions.flatMap((session) =>
    lengths.flatMap((length) => {
      const asked = totalOf(within(session.exercise.steps, length))
      const given = partOf(session, 'hands', length)
      return asked > given || asked < given - 3
        ? `${session.id}: ${asked} of ${given} minutes, in ${length}`
        : []
    }),
  )
  expect(odd).toEqual([])
})

test('the steps of a demo fit into their part in every length that has one', () => {
  const odd = sessions.flatMap((session) =>
    lengths.flatMap((length) => {
      const asked = totalOf(within(session.demo.steps, length))
      const given = partOf(session, 'demo', length)
      return given > 0 && asked > given
        ? `${session.id}: ${asked} of ${given} minutes, in ${length}`
        : []
    }),
  )
  expect(odd).toEqual([])
})

test('an objective is reached in the shortest session, or says from which length on it is', () => {
  const odd = sessions.flatMap((session) =>
    session.objectives.flatMap((objective, index) => {
      const serving = [...session.demo.steps, ...session.exercise.steps, ...session.agenda].filter(
        (step) => step.objective.includes(index + 1),
      )
      const reached = Math.min(
        ...serving.flatMap((step) =>
          'minutes' in step ? Object.keys(step.minutes).map(Number) : (step.from ?? shortest),
        ),
      )
      const said = Number(/^With (\d+) minutes or more, /.exec(objective)?.[1] ?? shortest)
      return reached === said
        ? []
        : `${session.id}: “${objective}” is reached from ${reached} minutes on`
    }),
  )
  expect(odd).toEqual([])
})

test('from the second session on, the log is read at the beginning, and but for the last it is filled in at the end', () => {
  const lacking = sessions.flatMap((session, index) => [
    ...(index > 0 && !/\blog\b/i.test(session.agenda[0]?.does ?? '')
      ? [`${session.id} does not begin with the log`]
      : []),
    ...(index < sessions.length - 1 && !/\blog\b.*minute/i.test(session.agenda.at(-1)?.does ?? '')
      ? [`${session.id} has no minute for the log`]
      : []),
  ])
  expect(lacking).toEqual([])
})

test('a session that has a “Your turn” has the mentor choose the question for it', () => {
  expect(
    sessions
      .filter(
        ({ agenda, eve }) =>
          agenda.some(({ kind }) => kind === 'turn') &&
          !eve.some(({ does }) => does.includes('“Your turn”')),
      )
      .map(({ id }) => id),
  ).toEqual([])
})
