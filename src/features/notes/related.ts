import { compare, groupBy } from '../../lib/lists.ts'

/** What notes are sought for: a note itself, or a lesson. */
interface About {
  id?: string
  /** Ids that an author named. */
  related?: readonly string[]
  session: { id: string }
  themes: readonly { id: string }[]
}

interface Relatable extends About {
  id: string
  month: string
}

/**
 * Finds for a note or a lesson up to `max` notes worth reading next: those its author named, then those that share
 * themes with it (rare themes count more) or its session, newest first among equals.
 * Notes must be sorted newest first. Cost grows with the notes that share a theme, capped at the 60 newest of each.
 */
export function relatedNotes<T extends Relatable>(
  notes: readonly T[],
): (about: About, max?: number) => T[] {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const byTheme = groupBy(notes, (note) => note.themes.map(({ id }) => id))
  return ({ id, related = [], session, themes }, max = 4) => {
    const scores = new Map<T, number>()
    const add = (other: T | undefined, score: number) => {
      if (other && other.id !== id) scores.set(other, (scores.get(other) ?? 0) + score)
    }
    for (const named of related) add(byId.get(named), 100)
    for (const theme of themes) {
      const sharing = byTheme.get(theme.id) ?? []
      for (const other of sharing.slice(0, 60)) add(other, 1 + 10 / sharing.length)
    }
    for (const other of scores.keys()) if (other.session.id === session.id) add(other, 0.5)
    return [...scores]
      .sort(([a, x], [b, y]) => y - x || compare(b.month, a.month))
      .slice(0, max)
      .map(([other]) => other)
  }
}
