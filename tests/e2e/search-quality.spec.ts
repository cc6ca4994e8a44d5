/** How good the answers are on the real content: questions written from the reader's side, with judged pages. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { measure, type Question } from '../bench/judged-set.ts'

const questions = readFileSync(join(import.meta.dirname, '../relevance/questions.tsv'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Question => {
    const [text = '', pages = ''] = line.split('\t')
    const grades = pages.split(' ').map((page) => page.split('=') as [string, string])
    return { text, grades: new Map(grades.map(([page, grade]) => [page, Number(grade)])) }
  })

/** Where in a page a link leads does not count, except in the glossary, where each section is an answer. */
const toPage = (link: string) => (link.startsWith('/glossary/') ? link : link.split('#')[0]!)

test('questions are answered, and no less well than before', async ({ page }) => {
  test.setTimeout(120_000)
  expect(questions.length).toBeGreaterThanOrEqual(120)
  await page.goto('/search/')
  await page.waitForFunction(() => 'sevenSessions' in window)
  const rankings = await page.evaluate(
    async (queries) => {
      const links: string[][] = []
      for (const query of queries) links.push(await window.sevenSessions.search(query))
      return links
    },
    questions.map(({ text }) => text),
  )
  const { ndcg, success1, success5, nothing } = measure(
    rankings.map((links) => [...new Set(links.map(toPage))]),
    questions,
  )
  console.log(
    `\n${questions.length} questions: nDCG@10 ${ndcg.toFixed(3)}, success@1 ${success1.toFixed(3)}, @5 ${success5.toFixed(3)}`,
  )
  expect(nothing, 'share of questions without a result').toBe(0)
  expect(ndcg).toBeGreaterThanOrEqual(0.79)
  expect(success1).toBeGreaterThanOrEqual(0.8)
  expect(success5).toBeGreaterThanOrEqual(0.93)
})

test('a session called by its number or its name comes first', async ({ page }) => {
  await page.goto('/search/')
  await page.waitForFunction(() => 'sevenSessions' in window)
  const firsts = await page.evaluate(
    async (queries) => {
      const found: (string | undefined)[] = []
      for (const query of queries) found.push((await window.sevenSessions.search(query))[0])
      return found
    },
    ['session 3', 'session three', 'third session', 'agenda of session 3', 'finding each other'],
  )
  for (const link of firsts) expect(link).toMatch(/^\/sessions\/3-finding-each-other\/(#|$)/)
})
