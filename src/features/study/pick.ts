/** What to read in the minutes there are, from what has been read so far. */
import type { LessonPart, LessonParts } from '../../lib/curriculum.ts'
import type { StudyState } from './study-state.ts'

export interface Suggestion {
  lesson: LessonParts
  /** Parts that follow each other, to be read in one go; at least one. */
  parts: readonly [LessonPart, ...LessonPart[]]
  minutes: number
  reason: string
}

/**
 * Every sensible suggestion, best first: where the reader stopped, then lessons already started, then new ones.
 * @param session only lessons of this session; all of them where it is undefined
 * @returns where nothing unread fits, what was read before
 */
export function suggestions(
  minutes: number,
  lessons: readonly LessonParts[],
  state: Readonly<Pick<StudyState, 'read' | 'last'>>,
  session?: number,
): Suggestion[] {
  const inScope = lessons.filter((lesson) => session === undefined || lesson.session === session)
  const partsRead = ({ id }: LessonParts) => state.read[id] ?? []
  const isDone = (lesson: LessonParts) => isRead(lesson, state.read)
  const rank = (lesson: LessonParts) =>
    lesson.id === state.last?.lesson ? 0 : partsRead(lesson).length > 0 ? 1 : 2
  const unread = inScope
    .filter((lesson) => !isDone(lesson))
    .sort((a, b) => rank(a) - rank(b))
    .flatMap((lesson) =>
      suggest(lesson, minutes, reasonFor(rank(lesson), lesson), partsRead(lesson)),
    )
  if (unread.length > 0) return unread
  const reason = inScope.every(isDone)
    ? 'You have read everything here. Once more does no harm.'
    : `What you have not read takes more than ${minutes} minutes; this you have read before.`
  return inScope.flatMap((lesson) => suggest(lesson, minutes, reason))
}

export const isRead = ({ id, parts }: LessonParts, read: StudyState['read']) =>
  parts.every((part) => read[id]?.includes(part.id))

/** The parts from the first unread one on that fit, as one suggestion; none where not even that one does. */
function suggest(
  lesson: LessonParts,
  minutes: number,
  reason: string,
  read: readonly string[] = [],
): Suggestion[] {
  const fitting: LessonPart[] = []
  let total = 0
  for (const part of lesson.parts.filter(({ id }) => !read.includes(id))) {
    if (total + part.minutes > minutes) break
    fitting.push(part)
    total += part.minutes
  }
  const [first, ...others] = fitting
  return first ? [{ lesson, parts: [first, ...others], minutes: total, reason }] : []
}

function reasonFor(rank: number, { session, title }: LessonParts): string {
  if (rank === 0) return 'It is where you stopped.'
  if (rank === 1) return `You have begun “${title}”.`
  return `It opens a lesson of session ${session} that you have not begun.`
}

/** What a suggestion is called: by its lesson where it is all of it, else by its parts. */
export function titleOf({ lesson, parts }: Pick<Suggestion, 'lesson' | 'parts'>): string {
  const [first] = parts
  const last = parts.at(-1) ?? first
  if (parts.length === lesson.parts.length) return lesson.title
  if (parts.length > 2) return `“${first.title}” to “${last.title}”`
  return parts.map(({ title }) => title).join(', then ')
}

/** `1 minute`, `4 minutes` */
export const formatMinutes = (minutes: number) => `${minutes} minute${minutes === 1 ? '' : 's'}`

/** A line of a list for readers of whom nothing is known. */
export interface ReadingItem {
  title: string
  href: string
  about: string
}

/** Every part that can be read by itself in so many minutes. */
export const partsWithin = (minutes: number, lessons: readonly LessonParts[]): ReadingItem[] =>
  lessons.flatMap((lesson) =>
    lesson.parts
      .filter((part) => part.minutes <= minutes)
      .map(({ id, title }) => ({ title, href: `${lesson.href}#${id}`, about: lesson.title })),
  )

/** As much of each lesson, from its beginning, as can be read in so many minutes. */
export const lessonsWithin = (minutes: number, lessons: readonly LessonParts[]): ReadingItem[] =>
  lessons.flatMap((lesson) =>
    suggest(lesson, minutes, '').map((suggestion) => {
      const isWhole = suggestion.parts.length === lesson.parts.length
      const length = formatMinutes(suggestion.minutes)
      return {
        title: titleOf(suggestion),
        href: isWhole ? lesson.href : `${lesson.href}#${suggestion.parts[0].id}`,
        about: !isWhole
          ? `${length}, in “${lesson.title}”`
          : minutes - suggestion.minutes >= timeToTry
            ? `${length}, and time to try it`
            : length,
      }
    }),
  )

/** Minutes in which something that was read can be tried. */
const timeToTry = 5
