/** How well the search answers the questions that stand beside the content. Not run where there are none. */
import { expect, test } from 'vitest'
import { chromium } from 'playwright'
import { measure } from '../../bench/judged-set.ts'
import { chromiumArgs, findChromium } from '../../support/browser.ts'
import { contentSite } from '../../support/content-site.ts'
import { readQuestions } from '../../support/questions.ts'
import { linksFor } from '../../support/search.ts'
import { readSite } from '../../support/site.ts'
import { serveFolder } from '../../support/static-server.ts'

const { questions, floors } = readQuestions()

/** Where in a page a link leads does not count, except in the glossary, where each section is an answer. */
const toPage = (link: string) => (link.startsWith('/glossary/') ? link : link.split('#')[0]!)

test('every page that is to answer a question is there', () => {
  const files = readSite(contentSite())
  const missing = questions.flatMap(({ text, grades }) =>
    [...grades.keys()]
      .filter((page) => !files.has(`${page.split('#')[0]!.slice(1)}index.html`))
      .map((page) => `${page} is to answer “${text}”`),
  )
  expect(missing).toEqual([])
})

test('questions are answered, and no less well than their file asks', async () => {
  const site = await serveFolder(contentSite())
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  const page = await browser.newPage()
  await page.goto(`${site.address}/search/`)
  const rankings = await linksFor(
    page,
    questions.map(({ text }) => text),
  )
  await browser.close()
  site.server.close()
  const { ndcg, success1, success5, nothing } = measure(
    rankings.map((links) => [...new Set(links.map(toPage))]),
    questions,
  )
  console.log(
    `\n${questions.length} questions: nDCG@10 ${ndcg.toFixed(3)}, success@1 ${success1.toFixed(3)}, @5 ${success5.toFixed(3)}`,
  )
  expect(nothing, 'share of questions without a result').toBe(0)
  expect(ndcg).toBeGreaterThanOrEqual(floors['nDCG@10'])
  expect(success1).toBeGreaterThanOrEqual(floors['success@1'])
  expect(success5).toBeGreaterThanOrEqual(floors['success@5'])
})
