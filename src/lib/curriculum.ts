/** The lessons in parts, as the reader's device needs them to find the next one that fits. */
export interface LessonParts {
  /** `<session>/<lesson>`, as in its address. */
  id: string
  title: string
  href: string
  session: number
  minutes: number
  parts: LessonPart[]
}

export interface LessonPart {
  /** The anchor of its heading. */
  id: string
  title: string
  minutes: number
}

/** Less is no part to sit down for. */
const minMinutes = 2

/** Splits the minutes of a lesson over its parts by their words. */
export function toParts<Part extends { words: number }>(
  parts: readonly Part[],
  minutes: number,
): (Part & { minutes: number })[] {
  const total = parts.reduce((sum, { words }) => sum + words, 0) || 1
  return parts.map((part) => ({
    ...part,
    minutes: Math.max(minMinutes, Math.round((minutes * part.words) / total)),
  }))
}
