import { expect, test, type Page } from 'playwright/test'
import { subPathPort } from '../support/ports.ts'

const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')
const status = (page: Page) => page.getByRole('status')

test('the address holds the search: pasted, reloaded, gone back to', async ({ page }) => {
  await page.goto('/search/?q=clip&kind=Note&session=5+See%2C+show%2C+doubt&sort=newest')
  await expect(page.getByRole('searchbox')).toHaveValue('clip')
  await expect(page.getByLabel('Kind')).toHaveValue('Note')
  await expect(page.getByLabel('Order')).toHaveValue('newest')
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  const pasted = await results(page).allTextContents()
  expect(pasted.length).toBeGreaterThan(1)
  for (const text of pasted) expect(text).toContain('Note · Session 5')

  await page.reload()
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  expect(await results(page).allTextContents()).toEqual(pasted)

  await page.getByLabel('Kind').selectOption('Lesson')
  await expect(results(page).first()).toContainText('Lesson')
  await expect(page).toHaveURL(/kind=Lesson/)
  await results(page).first().getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A face is not proof')
  await page.goBack()
  await expect(page.getByLabel('Kind')).toHaveValue('Lesson')
  await expect(results(page).first()).toContainText('Lesson')
  await page.goBack()
  await expect(page.getByLabel('Kind')).toHaveValue('Note')
  await expect(results(page)).toHaveCount(pasted.length)
})

test('newest first is by month', async ({ page }) => {
  await page.goto('/search/?kind=Note&sort=newest')
  await expect(results(page)).toHaveCount(20)
  const months = 'January February March April May June July August September October'.split(' ')
  const order = (await results(page).allTextContents()).map((text) =>
    months.findIndex((month) => text.includes(`${month} 2026`)),
  )
  expect(order).toEqual([...order].sort((a, b) => b - a))
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(results(page)).toHaveCount(28)
  await expect(page.getByRole('button', { name: 'Show more' })).toBeHidden()
})

test('a hit leads to its section, and matched words are marked', async ({ page }) => {
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('content credentials')
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  await expect(page.getByRole('list', { name: 'Results' }).locator('mark').first()).toBeVisible()
  const hrefs = await results(page)
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
  expect(hrefs).toContain('/glossary/#content-credentials')
})

test('nothing found says so and points on', async ({ page }) => {
  await page.goto('/search/?q=zzzqqqxxx')
  await expect(status(page)).toHaveText('No results')
  await expect(page.getByText('Nothing matches.')).toBeVisible()
})

test('a query is text, wherever it is shown', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', (dialog) => (dialogs++, dialog.dismiss()))
  await page.goto(`/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)> tablet')}`)
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  expect(dialogs).toBe(0)
  expect(await page.locator('main img').count()).toBe(0)
})

test('under a sub-path links and search stay under it', async ({ page }) => {
  const base = `http://localhost:${subPathPort}/reverse-mentoring/`
  const outside: string[] = []
  page.on('request', (request) => request.url().startsWith(base) || outside.push(request.url()))
  await page.goto(base)
  await page.getByRole('searchbox').fill('captions')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(status(page)).toHaveText(/^\d+ results?$/)
  await results(page).first().getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`^${base}`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(outside).toEqual([])
})

test('a first view without search is at or under 14 KB compressed, and runs no script', async ({
  page,
  request,
}) => {
  const { gzipSync } = await import('node:zlib')
  const heavy: string[] = []
  for (const path of [
    '/',
    '/sessions/',
    '/sessions/1-ask-better/',
    '/sessions/1-ask-better/check-an-answer/',
    '/notes/',
    '/notes/n-4k7pq2/',
  ]) {
    const requested: string[] = []
    const note = (url: string) => requested.push(url)
    page.on('request', (sent) => note(sent.url()))
    await page.goto(path, { waitUntil: 'networkidle' })
    const loaded = requested.filter((url) => !url.endsWith('favicon.svg'))
    page.removeAllListeners('request')
    let bytes = 0
    for (const url of loaded) bytes += gzipSync(await (await request.get(url)).body()).length
    if (bytes > 14 * 1024 || loaded.some((url) => url.endsWith('.js')))
      heavy.push(`${path}: ${bytes} bytes, ${loaded.length} files`)
  }
  expect(heavy).toEqual([])
})
