/** The reader's last searches. They stay on the device, may be cleared, and may fail to be kept. */

const key = 'seven-sessions:recent-searches'
const version = 1
const most = 5

export function recentSearches(): string[] {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown> | null
    if (kept?.['version'] !== version || !Array.isArray(kept['queries'])) return []
    return kept['queries'].filter((query) => typeof query === 'string').slice(0, most)
  } catch {
    return []
  }
}

export function rememberSearch(query: string): void {
  const text = query.trim()
  if (!text) return
  const queries = [text, ...recentSearches().filter((other) => other !== text)].slice(0, most)
  try {
    localStorage.setItem(key, JSON.stringify({ version, queries }))
  } catch {
    // Storage is full or forbidden; the search itself goes on.
  }
}

export function forgetSearches(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // There is nothing kept where storage is forbidden.
  }
}
