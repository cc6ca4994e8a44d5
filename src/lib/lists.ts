/** Groups items by key, in order of first appearance; an item may have several keys. */
export function groupBy<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key)
      if (group) group.push(item)
      else groups.set(key, [item])
    }
  return groups
}

/** Compares by code unit, so that an order is the same on every machine. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** `3, 'note'` -> `3 notes`; `1, 'note'` -> `1 note`; the plural is given where it is not made with an s. */
export const count = (n: number, noun: string, plural = `${noun}s`) =>
  `${n.toLocaleString('en')} ${n === 1 ? noun : plural}`
