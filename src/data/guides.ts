import type { CollectionEntry } from 'astro:content'
import { routes } from '~/routes.ts'
import { guideRoles, type Guide as GuideData } from '~/schemas/guide.ts'
import { getEntries } from './collection.ts'

export interface Guide extends GuideData {
  id: string
  href: string
  entry: CollectionEntry<'guides'>
}

/** All guides, by role and then in order. */
export async function getGuides(): Promise<Guide[]> {
  const entries = await getEntries('guides')
  return entries
    .map((entry) => ({ ...entry.data, id: entry.id, href: routes.guide(entry.id), entry }))
    .sort((a, b) => guideRoles.indexOf(a.role) - guideRoles.indexOf(b.role) || a.order - b.order)
}
