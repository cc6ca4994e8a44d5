/**
 * What a page remembers on the reader's own device. Each stored thing has one owner, a version, a parser that checks it
 * and a way up from earlier versions. Storage may be forbidden, full, or hold anything at all: then the page goes on
 * with what it has in memory.
 */
export interface StoredThing<T> {
  name: string
  version: number
  /** Turns anything into a value, and never throws. */
  parse: (value: unknown) => T
  /**
   * Turns what version `from` stored into what `parse` reads. Whoever changes the shape raises the version and adds a
   * step here, so that a new version of the site never discards what a reader has.
   */
  migrate: (value: unknown, from: number) => unknown
}

export interface LocalState<T> {
  /** What is stored; the empty value where nothing is, or nothing that can be read. */
  read: () => T
  /** Changes what is stored, starting from what another tab may have written. @returns whether it could be stored */
  update: (change: (value: T) => T) => boolean
  /** Removes it from the device, whatever it is. */
  forget: () => void
  /** Whether an event of the window says that another tab has changed it. */
  isChangedBy: (event: { key: string | null }) => boolean
}

/** Where things are stored. Sites on one host share its storage, and are told apart by their base paths. */
export interface Device {
  /** Path of the site, with a slash at both ends. */
  base: string
  /** Asked for each time, since asking alone may throw. */
  storage: () => Storage
}

const prefix = 'seven-sessions:'

const thisDevice: Device = { base: import.meta.env.BASE_URL, storage: () => localStorage }

export function localState<T>(
  { name, version, parse, migrate }: StoredThing<T>,
  { base, storage }: Device = thisDevice,
): LocalState<T> {
  const key = `${prefix}${base}:${name}`
  /** As early versions named it. Whose it was cannot be told, so the first site that is opened takes it over. */
  const unscopedKey = prefix + name
  let inMemory: T | undefined

  const readText = (): string | null => {
    const own = storage().getItem(key)
    const unscoped = own === null ? storage().getItem(unscopedKey) : null
    if (unscoped === null) return own
    try {
      storage().setItem(key, unscoped)
      storage().removeItem(unscopedKey)
    } catch {
      // No room for a second copy: it is read where it is.
    }
    return unscoped
  }

  /** `untouchable` where a later version of the site wrote it, or where it could not be migrated. */
  const readStored = (): { value: T } | 'untouchable' | undefined => {
    let stored: { version: number; value: unknown } | undefined
    try {
      stored = parseEnvelope(readText())
    } catch {
      return undefined
    }
    if (!stored) return undefined
    if (stored.version > version) return 'untouchable'
    try {
      const isCurrent = stored.version === version
      return { value: parse(isCurrent ? stored.value : migrate(stored.value, stored.version)) }
    } catch {
      return 'untouchable'
    }
  }

  const valueOf = (stored: ReturnType<typeof readStored>): T =>
    inMemory ?? (typeof stored === 'object' ? stored.value : parse(undefined))

  return {
    read: () => valueOf(readStored()),
    update: (change) => {
      const stored = readStored()
      const value = change(valueOf(stored))
      if (stored !== 'untouchable')
        try {
          storage().setItem(key, JSON.stringify({ version, value }))
          inMemory = undefined
          return true
        } catch {
          // Full or forbidden: the value lives as long as the page.
        }
      inMemory = value
      return false
    },
    forget: () => {
      inMemory = undefined
      remove([key, unscopedKey], storage)
    },
    isChangedBy: (event) => event.key === key || event.key === null,
  }
}

/** Throws where the text is not JSON. */
function parseEnvelope(text: string | null): { version: number; value: unknown } | undefined {
  const envelope: unknown = text === null ? undefined : JSON.parse(text)
  if (typeof envelope !== 'object' || envelope === null || !('version' in envelope))
    return undefined
  const { version } = envelope
  if (typeof version !== 'number') return undefined
  // The first recent searches stood beside their version; `migrate` is handed all of it.
  return { version, value: 'value' in envelope ? envelope.value : envelope }
}

/** Removes everything that this site has stored on the device, also under names of early versions. */
export function eraseLocalState({ base, storage }: Device = thisDevice): void {
  const own = `${prefix}${base}:`
  /** Names of things have no slash, and base paths have one. */
  const isOwn = (key: string) =>
    key.startsWith(prefix) && !key.slice((key.startsWith(own) ? own : prefix).length).includes('/')
  try {
    const all = storage()
    const keys = Array.from({ length: all.length }, (_, index) => all.key(index) ?? '')
    remove(keys.filter(isOwn), storage)
  } catch {
    // Where storage is forbidden there is nothing to erase.
  }
}

function remove(keys: readonly string[], storage: () => Storage) {
  try {
    for (const key of keys) storage().removeItem(key)
  } catch {
    // Forbidden: nothing is stored.
  }
}
