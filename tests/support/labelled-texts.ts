/** Texts of which it is known what they give away, and how well a check finds that. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/settings.ts'

export const kinds = ['email', 'phone', 'card', 'day', 'name'] as const
export type Kind = (typeof kinds)[number]

export interface LabelledText {
  markdown: string
  kinds: Kind[]
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
export function readLabelledTexts(half: 'tuning' | 'kept'): LabelledText[] {
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
export const readLabelledRoster = (): string[] =>
  readFileSync(join(folder, 'roster.txt'), 'utf8').split('\n').filter(Boolean)

/** One score for each kind, and one for all together. A text counts once for each kind. */
export function measure(
  texts: readonly LabelledText[],
  find: (markdown: string) => readonly string[],
): Record<Kind | 'all', Score> {
  const found = texts.map((text) => ({ ...text, found: new Set(find(text.markdown)) }))
  const scores = kinds.map((kind) => {
    const labelled = found.filter((text) => text.kinds.includes(kind))
    const alarms = found.filter((text) => text.found.has(kind))
    const missed = labelled.filter((text) => !text.found.has(kind))
    const falseAlarms = alarms.filter((text) => !text.kinds.includes(kind))
    return { kind, labelled, alarms, missed, falseAlarms }
  })
  const all = {
    labelled: scores.flatMap(({ labelled }) => labelled),
    alarms: scores.flatMap(({ alarms }) => alarms),
    missed: scores.flatMap(({ missed }) => missed),
    falseAlarms: scores.flatMap(({ falseAlarms }) => falseAlarms),
  }
  const toScore = ({ labelled, alarms, missed, falseAlarms }: typeof all): Score => ({
    precision: alarms.length === 0 ? 1 : 1 - falseAlarms.length / alarms.length,
    recall: labelled.length === 0 ? 1 : 1 - missed.length / labelled.length,
    count: labelled.length,
    missed: missed.map(({ markdown }) => markdown),
    falseAlarms: falseAlarms.map(({ markdown }) => markdown),
  })
  return Object.fromEntries([
    ...scores.map((score) => [score.kind, toScore(score)] as const),
    ['all', toScore(all)] as const,
  ]) as Record<Kind | 'all', Score>
}
