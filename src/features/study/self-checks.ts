/** The self-checks of a lesson as its page shows them: each with its number, its answers in an order that gives nothing away. */
import type { Lesson } from '../../schemas/lesson.ts'

type Check = Lesson['selfChecks'][number]

export interface NumberedCheck extends Omit<Check, 'answers'> {
  /** Its place in the file; what a device remembers hangs on it, and not on where the page shows it. */
  number: number
  answers: (Check['answers'][number] & { number: number })[]
}

/**
 * Numbers checks and answers as they stand in the file, then orders the answers by a hash of question and answer.
 * An author may so write the right answer first, and every build shows the same order.
 */
export const numberedChecks = (checks: readonly Check[]): NumberedCheck[] =>
  checks.map((check, number) => ({
    ...check,
    number,
    answers: check.answers
      .map((answer, number) => ({ ...answer, number }))
      .sort(
        (a, b) =>
          hashOf(`${check.question}\n${a.answer}`) - hashOf(`${check.question}\n${b.answer}`) ||
          a.number - b.number,
      ),
  }))

/** FNV-1a over UTF-16 units, its bits mixed once more: close texts must not come out close. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
