/** What comes out of a printer: nothing cut, nothing that only a screen can use, the answers on their own page. */
import { expect, test, type Page } from 'playwright/test'
import { formats, papers, sheetsOf } from '../support/paper.ts'

const sheets = {
  'run sheet': { path: '/sessions/3-ask-the-harbour/prepare/', most: 2 },
  'session handout': { path: '/sessions/3-ask-the-harbour/', most: 4 },
  'whole syllabus': { path: '/sessions/print/', most: 12 },
  'working agreement': { path: '/guides/two-hands-on-it/', most: 2 },
  handout: { path: '/handouts/hail-card/', most: 1 },
  lesson: { path: '/sessions/1-read-the-chart/depth-in-one-minute/', most: 6 },
  schedule: { path: '/schedule/', most: 3 },
}

async function checkPaper(page: Page, width: number) {
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width, height: 1000 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  await expect(page.locator('button:visible, nav:visible, input[type=search]:visible')).toHaveCount(
    0,
  )
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body)
    return [color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)'])
}

for (const [name, { path, most }] of Object.entries(sheets))
  for (const format of formats)
    test(`${name} on ${format}`, async ({ page }) => {
      await page.goto(path)
      await checkPaper(page, papers[format])
      const pages = sheetsOf(await page.pdf({ format, preferCSSPageSize: false }))
      expect(pages).toBeGreaterThan(0)
      expect(pages).toBeLessThanOrEqual(most)
    })

test('each is one click away', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, {
      printed: 0,
      print: () => (window as never as { printed: number }).printed++,
    })
  })
  for (const { path } of Object.values(sheets)) {
    await page.goto(path)
    await page
      .getByRole('button', { name: /^Print/ })
      .first()
      .click()
    expect(await page.evaluate(() => (window as never as { printed: number }).printed), path).toBe(
      1,
    )
  }
  await page.goto('/sessions/3-ask-the-harbour/run/')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByRole('button', { name: 'Called away' }).click()
  await page.getByRole('button', { name: 'Print the stop card' }).click()
  expect(await page.evaluate(() => (window as never as { printed: number }).printed)).toBe(1)
  await checkPaper(page, papers.A4)
  await expect(page.getByLabel('Next step')).toBeVisible()
  expect(sheetsOf(await page.pdf({ format: 'A4' }))).toBe(1)
})

test('a lesson has its answers on a page of their own, and not beside the questions', async ({
  page,
}) => {
  await page.goto(sheets.lesson.path)
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.why:visible')).toHaveCount(0)
  const answers = page.locator('.on-paper')
  await expect(answers).toBeVisible()
  expect(await answers.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page')
  await expect(answers).toContainText('An old chart shows an old bank.')
})

test('the answer to an exercise is folded on a screen, and on a page of its own on paper', async ({
  page,
}) => {
  await page.goto(sheets.lesson.path)
  const words = page.getByText('A card by an invented owner', { exact: false })
  await expect(words).toBeHidden()
  await page.getByText('One good answer').click()
  await expect(words).toBeVisible()
  await page.getByText('One good answer').click()
  await page.emulateMedia({ media: 'print' })
  await expect(words).toBeVisible()
  const breaks = await page.locator('details.answer').evaluate((element) => {
    const { breakBefore, breakAfter } = getComputedStyle(element)
    return [breakBefore, breakAfter]
  })
  expect(breaks).toEqual(['page', 'page'])
})
