/** What to read in the minutes there are, from what has been read so far. */
import type { LessonPart, LessonParts } from '../../lib/curriculum.ts'
import type { StudyState } from './study-state.ts'

export interface Choice {
  lesson: LessonParts
  /** Parts that follow each other, to be read in one go. */
  parts: LessonPart[]
  minutes: number
  why: string
}

/**
 * Every sensible choice, best first: where the reader stopped, then lessons that were begun, then those that were not.
 * @param session only lessons of this session; all of them where it is undefined
 * @returns at least one choice while there is any lesson
 */
export function choices(
  minutes: number,
  lessons: readonly LessonParts[],
  state: Readonly<{ read: StudyState['read']; last: StudyState['last'] }>,
  session?: number,
): Choice[] {
  const asked = lessons.filter((lesson) => session === undefined || lesson.session === session)
  const readOf = ({ id }: LessonParts) => state.read[id] ?? []
  const isDone = (lesson: LessonParts) =>
    lesson.parts.every(({ id }) => readOf(lesson).includes(id))
  const rank = (lesson: LessonParts) =>
    lesson.id === state.last?.lesson ? 0 : readOf(lesson).length > 0 ? 1 : 2
  const open = asked
    .filter((lesson) => !isDone(lesson))
    .map((lesson) => fitting(lesson, minutes, readOf(lesson)))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => rank(a.lesson) - rank(b.lesson))
    .map(({ lesson, parts }) => toChoice(lesson, parts, whyOf(rank(lesson), lesson)))
  if (open.length > 0) return open
  return asked
    .map((lesson) => fitting(lesson, minutes, []))
    .filter(({ parts }) => parts.length > 0)
    .map(({ lesson, parts }) => toChoice(lesson, parts, againWhy(asked.every(isDone), minutes)))
}

/** The parts from the first unread one on that fit, at least one if it does. */
function fitting(lesson: LessonParts, minutes: number, read: readonly string[]) {
  const unread = lesson.parts.filter(({ id }) => !read.includes(id))
  const parts: LessonPart[] = []
  let left = minutes
  for (const part of unread) {
    if (part.minutes > left) break
    parts.push(part)
    left -= part.minutes
  }
  return { lesson, parts }
}

const toChoice = (lesson: LessonParts, parts: LessonPart[], why: string): Choice => ({
  lesson,
  parts,
  minutes: parts.reduce((sum, part) => sum + part.minutes, 0),
  why,
})

function whyOf(rank: number, { session, title }: LessonParts): string {
  if (rank === 0) return 'It is where you stopped.'
  if (rank === 1) return `You have begun “${title}”.`
  return `It opens a lesson of session ${session} that you have not begun.`
}

const againWhy = (allDone: boolean, minutes: number) =>
  allDone
    ? 'You have read everything here. Once more does no harm.'
    : `What you have not read takes more than ${minutes} minutes; this you have read before.`
