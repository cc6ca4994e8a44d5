/** What must hold within a session: objectives that its steps name, lengths in which they are done, and what it looks back on. */
import type { Fault } from '../lib/faults.ts'
import { sessionNumber } from '../lib/session-id.ts'
import type { Content, Entry } from '../loader/load.ts'
import { faultAt } from './fault-at.ts'

export function curriculumRules({ entries }: Content): Fault[] {
  const lengths = entries.program[0]?.data.sessionLengths
  return entries.sessions.flatMap((session) => [
    ...objectiveFaults(session),
    ...(lengths ? stepFaults(session, lengths) : []),
    ...warmUpFaults(session),
  ])
}

type Session = Entry<'sessions'>

/** Each step of a session that may name objectives, and where it is written. */
function stepsOf({ agenda = [], demo, exercise }: Session['data']) {
  const within =
    (path: readonly PropertyKey[]) => (step: { objective: number[] }, index: number) => ({
      objective: step.objective,
      path: [...path, index],
    })
  return [
    ...agenda.map(within(['agenda'])),
    ...(demo?.steps ?? []).map(within(['demo', 'steps'])),
    ...(exercise?.steps ?? []).map(within(['exercise', 'steps'])),
  ]
}

function objectiveFaults(session: Session): Fault[] {
  const { objectives } = session.data
  if (!objectives) return []
  return stepsOf(session.data).flatMap(({ objective, path }) =>
    objective.flatMap((number, index) =>
      number <= objectives.length
        ? []
        : faultAt(
            session,
            [...path, 'objective', index],
            `objective: there is no objective ${number}; the session has ${objectives.length}.`,
            `Write one of: ${objectives.map((_, at) => at + 1).join(', ')}.`,
          ),
    ),
  )
}

/** A step begins at a length that the programme has, and the shortest session is left with one. */
function stepFaults(session: Session, lengths: readonly number[]): Fault[] {
  const shortest = Math.min(...lengths)
  return (['demo', 'exercise'] as const).flatMap((name) => {
    const steps = session.data[name]?.steps ?? []
    const unknown = steps.flatMap(({ from }, index) =>
      from === undefined || lengths.includes(from)
        ? []
        : faultAt(
            session,
            [name, 'steps', index, 'from'],
            `from: ${from} is not a session length of this programme.`,
            `Write one of: ${lengths.join(', ')}. The list is in content/program.yaml.`,
          ),
    )
    const isEmpty = steps.length > 0 && steps.every(({ from = 0 }) => from > shortest)
    if (!isEmpty) return unknown
    return [
      ...unknown,
      faultAt(
        session,
        [name],
        `The ${shortest}-minute session has no step of the ${name}.`,
        'Take from: out of the steps that are done in every length.',
      ),
    ]
  })
}

function warmUpFaults(session: Session): Fault[] {
  const number = sessionNumber(session.id)
  return (session.data.warmUp ?? []).flatMap(({ from }, index) => {
    if (from === undefined ? number === 1 : from < number) return []
    const earlier = Array.from({ length: number - 1 }, (_, at) => at + 1)
    return faultAt(
      session,
      ['warmUp', index, 'from'],
      from === undefined
        ? 'from is missing: the question does not say from which session it comes.'
        : `from: session ${from} does not come before session ${number}.`,
      number === 1
        ? 'Take it out: the first session looks back on the working agreement.'
        : `Write one of: ${earlier.join(', ')}.`,
    )
  })
}
