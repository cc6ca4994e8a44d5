import { compare } from './lists.ts'

/** Edits (insert, delete, replace, swap neighbours) that turn one word into the other: optimal string alignment. */
export function editDistance(a: string, b: string): number {
  const at = (row: readonly number[], index: number) => row[index] ?? Infinity
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwap ? at(beforePrevious, j - 2) + 1 : Infinity
      row.push(Math.min(at(previous, j) + 1, at(row, j - 1) + 1, replaced, swapped))
    }
    beforePrevious = previous
    previous = row
  }
  return at(previous, b.length)
}

/** The candidate nearest to the word, where one is within a third of its length. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let limit = Math.floor(Math.max(word.length, 3) / 3) + 1
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase())
    if (edits < limit) [best, limit] = [candidate, edits]
  }
  return best
}

/** What to write instead of an id that is not there. */
export function suggestion(id: string, known: readonly string[]): string {
  const meant = nearest(id, known)
  const some = [...known].sort(compare).slice(0, 16)
  const list = `Write one of: ${some.join(', ')}${known.length > some.length ? ', …' : ''}.`
  return meant ? `Did you mean "${meant}"? ${known.length > some.length ? '' : list}`.trim() : list
}
