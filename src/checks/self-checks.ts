/** What must hold for the self-checks of a lesson beyond their fields: that the part each names is there. */
import type { Fault } from '../lib/faults.ts'
import { suggestion } from '../lib/nearest.ts'
import type { Content } from '../loader/load.ts'
import { partsOf } from '../markdown/lesson.ts'

export const selfCheckRules = ({ entries }: Content): Fault[] =>
  entries.lessons.flatMap(({ source, data, prefix }) => {
    const headings = headingsOf(source.body)
    if (!headings) return []
    const checks: unknown[] = Array.isArray(data['selfChecks']) ? data['selfChecks'] : []
    return checks.flatMap((check, index) => {
      const part = (check as { part?: unknown } | null)?.part
      if (typeof part !== 'string' || headings.includes(part.trim())) return []
      return {
        file: source.file,
        line: source.lineOf([...prefix, 'selfChecks', index, 'part']),
        wrong: `part: the lesson has no part with the heading "${part}".`,
        fix: suggestion(part, headings),
      }
    })
  })

/** The headings that the page of a lesson shows; undefined where its text cannot be read, which is another fault. */
function headingsOf(body: string): string[] | undefined {
  try {
    return partsOf(body).flatMap(({ heading, isHidden }) => (isHidden ? [] : heading))
  } catch {
    return undefined
  }
}
