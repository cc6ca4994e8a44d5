import type { Cohort as CohortData } from '~/schemas/cohort.ts'
import { compare } from '~/lib/lists.ts'
import { routes } from '~/routes.ts'
import { getEntries } from './collection.ts'
import { getProgram } from './program.ts'

export interface Cohort extends CohortData {
  id: string
  href: string
}

/** The cohorts, latest first. */
export async function getCohorts(): Promise<Cohort[]> {
  const entries = await getEntries('cohorts')
  return entries
    .map(({ id, data }) => ({ ...data, id, href: routes.notesByCohort(id) }))
    .sort((a, b) => compare(b.start, a.start) || compare(a.id, b.id))
}

/** When a cohort meets, with what the programme says where the cohort does not; undefined where it has no dates. */
export async function getSchedule({ schedule }: Cohort) {
  const { cadenceDays, daysOff } = await getProgram()
  return (
    schedule && {
      ...schedule,
      everyDays: schedule.everyDays ?? cadenceDays,
      daysOff: [...daysOff, ...schedule.daysOff],
    }
  )
}
