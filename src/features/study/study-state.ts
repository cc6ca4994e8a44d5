/** What a reader's device remembers of their reading. It never leaves the device. */
import { localState, recordOf, textsIn } from '../../lib/local-state.ts'

export interface StudyState {
  /** For each lesson, the parts that were read. */
  read: Record<string, string[]>
  /** Where the reader was last. */
  last: { lesson: string; part: string } | undefined
  /** Lessons to come back to. */
  starred: string[]
  /** What to raise with the mentor. */
  raise: string[]
  /** For each lesson, which answer was chosen to each of its self-checks; -1 where none was. */
  chosen: Record<string, number[]>
}

/** What was written by hand is kept within bounds, whatever a file brings. */
const longest = 1000

export function parseStudyState(value: unknown): StudyState {
  const { read, last, starred, raise, chosen } = (value ?? {}) as Partial<
    Record<keyof StudyState, unknown>
  >
  const { lesson, part } = (last ?? {}) as Record<string, unknown>
  return {
    read: recordOf(read, textsIn),
    last: typeof lesson === 'string' && typeof part === 'string' ? { lesson, part } : undefined,
    starred: [...new Set(textsIn(starred))],
    raise: textsIn(raise).map((text) => text.slice(0, longest)),
    chosen: recordOf(chosen, (list) =>
      Array.isArray(list) ? list.map((at) => (Number.isInteger(at) ? Number(at) : -1)) : undefined,
    ),
  }
}

export const studyState = () => localState('study', 1, parseStudyState, () => localStorage)

/** With or without one entry. */
export const toggled = (list: readonly string[], entry: string): string[] =>
  list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]

const format = 'seven-sessions-study'

/** All of it as one file. */
export const exportStudy = (state: StudyState): string =>
  JSON.stringify({ format, version: 1, state }, null, 1)

/** Reads such a file. Throws a sentence where it is not one. */
export function importStudy(text: string): StudyState {
  let file: { format?: unknown; version?: unknown; state?: unknown } | null
  try {
    file = JSON.parse(text) as typeof file
  } catch {
    throw new Error('This is not a file that was saved here: it cannot be read.')
  }
  if (file?.format !== format) throw new Error('This is not a file that was saved here.')
  if (file.version !== 1)
    throw new Error('A newer version of this site saved the file. Reload the page, then try again.')
  return parseStudyState(file.state)
}

/** Both together, so that nothing is lost by bringing a file in. */
export function merged(own: StudyState, other: StudyState): StudyState {
  const lessons = new Set([...Object.keys(own.read), ...Object.keys(other.read)])
  const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])]
  return {
    read: Object.fromEntries([...lessons].map((id) => [id, union(own.read[id], other.read[id])])),
    last: own.last ?? other.last,
    starred: union(own.starred, other.starred),
    raise: union(own.raise, other.raise),
    chosen: { ...other.chosen, ...own.chosen },
  }
}
