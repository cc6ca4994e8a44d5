/** Search from any page, in a dialog. */
import { expect, test, type Page } from 'playwright/test'
import { defined } from '../support/defined.ts'

const atEverySize = { tag: '@every-size' }
const note = '/notes/n-lamp01/'
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search' })
const titleLinks = (page: Page) => dialog(page).getByRole('heading').getByRole('link')

test('a reading page loads nothing of it before it is wanted', async ({ page }) => {
  const requested: string[] = []
  page.on('request', (request) => requested.push(new URL(request.url()).pathname))
  await page.goto(note, { waitUntil: 'networkidle' })
  expect(requested.filter((path) => path !== '/favicon.svg')).toEqual([note])
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).hover()
  await expect.poll(() => requested).toContain('/search/')
  await expect(dialog(page)).toBeHidden()
})

for (const keys of ['/', 'Control+k'])
  test(`${keys} opens it, Escape closes it, and focus comes back`, async ({ page }) => {
    await page.goto(note)
    const before = page.getByRole('link', { name: 'Glossary' })
    await before.focus()
    await page.keyboard.press(keys)
    const box = dialog(page).getByRole('searchbox')
    await expect(box).toBeFocused()
    await page.keyboard.type('and/or lanterns')
    await expect(box).toHaveValue('and/or lanterns')
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/)
    await page.keyboard.press('Escape')
    if (await dialog(page).isVisible()) await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(before).toBeFocused()
    await expect(page).toHaveURL(note)
  })

test(
  'by touch: the link opens it, a result is chosen, and Back brings the search back',
  atEverySize,
  async ({ page }) => {
    await page.goto(note)
    await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link', { name: 'Search' })
      .click()
    await dialog(page).getByRole('searchbox').fill('slipway lobsters')
    await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/)
    expect(await titleLinks(page).count()).toBeLessThanOrEqual(10)
    await titleLinks(page).filter({ hasText: 'Counted twice, written once' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Counted twice, written once')
    await page.goBack()
    await expect(dialog(page).getByRole('searchbox')).toHaveValue('slipway lobsters')
    await dialog(page).getByRole('link', { name: 'All results and filters' }).click()
    await expect(page).toHaveURL(/\/search\/\?q=slipway\+lobsters$/)
  },
)

test('the Close button and a press beside it close it', atEverySize, async ({ page }) => {
  await page.goto(note)
  await page.keyboard.press('/')
  const close = dialog(page).getByRole('button', { name: 'Close' })
  expect(defined(await close.boundingBox()).height).toBeGreaterThanOrEqual(44)
  await close.click()
  await expect(dialog(page)).toBeHidden()
  await page.keyboard.press('/')
  await expect(dialog(page)).toBeVisible()
  await page.mouse.click(3, 3)
  await expect(dialog(page)).toBeHidden()
})

test('on the search page the keys go to its box', async ({ page }) => {
  await page.goto('/search/')
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await expect(dialog(page)).toHaveCount(0)
})

test('where it cannot be fetched, the link leads to the search page', async ({ page }) => {
  let failed = false
  await page.goto(note)
  await page.route('**/search/', (route) => {
    if (failed) return route.continue()
    failed = true
    return route.abort()
  })
  await page.keyboard.press('/')
  await expect(page).toHaveURL(/\/search\/$/)
  await expect(page.getByRole('searchbox')).toBeVisible()
})

test('it fits, and a screen reader is told what it is', atEverySize, async ({ page }) => {
  await page.goto(note)
  await page.keyboard.press('/')
  await dialog(page).getByRole('searchbox').fill('lanern tide')
  await expect(dialog(page).getByRole('status')).toHaveText(/^\d+ results$/)
  const wide = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth)
  expect(wide, 'pixels wider than the dialog').toBeLessThanOrEqual(0)
  const screenReader = await dialog(page).ariaSnapshot()
  expect(screenReader).toContain('searchbox "What are you looking for?"')
  expect(screenReader).toContain('list "Results"')
})
