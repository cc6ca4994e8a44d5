/** Questions that readers of a programme put, with the pages that answer them, and how well they are to be answered. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { contentDir, projectDir } from '../../src/settings.ts'
import type { Question } from '../bench/judged-set.ts'

/** Beside the content that they are about, so that the one is not replaced without the other. */
const questionsFile = join(contentDir, '_search', 'questions.tsv')

/** Every file of questions: the first one may be tuned on. */
export const questionFiles = () =>
  globSync('*.tsv', { cwd: join(contentDir, '_search') })
    .sort()
    .map((name) => join(contentDir, '_search', name))

export const hasQuestions = () => existsSync(questionsFile)

export interface Floors {
  'nDCG@10': number
  'success@1': number
  'success@5': number
  /** The share of questions with a result. */
  answered: number
}

export interface TypedQuestion extends Question {
  /** Who asks, or how; empty where that is not said. */
  type: string
}

/**
 * Reads lines of a question, a tab and `/page/=grade /page/=grade …`. A line that begins with `# floors:` says what must be reached;
 * other lines that begin with # are remarks. Throws with file and line where it is anything else.
 */
export function readQuestions(file = questionsFile): {
  questions: TypedQuestion[]
  floors: Floors
} {
  const floors: Floors = { 'nDCG@10': 0, 'success@1': 0, 'success@5': 0, answered: 0 }
  const questions: TypedQuestion[] = []
  for (const [index, line] of readFileSync(file, 'utf8').split(/\r?\n/).entries()) {
    const wrong = (what: string) =>
      new Error(`${relative(projectDir, file)}:${index + 1}\n  ${what}`)
    if (line.startsWith('# floors:'))
      for (const [, name = '', value] of line.slice(9).matchAll(/([\w@]+) ([\d.]+)/g)) {
        if (!(name in floors))
          throw wrong(`${name} is not one of ${Object.keys(floors).join(', ')}.`)
        floors[name as keyof Floors] = Number(value)
      }
    if (line.startsWith('#') || line.trim() === '') continue
    const [text = '', pages = '', type = ''] = line.split('\t')
    const grades = [...pages.matchAll(/(\/\S*)=([12])(?=\s|$)/g)]
    if (grades.length === 0)
      throw wrong(
        'Write a question, a tab, and the pages that answer it: /notes/n-1234/=2 /glossary/#term=1',
      )
    questions.push({
      text,
      type,
      grades: new Map(grades.map(([, page, grade]) => [page ?? '', Number(grade)])),
    })
  }
  return { questions, floors }
}
