import type { Term as TermData } from '~/schemas/glossary.ts'
import { compare } from '~/lib/lists.ts'
import { routes } from '~/routes.ts'
import { find, getEntries, oncePerBuild } from './collection.ts'

export interface Term extends TermData {
  id: string
  href: string
}

const sortKey = (term: string) => term.replace(/^\W+/, '').toLowerCase()

/** All terms, in alphabetical order. */
export const getTerms = oncePerBuild(async (): Promise<Term[]> => {
  const entries = await getEntries('glossary')
  return entries
    .map(({ id, data }) => ({ ...data, id, href: routes.term(id) }))
    .sort((a, b) => compare(sortKey(a.term), sortKey(b.term)))
})

export const getTerm = async (id: string): Promise<Term> => find(await getTerms(), id, 'term')
