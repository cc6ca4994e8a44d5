/**
 * What a page remembers on the reader's own device. Each piece has one owner, a version and a reader that checks it.
 * Storage may be forbidden, full, or hold anything at all: then the page goes on with what it has in memory.
 */
export interface LocalState<T> {
  /** What is kept; the empty value where nothing is, or nothing that can be read. */
  read: () => T
  /** Changes what is kept, beginning with what another tab may have written. @returns whether it could be kept */
  update: (change: (value: T) => T) => boolean
  /** Whether an event of the window says that another tab has changed it. */
  isChangedBy: (event: { key: string | null }) => boolean
}

const prefix = 'seven-sessions:'

/** How the names of the caches begin that hold what this reader has opened, as opposed to what every reader gets. */
export const savedCaches = 'seven-sessions-saved-'

interface Kept {
  version: number
  value: unknown
}

/**
 * @param parse turns anything into a value, and never throws
 * @param storage is asked for each time, since asking alone may throw
 */
export function localState<T>(
  name: string,
  version: number,
  parse: (value: unknown) => T,
  storage: () => Storage,
): LocalState<T> {
  const key = prefix + name
  let inMemory: T | undefined

  /** Undefined where nothing can be read; `newer` where a later version of this site wrote it. */
  const readKept = (): T | 'newer' | undefined => {
    try {
      const text = storage().getItem(key)
      const kept = text === null ? undefined : (JSON.parse(text) as Kept | null)
      if (typeof kept?.version === 'number' && kept.version > version) return 'newer'
      return kept?.version === version ? parse(kept.value) : undefined
    } catch {
      return undefined
    }
  }

  const read = (): T => {
    const kept = readKept()
    return inMemory ?? (kept === 'newer' || kept === undefined ? parse(undefined) : kept)
  }

  return {
    read,
    update: (change) => {
      const kept = readKept()
      const value = change(read())
      // What a newer version wrote is not ours to replace.
      if (kept !== 'newer')
        try {
          storage().setItem(key, JSON.stringify({ version, value } satisfies Kept))
          inMemory = undefined
          return true
        } catch {
          // Full or forbidden; the value lives as long as the page.
        }
      inMemory = value
      return false
    },
    isChangedBy: (event) => event.key === key || event.key === null,
  }
}

/** Everything this site keeps on the device, by key. */
export function keptKeys(storage: () => Storage): string[] {
  try {
    const all = storage()
    return Array.from({ length: all.length }, (_, index) => all.key(index) ?? '').filter((key) =>
      key.startsWith(prefix),
    )
  } catch {
    return []
  }
}

/** A record read from anything: only entries whose values the reader accepts. */
export function recordOf<T>(
  value: unknown,
  read: (value: unknown) => T | undefined,
): Record<string, T> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, entry]) => {
      const read_ = read(entry)
      return read_ === undefined ? [] : [[key, read_] as const]
    }),
  )
}

/** The texts in a list read from anything. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []
