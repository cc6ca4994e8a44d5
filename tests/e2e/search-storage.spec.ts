/** What search keeps on the device, and that it works where nothing can be kept or a part cannot be had. */
import { expect, test, type Page } from 'playwright/test'

const titleLinks = (page: Page) =>
  page.getByRole('list', { name: 'Results' }).getByRole('heading').getByRole('link')
const isDone = (page: Page) => expect(page.getByRole('status')).toHaveText(/^\d+ results?$/)

test('the last searches stay on the device and can be forgotten', async ({ page }) => {
  await page.goto('/search/?q=lantern')
  await isDone(page)
  await titleLinks(page).first().click()
  await page.goto('/search/')
  await page.getByRole('link', { name: 'lantern', exact: true }).click()
  await isDone(page)
  await page.goto('/search/')
  await page.getByRole('button', { name: 'Forget these' }).click()
  await expect(page.getByText('You searched for')).toBeHidden()
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
})

for (const [fault, spoil] of Object.entries({
  'holds garbage': () => localStorage.setItem('seven-sessions:/:recent-searches', '{"version":1,'),
  'is from a later version': () =>
    localStorage.setItem('seven-sessions:/:recent-searches', '{"version":9,"value":[1]}'),
  'is forbidden': () =>
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('no', 'SecurityError')
      },
    }),
}))
  test(`search works where storage ${fault}`, async ({ page }) => {
    await page.addInitScript(spoil)
    await page.goto('/search/')
    await page.getByRole('searchbox').fill('lantern')
    await page.keyboard.press('Enter')
    await isDone(page)
    await titleLinks(page).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  })

test('results stand where the counts cannot be had', async ({ page }) => {
  await page.goto('/search/?q=lantern')
  await isDone(page)
  const shown = await titleLinks(page).count()
  await page.route('**/search/index/**', (route) => route.abort())
  await page.getByText('Filters and order').click()
  await expect(page.getByLabel('Kind')).toBeVisible()
  await isDone(page)
  expect(await titleLinks(page).count()).toBe(shown)
})

test('it is said where the index cannot be had, and tried again', async ({ page }) => {
  await page.route('**/search/index/**', (route) => route.abort())
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('lantern signal')
  await expect(page.getByRole('status')).toHaveText(/index could not be read/)
  await page.unroute('**/search/index/**')
  await page.keyboard.press('Enter')
  await isDone(page)
})

test('a phrase is never a false nothing where its index cannot be had', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort())
  await page.goto('/search/?q=%22lantern+signal%22')
  await expect(page.getByRole('status')).toHaveText(/index could not be read/)
})
