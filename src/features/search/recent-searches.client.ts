/** The reader's last searches. They stay on the device, may be cleared, and may fail to be kept. */
import { localState, type StoredThing } from '../../lib/local-state.ts?own-copy'

const max = 5

const stored: StoredThing<string[]> = {
  name: 'recent-searches',
  version: 2,
  parse: (value) =>
    Array.isArray(value) ? value.filter((query) => typeof query === 'string').slice(0, max) : [],
  // Version 1 stored `{ version, queries }`.
  migrate: (value, from) =>
    from === 1 && typeof value === 'object' && value && 'queries' in value ? value.queries : value,
}
const recent = localState(stored)

export const recentSearches = (): string[] => recent.read()

export function rememberSearch(query: string): void {
  const text = query.trim()
  if (text) recent.update((queries) => [...new Set([text, ...queries])].slice(0, max))
}

export const forgetSearches = (): void => recent.forget()
