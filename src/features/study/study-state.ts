/** What a reader's device remembers of their reading. It never leaves the device. */
import { localState, type StoredThing } from '../../lib/local-state.ts'
import { propertiesOf, textsIn } from '../../lib/parse.ts'
import type { Recall } from './recall.ts'

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
  /** For each lesson, when each of its self-checks was answered; null where one was not. */
  recalls: Record<string, (Recall | null)[]>
}

/** More than anyone reads or writes; what was not made by hand is cut to it. */
export const limits = { lessons: 500, parts: 100, raise: 500, characters: 1000 } as const

export const parseStudyState = (value: unknown): StudyState => toStudyState(value, new Cutter())

export const study: StoredThing<StudyState> = {
  name: 'study',
  version: 2,
  parse: parseStudyState,
  migrate: withRecalls,
}

export const studyState = () => localState(study)

/** Version 1 did not say when a self-check was answered: those that were come back at once. */
function withRecalls(value: unknown) {
  const recalls = Object.entries(parseStudyState(value).chosen).map(
    ([lesson, answers]) =>
      [lesson, answers.map((answer) => (answer === -1 ? null : { stage: 0, last: 0 }))] as const,
  )
  return { ...propertiesOf(value), recalls: Object.fromEntries(recalls) }
}

/** With or without one entry. */
export const toggled = (list: readonly string[], entry: string): string[] =>
  list.includes(entry) ? list.filter((other) => other !== entry) : [...list, entry]

/** Both together, so that nothing of one's own is lost. @returns also how many entries there was no room for */
export function mergeStudy(
  own: StudyState,
  other: unknown,
): { state: StudyState; omitted: number } {
  const cutter = new Cutter()
  const added = toStudyState(other, cutter)
  const read = new Map(Object.entries(own.read))
  for (const [id, parts] of Object.entries(added.read))
    read.set(id, [...(read.get(id) ?? []), ...parts])
  const merged = {
    read: Object.fromEntries(read),
    last: own.last ?? added.last,
    starred: [...own.starred, ...added.starred],
    raise: [...own.raise, ...added.raise],
    chosen: { ...own.chosen, ...added.chosen, ...own.chosen },
    recalls: Object.fromEntries(
      [...new Set([...Object.keys(own.recalls), ...Object.keys(added.recalls)])].map(
        (id) => [id, latestOf(own.recalls[id] ?? [], added.recalls[id] ?? [])] as const,
      ),
    ),
  }
  return { state: toStudyState(merged, cutter), omitted: cutter.omitted }
}

/** Of each self-check, what was remembered later. */
const latestOf = (own: readonly (Recall | null)[], added: readonly (Recall | null)[]) =>
  Array.from({ length: Math.max(own.length, added.length) }, (_, at) => {
    const [mine = null, other = null] = [own[at], added[at]]
    return other && (!mine || other.last > mine.last) ? other : mine
  })

function toStudyState(value: unknown, cutter: Cutter): StudyState {
  const { read, last, starred, raise, chosen, recalls } = propertiesOf(value)
  const { lesson, part } = propertiesOf(last)
  return {
    read: cutter.lessons(read, (parts) => cutter.texts(parts, limits.parts)),
    last: typeof lesson === 'string' && typeof part === 'string' ? { lesson, part } : undefined,
    starred: cutter.texts(starred, limits.lessons).filter(isLesson),
    raise: cutter.texts(raise, limits.raise).map((text) => text.slice(0, limits.characters)),
    chosen: cutter.lessons(chosen, (answers) =>
      cutter.first(Array.isArray(answers) ? answers : [], limits.parts).map(toAnswer),
    ),
    recalls: cutter.lessons(recalls, (list) =>
      cutter.first(Array.isArray(list) ? list : [], limits.parts).map(toRecall),
    ),
  }
}

/** `<session>/<lesson>`, as in its address. */
const isLesson = (id: string) => /^[^/]+\/[^/]+$/.test(id) && id.length <= limits.characters

const toAnswer = (value: unknown) => (Number.isInteger(value) ? Number(value) : -1)

function toRecall(value: unknown): Recall | null {
  const { stage, last } = propertiesOf(value)
  const isRecall =
    typeof stage === 'number' &&
    Number.isInteger(stage) &&
    stage >= 0 &&
    typeof last === 'number' &&
    last >= 0
  return isRecall ? { stage, last } : null
}

/** Cuts lists to a length, and counts what is left out. */
class Cutter {
  omitted = 0

  first<T>(list: readonly T[], max: number): T[] {
    this.omitted += Math.max(0, list.length - max)
    return list.slice(0, max)
  }

  texts(value: unknown, max: number): string[] {
    return this.first([...new Set(textsIn(value))], max)
  }

  lessons<T>(value: unknown, parse: (value: unknown) => T): Record<string, T> {
    const entries = Object.entries(propertiesOf(value)).filter(([id]) => isLesson(id))
    return Object.fromEntries(
      this.first(entries, limits.lessons).map(([id, entry]) => [id, parse(entry)] as const),
    )
  }
}
