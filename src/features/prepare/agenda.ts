import type { Session } from '../../schemas/session.ts'

type Agenda = Session['agenda']

/** One part of a session as it is run. */
export interface Part {
  kind: Agenda[number]['kind']
  does: string
  minutes: number
}

/** The agenda of a session for one of its lengths, without the parts that are left out of it. */
export const partsFor = (agenda: Agenda, length: number): Part[] =>
  agenda.flatMap(({ kind, does, minutes: { [length]: minutes } }) =>
    minutes === undefined ? [] : { kind, does, minutes },
  )

/** The ten-minute version, for a day that went wrong. Its last part fixes the next date; the rest is hands-on. */
export const tenMinuteParts = (steps: Session['tenMinutes']): Part[] =>
  steps.map(({ does, minutes }, index) => ({
    kind: index === steps.length - 1 ? 'note' : index === 0 ? 'open' : 'hands',
    does,
    minutes,
  }))

/** Every version of a session, shortest first, by its minutes. */
export const versionsOf = (
  { agenda, tenMinutes }: Pick<Session, 'agenda' | 'tenMinutes'>,
  lengths: readonly number[],
): { minutes: number; parts: Part[] }[] =>
  [
    { minutes: 10, parts: tenMinuteParts(tenMinutes) },
    ...lengths.map((minutes) => ({ minutes, parts: partsFor(agenda, minutes) })),
  ].sort((a, b) => a.minutes - b.minutes)
