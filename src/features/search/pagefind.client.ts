/** Exact phrases, by Pagefind; the one place where it is used. See https://pagefind.app/docs/api/ */
import { documentFilter, toPhrase } from './phrases.ts'
import type { FindPhrase } from './search.ts'

export interface Pagefind {
  search: (query: string) => Promise<{ results: { data: () => Promise<PagefindPage> }[] }>
}

interface PagefindPage {
  filters: Record<string, string[]>
}

const maxResults = 200

const load = (url: string) => import(/* @vite-ignore */ url) as Promise<Pagefind>

/** @param bundle the folder of Pagefind's files, with a slash at its end; nothing is loaded before it is needed */
export function phraseFinder(bundle: string, open = load): FindPhrase {
  let opened: Promise<Pagefind> | undefined
  return async (phrase) => {
    opened ??= open(`${bundle}pagefind.js`)
    opened.catch(() => (opened = undefined))
    const pagefind = await opened
    const words = toPhrase(phrase)
    const { results } = await pagefind.search(`"${words}"`)
    // Pagefind finds nothing where a part of its index cannot be had, which is not the same as there being nothing.
    if (results.length === 0) {
      const known = await pagefind.search(`"${words.split(' ')[0] ?? ''}"`)
      if (known.results.length === 0) throw new Error('The index of phrases is out of reach.')
    }
    const pages = await Promise.all(results.slice(0, maxResults).map((result) => result.data()))
    return new Set(pages.map(({ filters }) => Number(filters[documentFilter]?.[0])))
  }
}
