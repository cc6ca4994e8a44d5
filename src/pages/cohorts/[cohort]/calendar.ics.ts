/** The dates of a cohort, to subscribe to. */
import type { APIContext } from 'astro'
import { getCohorts, getSchedule, type Cohort } from '~/data/cohorts.ts'
import { getProgram } from '~/data/program.ts'
import { getSessions } from '~/data/sessions.ts'
import { toCalendar } from '~/features/schedule/calendar.ts'
import { datesOf } from '~/features/schedule/plan.ts'
import { routes } from '~/routes.ts'

export const getStaticPaths = async () =>
  (await getCohorts())
    .filter(({ schedule }) => schedule)
    .map((cohort) => ({ params: { cohort: cohort.id }, props: { cohort } }))

export async function GET({ props, site }: APIContext): Promise<Response> {
  const cohort = props['cohort'] as Cohort
  const { name } = await getProgram()
  const sessions = await getSessions()
  const plan = (await getSchedule(cohort))!
  const absolute = (path: string) => new URL(path, site).href
  const calendar = toCalendar(
    cohort.id,
    `${name}: ${cohort.title}`,
    datesOf(plan, sessions.length),
    sessions.map(({ id, title, href }) => ({
      title,
      url: absolute(routes.prepare(id)),
      about: absolute(href),
    })),
    { minutes: plan.minutes, sequence: cohort.schedule!.revision, stamp: new Date() },
  )
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
