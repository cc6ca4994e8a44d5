/** The four readers, from the front door to what they came for. */
import { expect, test } from 'playwright/test'

const atEverySize = { tag: '@every-size' }

test('the mentor: from home to the agenda of session 3', atEverySize, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Prepare a session/ }).click()
  await page.getByRole('link', { name: 'Ask the harbour' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ask the harbour')
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Agenda' })
    .click()
  const agenda = page.getByRole('table')
  await expect(agenda.getByRole('columnheader')).toHaveText(['Part', '25 min', '40 min', '50 min'])
  await expect(agenda).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'What other pairs learned' })).toBeVisible()
})

test('the executive: reads a lesson and checks herself', atEverySize, async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Study on your own/ }).click()
  await page.getByRole('link', { name: 'A voice is not a boat' }).click()
  await expect(page.getByText('Lesson · Practice · 8 minutes')).toBeVisible()
  await page.getByRole('radio', { name: 'Call back on the number in the office.' }).check()
  await expect(
    page.getByText('does not depend on the voice', { exact: false }).first(),
  ).toBeVisible()
  await page.getByRole('link', { name: 'distress call', exact: true }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'In the glossary' }).click()
  await expect(page).toHaveURL(/\/glossary\/#distress-call$/)
})

test('the colleague: asks a question as people ask it', atEverySize, async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('searchbox')
    .fill('has anybody here ever seen an owner stay off the channel?')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\/\?q=/)
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/)
  const found = results.filter({ hasText: 'The owner who stayed off the channel' })
  await expect(found).toHaveCount(1)
  const texts = await results.allTextContents()
  expect(texts.findIndex((text) => text.includes('The owner who stayed off'))).toBeLessThan(3)
  await found.getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The owner who stayed off the channel',
  )
})

test(
  'the programme manager: finds what may be published, and that the sample is marked',
  atEverySize,
  async ({ page }) => {
    await page.goto('/guides/')
    await page.getByRole('link', { name: /Hanging a note on the board/ }).click()
    await expect(page.getByText('hides nothing from those', { exact: false })).toBeVisible()
    for (const path of ['/', '/notes/', '/notes/n-lamp01/']) {
      await page.goto(path)
      await expect(page.getByText('Invented sample.')).toBeVisible()
    }
  },
)

test.describe('with scripts off', atEverySize, () => {
  test.use({ javaScriptEnabled: false })
  test('everything reads, answers open, and search offers the ways to browse', async ({ page }) => {
    await page.goto('/sessions/1-read-the-chart/depth-in-one-minute/')
    await page.getByRole('radio', { name: 'The date in the corner.' }).check()
    await expect(
      page.getByText('An old chart shows an old bank.', { exact: false }).first(),
    ).toBeVisible()
    await page.goto('/search/?q=tide')
    await expect(page.locator('noscript p')).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeHidden()
    await page.locator('noscript a[href="/notes/"]').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes')
  })
})

test('an address that is not there answers 404 and helps', async ({ page }) => {
  const response = await page.goto('/notes/n-nothing/')
  expect(response?.status()).toBe(404)
  await page.getByRole('searchbox').fill('slipway')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=slipway/)
})
