/** Every page template, at every size, in light and dark. */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { projectDir } from '../../src/settings.ts'
import { expectNoFaultsInLightAndDark } from '../support/axe.ts'
import { sizes } from '../support/sizes.ts'
import { pages, templates } from '../support/templates.ts'
import { expectLargeTargets, expectNoOverflow } from '../support/touch.ts'
import { defined } from '../support/defined.ts'

const atEverySize = { tag: '@every-size' }
const lesson = '/sessions/1-read-the-chart/depth-in-one-minute/'

test('every page of the site is looked at', () => {
  expect(globSync('**/*.astro', { cwd: join(projectDir, 'src', 'pages') }).sort()).toEqual(
    Object.keys(pages).sort(),
  )
})

for (const [name, path] of Object.entries(templates))
  test(
    `${name}: axe in light and dark, other hosts, width, targets`,
    atEverySize,
    async ({ page, baseURL }, { project }) => {
      const elsewhere: string[] = []
      const errors: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(defined(baseURL))) elsewhere.push(request.url())
      })
      page.on('console', (message) => {
        if (message.type() === 'error' && !message.text().includes('404'))
          errors.push(message.text())
      })
      page.on('pageerror', (error) => errors.push(error.message))
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const response = await page.goto(path)
      expect(response?.status()).toBe(name === 'not found' ? 404 : 200)
      if (path.includes('?')) await expect(page.getByRole('status')).toContainText('result')
      await page
        .locator('main details')
        .evaluateAll((all) => all.forEach((details) => details.setAttribute('open', '')))
      await expectNoFaultsInLightAndDark(page)
      expect(elsewhere).toEqual([])
      expect(errors).toEqual([])

      await expectNoOverflow(page)
      await expectLargeTargets(page)
      if (project.name === 'phone') {
        await page.setViewportSize({ width: 320, height: 640 })
        await expectNoOverflow(page)
        await page.setViewportSize(sizes.phone.viewport)
      }
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
      await expectNoOverflow(page, 'with text of twice the size')
    },
  )

test(
  'in forced colours, the section one is in is marked, and no other',
  atEverySize,
  async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.goto(lesson)
    const marks = await page
      .getByRole('navigation', { name: 'Main' })
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => {
          const { textDecorationLine, borderBottomStyle } = getComputedStyle(link)
          return [link.textContent.trim(), textDecorationLine, borderBottomStyle]
        }),
      )
    expect(marks).toEqual([
      ['Sessions', 'underline', 'none'],
      ...['Guides', 'Schedule', 'Notes', 'Search'].map((name) => [name, 'none', 'none']),
    ])
  },
)

test(
  'body text is a serif of 19 px, 45 to 75 characters a line',
  atEverySize,
  async ({ page }, { project }) => {
    await page.goto(lesson)
    const { size, characters } = await page
      .locator('.main .prose > p')
      .nth(2)
      .evaluate((paragraph) => {
        const style = getComputedStyle(paragraph)
        const canvas = document.createElement('canvas').getContext('2d')
        if (!canvas) throw new Error('This browser draws nothing.')
        canvas.font = `${style.fontSize} ${style.fontFamily}`
        const text = paragraph.textContent.trim()
        const perCharacter = canvas.measureText(text).width / text.length
        return {
          size: style.fontSize,
          characters: paragraph.getBoundingClientRect().width / perCharacter,
        }
      })
    expect(size).toBe('19px')
    expect(characters).toBeLessThanOrEqual(75)
    if (project.name !== 'phone') expect(characters).toBeGreaterThanOrEqual(45)
  },
)
