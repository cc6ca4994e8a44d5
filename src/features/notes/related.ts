import { groupBy } from '../../lib/lists.ts'

interface Relatable {
  id: string
  month: string
  related: readonly string[]
  session: { id: string }
  themes: readonly { id: string }[]
}

/**
 * For each note up to `most` others worth reading next: those its author named, then those that share
 * themes with it (rare themes count more) or its session, newest first among equals.
 * Notes must be sorted newest first. Cost grows with the notes that share a theme, capped at the 60 newest of each.
 */
export function relatedNotes<T extends Relatable>(notes: readonly T[], most = 4): Map<string, T[]> {
  const byId = new Map(notes.map((note) => [note.id, note]))
  const byTheme = groupBy(notes, (note) => note.themes.map(({ id }) => id))
  const related = new Map<string, T[]>()
  for (const note of notes) {
    const scores = new Map<T, number>()
    const add = (other: T, score: number) => {
      if (other !== note) scores.set(other, (scores.get(other) ?? 0) + score)
    }
    for (const id of note.related) {
      const other = byId.get(id)
      if (other) add(other, 100)
    }
    for (const { id } of note.themes) {
      const sharing = byTheme.get(id) ?? []
      for (const other of sharing.slice(0, 60)) add(other, 1 + 10 / sharing.length)
    }
    for (const other of scores.keys()) if (other.session.id === note.session.id) add(other, 0.5)
    const best = [...scores].sort(
      ([a, x], [b, y]) => y - x || (a.month < b.month ? 1 : a.month > b.month ? -1 : 0),
    )
    related.set(
      note.id,
      best.slice(0, most).map(([other]) => other),
    )
  }
  return related
}
