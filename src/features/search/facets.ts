/**
 * Which pages have which session, theme and so on, in one file that is read only when somebody browses, filters or sorts.
 * (Pagefind has filters of its own; but once they are loaded it counts all of them anew for every word looked up.)
 *
 * `ids` lists the pages; for each facet `values` lists what it can be, and `of` has for each page the places of its
 * values in that list: `0 2,5  1` is the first value, the third and sixth, none, the second.
 */
export interface FacetFile {
  ids: string[]
  values: Record<string, string[]>
  of: Record<string, string>
}

/** Ids of the pages with each value of a facet. */
export type Members = ReadonlyMap<string, ReadonlySet<string>>

/** @param pages for each id its facets, each with the values it has */
export function writeFacets(pages: ReadonlyMap<string, Record<string, string[]>>): FacetFile {
  const facets = [...new Set([...pages.values()].flatMap((page) => Object.keys(page)))].sort()
  const file: FacetFile = { ids: [...pages.keys()], values: {}, of: {} }
  for (const facet of facets) {
    const values = [...new Set([...pages.values()].flatMap((page) => page[facet] ?? []))].sort()
    file.values[facet] = values
    file.of[facet] = [...pages.values()]
      .map((page) => (page[facet] ?? []).map((value) => values.indexOf(value)).join())
      .join(' ')
  }
  return file
}

export function readFacet(facet: string, { ids, values, of }: FacetFile): Members {
  const members = (values[facet] ?? []).map(() => new Set<string>())
  for (const [page, places] of (of[facet] ?? '').split(' ').entries())
    if (places) for (const place of places.split(',')) members[Number(place)]!.add(ids[page]!)
  return new Map((values[facet] ?? []).map((value, place) => [value, members[place]!]))
}
