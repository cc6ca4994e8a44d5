/** The four readers, from the front door to what they came for. */
import { expect, test } from 'playwright/test'

test('the mentor: from home to the agenda of session 3', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Prepare a session/ }).click()
  await page.getByRole('link', { name: 'Finding each other' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Finding each other')
  await page
    .getByRole('navigation', { name: 'On this page' })
    .getByRole('link', { name: 'Agenda' })
    .click()
  const agenda = page.getByRole('table')
  await expect(agenda.getByRole('columnheader')).toHaveText([
    'Segment',
    '30 min',
    '45 min',
    '60 min',
  ])
  await expect(agenda).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'What other pairs learned' })).toBeVisible()
})

test('the executive: reads a lesson and checks herself', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: /Study on your own/ }).click()
  await page.getByRole('link', { name: 'A face is not proof' }).click()
  await expect(page.getByText('Lesson · Practice · 14 minutes')).toBeVisible()
  await page.getByRole('radio', { name: 'Hang up and ring the number you already have.' }).check()
  await expect(
    page.getByText('A call-back on a known number does not depend', { exact: false }).first(),
  ).toBeVisible()
  await page.getByRole('link', { name: 'deepfake', exact: true }).click()
  await page.getByRole('dialog').getByRole('link', { name: 'In the glossary' }).click()
  await expect(page).toHaveURL(/\/glossary\/#deepfake$/)
})

test('the colleague: asks a question as people ask it', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('searchbox').fill('has anybody here tried turning off notifications?')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/search\/\?q=/)
  const results = page.getByRole('list', { name: 'Results' }).getByRole('listitem')
  const found = results.filter({ hasText: /could interrupt|stays quiet/ }).first()
  await expect(found).toBeVisible()
  expect(
    await results
      .allTextContents()
      .then((texts) => texts.findIndex((text) => /could interrupt|stays quiet/.test(text))),
  ).toBeLessThan(3)
  await found.getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/interrupt|stays quiet/)
})

test('the programme manager: finds what may be published, and that the sample is marked', async ({
  page,
}) => {
  await page.goto('/guides/')
  await page.getByRole('link', { name: /Publishing notes/ }).click()
  await expect(page.getByText('a static site hides nothing', { exact: false })).toBeVisible()
  for (const path of ['/', '/notes/', '/notes/n-4k7pq2/']) {
    await page.goto(path)
    await expect(page.getByText('Invented sample.')).toBeVisible()
  }
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('everything reads, answers open, and search offers the ways to browse', async ({ page }) => {
    await page.goto('/sessions/1-ask-better/check-an-answer/')
    await page.getByRole('radio', { name: 'Stop.' }).check()
    await expect(
      page.getByText('You stop before you judge.', { exact: false }).first(),
    ).toBeVisible()
    await page.goto('/search/?q=tablet')
    await expect(page.locator('noscript p')).toBeVisible()
    await expect(page.getByRole('searchbox')).toBeHidden()
    await page.locator('noscript a[href="/notes/"]').click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Notes')
  })
})

test('an address that is not there answers 404 and helps', async ({ page }) => {
  const response = await page.goto('/notes/n-nothing/')
  expect(response?.status()).toBe(404)
  await page.getByRole('searchbox').fill('passkey')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\/\?q=passkey/)
})
