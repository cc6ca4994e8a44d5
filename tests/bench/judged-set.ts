/** Sets of questions with judged answers: reading one, varying its questions, measuring a ranking. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import lunr from 'lunr'
import { seeded } from './many-notes.ts'
import { defined } from '../support/defined.ts'

export interface Doc {
  id: string
  title: string
  body: string
}

export interface Question {
  text: string
  /** Grades of the documents that answer it; the others have none. */
  grades: Map<string, number>
}

/** Reads docs.jsonl, queries.tsv and qrels.tsv from a folder. */
export function readSet(dir: string): { docs: Doc[]; questions: Question[] } {
  const rows = (name: string) =>
    readFileSync(join(dir, name), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => line.replace(/\r$/, '').split('\t'))
  const docs = readFileSync(join(dir, 'docs.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Doc)
  const questions = new Map(
    rows('queries.tsv').map(([id = '', text = '']) => [id, { text, grades: new Map() }]),
  )
  for (const [query = '', doc = '', grade = '1'] of rows('qrels.tsv'))
    if (Number(grade) > 0) questions.get(query)?.grades.set(doc, Number(grade))
  return {
    docs,
    questions: [...questions.values()].filter(({ text, grades }) => text.trim() && grades.size > 0),
  }
}

export const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const telling = (word: string) => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined

/**
 * Each question as people might type it: `full` as it stands, `kw` its content words (lunr's stop list),
 * `two` its two rarest words that the texts know, `typo` its content words with one random edit in one of them.
 */
export function variantsOf(docs: readonly Doc[], questions: readonly Question[]) {
  const frequency = new Map<string, number>()
  for (const { title, body } of docs)
    for (const word of new Set(wordsOf(`${title} ${body}`)))
      frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const random = seeded(1)
  const keywords = questions.map(({ text }) => {
    const words = wordsOf(text)
    const kept = words.filter(telling)
    return kept.length > 0 ? kept : words
  })
  return {
    full: questions.map(({ text }) => text),
    kw: keywords.map((words) => words.join(' ')),
    two: keywords.map((words) =>
      [...new Set(words)]
        .filter((word) => frequency.has(word))
        .sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0))
        .slice(0, 2)
        .join(' '),
    ),
    typo: keywords.map((words) => withTypo(words, random).join(' ')),
  }
}

/** One letter dropped, doubled, replaced or swapped with the next, in a random word of four letters or more. */
function withTypo(words: readonly string[], random: () => number): string[] {
  const long = words.flatMap((word, index) => (/^\p{L}{4,}$/u.test(word) ? [index] : []))
  const at = long[Math.floor(random() * long.length)]
  if (at === undefined) return [...words]
  const word = defined(words[at])
  const place = 1 + Math.floor(random() * (word.length - 2))
  const letter = defined(word[place])
  const other = String.fromCharCode(97 + Math.floor(random() * 26))
  const edits = ['', letter + letter, other, defined(word[place + 1]) + letter]
  const edit = Math.floor(random() * edits.length)
  const rest = word.slice(place + (edit === 3 ? 2 : 1))
  return words.map((text, index) =>
    index === at ? word.slice(0, place) + defined(edits[edit]) + rest : text,
  )
}

export interface Measures {
  ndcg: number
  mrr: number
  success1: number
  success5: number
  /** Share of questions without a single result. */
  nothing: number
}

/** Means over all questions, of the first ten results of each. Gains are linear. */
export function measure(rankings: readonly string[][], questions: readonly Question[]): Measures {
  const each = questions.map(({ grades }, index) => {
    const gains = defined(rankings[index])
      .slice(0, 10)
      .map((id) => grades.get(id) ?? 0)
    const best = [...grades.values()].sort((a, b) => b - a).slice(0, 10)
    const first = gains.findIndex((gain) => gain > 0)
    return {
      ndcg: discounted(gains) / discounted(best),
      mrr: first < 0 ? 0 : 1 / (first + 1),
      success1: Number(first === 0),
      success5: Number(first >= 0 && first < 5),
      nothing: Number(rankings[index]?.length === 0),
    }
  })
  const mean = (name: keyof Measures) => each.reduce((sum, one) => sum + one[name], 0) / each.length
  return {
    ndcg: mean('ndcg'),
    mrr: mean('mrr'),
    success1: mean('success1'),
    success5: mean('success5'),
    nothing: mean('nothing'),
  }
}

const discounted = (gains: readonly number[]) =>
  gains.reduce((sum, gain, rank) => sum + gain / Math.log2(rank + 2), 0)
