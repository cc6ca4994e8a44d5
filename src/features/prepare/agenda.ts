import type { Session } from '../../schemas/session.ts'
import { labels } from '../../site.ts'

type Agenda = readonly Pick<Session['agenda'][number], 'kind' | 'does' | 'minutes'>[]

/** One part of a session as it is run. */
export interface Part {
  kind: Agenda[number]['kind']
  /** What the kind is called. */
  title: string
  does: string
  minutes: number
  /** What stands below it while it runs. */
  details: Details[]
}

/** Steps, questions or words to say. */
export interface Details {
  heading: string
  lines: string[]
}

/** A session in one of its lengths. */
export interface Version {
  minutes: number
  parts: Part[]
}

/** As much of a session as its versions are made from. */
export type Plan = Pick<
  Session,
  'demo' | 'exercise' | 'firstWords' | 'prompts' | 'tenMinutes' | 'warmUp'
> & { agenda: Agenda }

/** The steps that are done in a session of this length. */
const stepsWithin = (steps: Session['demo']['steps'], length: number): string[] =>
  steps.filter(({ from = 0 }) => from <= length).map(({ does }) => does)

/** What a mentor does with a question from before that is not answered well. */
export const withoutAnswer =
  'No answer: say its first word, and wait. Sure and wrong: try it out, for one minute. Both forgot: write it into the log.'

/** What a mentor needs in front of them during a part. */
function detailsOf(kind: Part['kind'], plan: Plan, length: number): Details[] {
  const all: Partial<Record<Part['kind'], Details[]>> = {
    open: [
      { heading: 'Say', lines: plan.firstWords },
      {
        heading: 'Ask',
        lines: plan.warmUp.map(({ ask, answer }) => `${ask} (${answer})`),
      },
      { heading: 'Then', lines: plan.warmUp.length > 0 ? [withoutAnswer] : [] },
    ],
    demo: [{ heading: plan.demo.title, lines: stepsWithin(plan.demo.steps, length) }],
    hands: [{ heading: plan.exercise.title, lines: stepsWithin(plan.exercise.steps, length) }],
    culture: [{ heading: 'Talk about', lines: plan.prompts }],
  }
  return (all[kind] ?? []).filter(({ lines }) => lines.length > 0)
}

/** The agenda of a session for one of its lengths, without the parts that are left out of it. */
const partsFor = (plan: Plan, length: number): Part[] =>
  plan.agenda.flatMap(({ kind, does, minutes: { [length]: minutes } }) =>
    minutes === undefined
      ? []
      : {
          kind,
          title: labels.segment[kind],
          does,
          minutes,
          details: detailsOf(kind, plan, length),
        },
  )

/** The ten-minute version, for a day that went wrong. Its last part fixes the next date; the rest is hands-on. */
const tenMinuteParts = (steps: Session['tenMinutes']): Part[] =>
  steps.map(({ does, minutes }, index) => {
    const kind = index === steps.length - 1 ? 'note' : index === 0 ? 'open' : 'hands'
    return { kind, title: labels.segment[kind], does, minutes, details: [] }
  })

/** Every version of a session, shortest first, by its minutes. */
export const versionsOf = (plan: Plan, lengths: readonly number[]): Version[] => {
  const offered = lengths.map((minutes) => ({ minutes, parts: partsFor(plan, minutes) }))
  const hasTen = lengths.includes(10)
  const ten = { minutes: 10, parts: tenMinuteParts(plan.tenMinutes) }
  return [...(hasTen ? [] : [ten]), ...offered].sort((a, b) => a.minutes - b.minutes)
}

/** A row of the table that shows an agenda. */
export interface AgendaRow {
  title: string
  does: string
  /** The minute at which it begins, where the table has one length only. */
  from?: number
  /** Its minutes in each length that the table has; undefined where it is left out. */
  minutes: (number | undefined)[]
}

/** One version, part after part. */
export function toTimetable(parts: readonly Part[]): AgendaRow[] {
  let clock = 0
  return parts.map(({ title, does, minutes }) => {
    const from = clock
    clock += minutes
    return { title, does, from, minutes: [minutes] }
  })
}

/** All lengths beside each other. */
export const compareLengths = (agenda: Agenda, lengths: readonly number[]): AgendaRow[] =>
  agenda.map(({ kind, does, minutes }) => ({
    title: labels.segment[kind],
    does,
    minutes: lengths.map((length) => minutes[length]),
  }))
