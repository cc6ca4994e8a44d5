/** Texts of which it is known what they give away, and how well a check finds that. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findInPassages, type FindingKind } from '../../src/lib/confidential.ts'
import { indexNames } from '../../src/lib/confidential/name-index.ts'
import { passagesOf } from '../../src/markdown/passages.ts'
import { parseMarkdown } from '../../src/markdown/tree.ts'
import { projectDir } from '../../src/settings.ts'

export const kinds: readonly FindingKind[] = ['email', 'phone', 'card', 'day', 'name']
export const halves = ['tuning', 'kept'] as const

export interface LabelledText {
  markdown: string
  kinds: FindingKind[]
}

export interface Score {
  precision: number
  recall: number
  /** How many texts have something of the kind. */
  count: number
  missed: string[]
  falseAlarms: string[]
}

const folder = join(projectDir, 'tests', 'fixtures', 'confidential')

/** @param half `tuning` may be looked at while the check is worked on; `kept` only measures */
export function readLabelledTexts(half: (typeof halves)[number]): LabelledText[] {
  return readFileSync(join(folder, `${half}.tsv`), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [label = '', text = ''] = line.split('\t')
      return {
        markdown: JSON.parse(`"${text.replaceAll('"', '\\"')}"`) as string,
        kinds: kinds.filter((kind) => label.split(',').includes(kind)),
      }
    })
}

/** The people of whom the texts speak. */
const readLabelledRoster = (): string[] =>
  readFileSync(join(folder, 'roster.txt'), 'utf8').split('\n').filter(Boolean)

/** @returns a function that says what the check finds in the text of a note */
export function checkOfNotes(country = 'US'): (markdown: string) => FindingKind[] {
  const names = indexNames(readLabelledRoster())
  return (markdown) =>
    findInPassages(passagesOf(parseMarkdown(markdown)), country, names).map(({ kind }) => kind)
}

/** One score for each kind, and one for all together. A text counts once for each kind. */
export function measure(
  texts: readonly LabelledText[],
  find: (markdown: string) => readonly FindingKind[],
): Record<FindingKind | 'all', Score> {
  const found = texts.map((text) => ({ ...text, found: new Set(find(text.markdown)) }))
  const cases = found.flatMap((text) =>
    kinds.map((kind) => ({
      kind,
      markdown: text.markdown,
      isLabelled: text.kinds.includes(kind),
      isFound: text.found.has(kind),
    })),
  )
  const scoreOf = (wanted: readonly FindingKind[]): Score => {
    const own = cases.filter(({ kind }) => wanted.includes(kind))
    const labelled = own.filter(({ isLabelled }) => isLabelled)
    const alarms = own.filter(({ isFound }) => isFound)
    const missed = labelled.filter(({ isFound }) => !isFound)
    const falseAlarms = alarms.filter(({ isLabelled }) => !isLabelled)
    return {
      precision: 1 - falseAlarms.length / Math.max(1, alarms.length),
      recall: 1 - missed.length / Math.max(1, labelled.length),
      count: labelled.length,
      missed: missed.map(({ markdown }) => markdown),
      falseAlarms: falseAlarms.map(({ markdown }) => markdown),
    }
  }
  return {
    email: scoreOf(['email']),
    phone: scoreOf(['phone']),
    card: scoreOf(['card']),
    day: scoreOf(['day']),
    name: scoreOf(['name']),
    all: scoreOf(kinds),
  }
}
