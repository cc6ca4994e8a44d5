/** How well the search answers the questions that stand beside the content. Not run where there are none. */
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { chromium } from 'playwright'
import { measure } from '../../bench/judged-set.ts'
import { chromiumArgs, findChromium } from '../../support/browser.ts'
import { contentSite } from '../../support/content-site.ts'
import { questionFiles, readQuestions, type TypedQuestion } from '../../support/questions.ts'
import { linksFor } from '../../support/search.ts'
import { readSite } from '../../support/site.ts'
import { serveFolder } from '../../support/static-server.ts'

const files = questionFiles().map((file) => ({ file: basename(file), ...readQuestions(file) }))

/** Where in a page a link leads does not count, except in the glossary, where each section is an answer. */
const toPage = (link: string) => (link.startsWith('/glossary/') ? link : link.replace(/#.*/, ''))

test('every page that is to answer a question is there', () => {
  const site = readSite(contentSite())
  const missing = files
    .flatMap(({ questions }) => questions)
    .flatMap(({ text, grades }) =>
      [...grades.keys()]
        .filter((page) => !site.has(`${page.replace(/#.*/, '').slice(1)}index.html`))
        .map((page) => `${page} is to answer “${text}”`),
    )
  expect(missing).toEqual([])
})

test.each(files)(
  '$file: questions are answered, and no less well than it asks',
  async ({ file, questions, floors }) => {
    const site = await serveFolder(contentSite())
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
    const page = await browser.newPage({ serviceWorkers: 'block' })
    await page.goto(`${site.address}/search/`)
    const links = await linksFor(
      page,
      questions.map(({ text }) => text),
    )
    await browser.close()
    site.server.close()
    const rankings = links.map((links) => [...new Set(links.map(toPage))])
    const report = (name: string, isOne: (question: TypedQuestion) => boolean) => {
      const chosen = questions.flatMap((question, index) => (isOne(question) ? index : []))
      const measures = measure(
        chosen.flatMap((index) => rankings.slice(index, index + 1)),
        questions.filter(isOne),
      )
      const { ndcg, success1, success5 } = measures
      const figures = [ndcg, success1, success5].map((value) => value.toFixed(3)).join(', ')
      console.log(`${name}, ${chosen.length} questions: nDCG@10, success@1, @5 ${figures}`)
      return measures
    }
    for (const type of new Set(questions.map(({ type }) => type)))
      report(`${file}, ${type || 'other'}`, (question) => question.type === type)
    const { ndcg, success1, success5, nothing } = report(file, () => true)
    expect(1 - nothing, 'share of questions with a result').toBeGreaterThanOrEqual(floors.answered)
    expect(ndcg).toBeGreaterThanOrEqual(floors['nDCG@10'])
    expect(success1).toBeGreaterThanOrEqual(floors['success@1'])
    expect(success5).toBeGreaterThanOrEqual(floors['success@5'])
  },
)
