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
const leastMinutes = 2

/** Splits the minutes of a lesson over its parts by their words. */
export function toParts(
  body: string,
  headings: readonly { id: string; text: string }[],
  minutes: number,
): LessonPart[] {
  const words = body
    .split(/^## .*$/m)
    .slice(1)
    .map((part) => part.split(/\s+/).filter(Boolean).length)
  const total = words.reduce((sum, count) => sum + count, 0) || 1
  return headings.map(({ id, text }, index) => ({
    id,
    title: text,
    minutes: Math.max(leastMinutes, Math.round((minutes * (words[index] ?? 0)) / total)),
  }))
}
