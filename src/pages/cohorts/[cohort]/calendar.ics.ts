/** The dates of a cohort, to subscribe to. */
import type { APIRoute, InferGetStaticPropsType } from 'astro'
import { getCohorts, getSchedule } from '~/data/cohorts.ts'
import { getProgram } from '~/data/program.ts'
import { getSessions } from '~/data/sessions.ts'
import { toCalendar } from '~/features/schedule/calendar.ts'
import { datesOf } from '~/features/schedule/plan.ts'
import { routes } from '~/routes.ts'

export async function getStaticPaths() {
  const cohorts = await Promise.all(
    (await getCohorts()).map(async (cohort) => ({ cohort, plan: await getSchedule(cohort) })),
  )
  return cohorts.flatMap(({ cohort, plan }) =>
    plan ? { params: { cohort: cohort.id }, props: { cohort, plan } } : [],
  )
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({
  props: { cohort, plan },
  site,
}) => {
  const { name } = await getProgram()
  const sessions = await getSessions()
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
    { minutes: plan.minutes, sequence: plan.revision, stamp: new Date() },
  )
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } })
}
