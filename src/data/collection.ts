/** The one door to the content store. */
import { getCollection, type CollectionEntry } from 'astro:content'
import { compare } from '~/lib/lists.ts'
import type { CollectionName } from '~/schemas/collections.ts'

/** Works something out once a build; afresh on every request while developing. */
export function oncePerBuild<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    if (!known || import.meta.env.DEV) known = read()
    return known
  }
}

const store = new Map<CollectionName, Promise<unknown>>()

/** All entries of a collection, by id. Read once a build; read afresh on every request while developing. */
export function getEntries<N extends CollectionName>(name: N): Promise<CollectionEntry<N>[]> {
  const known = store.get(name) as Promise<CollectionEntry<N>[]> | undefined
  if (known && !import.meta.env.DEV) return known
  const entries = getCollection(name).then((found) =>
    found.sort((a, b) => compare(a.id, b.id)),
  ) as Promise<CollectionEntry<N>[]>
  store.set(name, entries)
  return entries
}

/** The entry with this id; throws where there is none, so that a page is never built half. */
export function find<T extends { id: string }>(entries: readonly T[], id: string, kind: string): T {
  const entry = entries.find((candidate) => candidate.id === id)
  if (!entry)
    throw new Error(
      `There is no ${kind} "${id}". Run \`npm run check\` to see where it is asked for.`,
    )
  return entry
}
