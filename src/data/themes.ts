import type { Theme as ThemeData } from '~/schemas/theme.ts'
import { routes } from '~/routes.ts'
import { getEntries } from './collection.ts'

export interface Theme extends ThemeData {
  id: string
  href: string
}

export const getThemes = async (): Promise<Theme[]> =>
  (await getEntries('themes')).map(({ id, data }) => ({ ...data, id, href: routes.theme(id) }))

/** The tools that notes may name. */
export const getTools = async (): Promise<{ id: string; title: string }[]> =>
  (await getEntries('tools')).map(({ id, data }) => ({ id, title: data.title }))
