/** Every page template, at every size, in light and dark. */
import { expect, test } from 'playwright/test'
import { expectNoFaultsInLightAndDark } from '../support/axe.ts'
import { templates } from '../support/templates.ts'
import { expectLargeTargets, expectNoOverflow } from '../support/touch.ts'

for (const [name, path] of Object.entries(templates))
  test(`${name}: axe in light and dark, other hosts, width, targets`, async ({ page, baseURL }) => {
    const elsewhere: string[] = []
    const errors: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL!)) elsewhere.push(request.url())
    })
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(path)
    if (path.includes('?')) await expect(page.getByRole('status')).toContainText('result')
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
    await expectNoFaultsInLightAndDark(page)
    expect(elsewhere).toEqual([])
    expect(errors).toEqual([])

    await expectNoOverflow(page)
    await expectLargeTargets(page)
  })

test('nothing is wider than a window of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const wide: string[] = []
  for (const [name, path] of Object.entries(templates)) {
    await page.goto(path)
    if ((await page.evaluate(() => document.documentElement.scrollWidth)) > 320) wide.push(name)
  }
  expect(wide).toEqual([])
})

test('text of twice the size makes no page wider than the window', async ({ page }) => {
  test.setTimeout(60_000)
  const wide: string[] = []
  for (const [name, path] of Object.entries(templates)) {
    await page.goto(path)
    const isWide = await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%'
      return document.documentElement.scrollWidth > innerWidth
    })
    if (isWide) wide.push(name)
  }
  expect(wide).toEqual([])
})

test('in forced colours, the section one is in is marked, and no other', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(templates.lesson)
  const marks = await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => {
        const { textDecorationLine, borderBottomStyle } = getComputedStyle(link)
        return [link.textContent!.trim(), textDecorationLine, borderBottomStyle]
      }),
    )
  expect(marks).toEqual([
    ['Sessions', 'underline', 'none'],
    ...['Guides', 'Schedule', 'Notes', 'Search'].map((name) => [name, 'none', 'none']),
  ])
})

test('body text is a serif of 19 px, 45 to 75 characters a line', async ({ page }, { project }) => {
  await page.goto(templates.lesson)
  const { size, characters } = await page
    .locator('.main .prose > p')
    .nth(2)
    .evaluate((paragraph) => {
      const style = getComputedStyle(paragraph)
      const canvas = document.createElement('canvas').getContext('2d')!
      canvas.font = `${style.fontSize} ${style.fontFamily}`
      const text = paragraph.textContent!.trim()
      const perCharacter = canvas.measureText(text).width / text.length
      return {
        size: style.fontSize,
        characters: paragraph.getBoundingClientRect().width / perCharacter,
      }
    })
  expect(size).toBe('19px')
  expect(characters).toBeLessThanOrEqual(75)
  if (project.name !== 'phone') expect(characters).toBeGreaterThanOrEqual(45)
})
