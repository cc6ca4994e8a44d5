/** When a self-check comes back: a day after it was answered, then a week, then three weeks later. */

/** A self-check that was answered. */
export interface Recall {
  /** How often it has come back and was answered rightly. */
  stage: number
  /** When it was answered last, in milliseconds since 1970. */
  last: number
}

const day = 86_400_000

/** From each stage to the next time. After the last of them it is known. */
const intervals = [day, 7 * day, 21 * day]

export function isDue({ stage, last }: Recall, now: number): boolean {
  const interval = intervals[stage]
  return interval !== undefined && now - last >= interval
}

/**
 * What is remembered after an answer. Choosing another answer before the question is due again changes nothing; a
 * wrong one, when it is, begins from the start.
 */
export function afterAnswer(recall: Recall | undefined, isRight: boolean, now: number): Recall {
  if (!recall) return { stage: 0, last: now }
  if (!isDue(recall, now)) return recall
  return { stage: isRight ? recall.stage + 1 : 0, last: now }
}

/** When it comes back next, in words. */
export const nextTime = ({ stage }: Recall): string =>
  ['tomorrow', 'in a week', 'in three weeks'][stage] ?? 'no more: you have it'

/** The self-checks to answer now, those that have waited longest first. @param max how many at once */
export function dueChecks(
  recalls: Readonly<Record<string, readonly (Recall | null)[]>>,
  now: number,
  max: number,
): { lesson: string; check: number }[] {
  return Object.entries(recalls)
    .flatMap(([lesson, own]) =>
      own.flatMap((recall, check) =>
        recall && isDue(recall, now) ? [{ lesson, check, last: recall.last }] : [],
      ),
    )
    .sort((a, b) => a.last - b.last)
    .slice(0, max)
    .map(({ lesson, check }) => ({ lesson, check }))
}

/** The recalls of a lesson after one of its checks was answered; null where one never was. */
export function withAnswer(
  recalls: readonly (Recall | null)[],
  check: number,
  isRight: boolean,
  now: number,
): (Recall | null)[] {
  const length = Math.max(recalls.length, check + 1)
  return Array.from({ length }, (_, at) => {
    const recall = recalls[at] ?? null
    return at === check ? afterAnswer(recall ?? undefined, isRight, now) : recall
  })
}
