import { pageSize } from '../../site.ts'

export interface ListPage<T> {
  items: T[]
  /** 1-based. */
  page: number
  pages: number
}

/** Cuts a list into pages; an empty list still has one. */
export function toPages<T>(items: readonly T[]): ListPage<T>[] {
  const pages = Math.max(1, Math.ceil(items.length / pageSize))
  return Array.from({ length: pages }, (_, index) => ({
    items: items.slice(index * pageSize, (index + 1) * pageSize),
    page: index + 1,
    pages,
  }))
}

/** The rest of an address after the list's own path: none for page 1, then `page/2`. */
export const pageParam = (page: number) => (page === 1 ? undefined : `page/${page}`)
