import type { CollectionEntry } from 'astro:content'
import type { Case as CaseData } from '~/schemas/case.ts'
import { routes } from '~/routes.ts'
import { getEntries } from './collection.ts'

export interface Case extends CaseData {
  id: string
  href: string
  entry: CollectionEntry<'cases'>
}

export async function getCases(): Promise<Case[]> {
  const entries = await getEntries('cases')
  return entries
    .map((entry) => ({ ...entry.data, id: entry.id, href: routes.case(entry.id), entry }))
    .sort((a, b) => a.order - b.order)
}
