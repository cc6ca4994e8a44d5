import type { Reference as ReferenceData } from '~/schemas/reference.ts'
import { compare } from '~/lib/lists.ts'
import { routes } from '~/routes.ts'
import { find, getEntries, oncePerBuild } from './collection.ts'

export interface Reference extends ReferenceData {
  id: string
  href: string
}

/** All references, by author. */
export const getReferences = oncePerBuild(async (): Promise<Reference[]> => {
  const entries = await getEntries('references')
  return entries
    .map(({ id, data }) => ({ ...data, id, href: routes.reference(id) }))
    .sort(
      (a, b) =>
        compare(a.authors.toLowerCase(), b.authors.toLowerCase()) || compare(a.year, b.year),
    )
})

export const getReference = async (id: string): Promise<Reference> =>
  find(await getReferences(), id, 'reference')
