/** The executive: something to read in the minutes there are, back to where she was, and all of it on her own device. */
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'
import { expectPlaceKept } from '../support/study.ts'
import { defined } from '../support/defined.ts'

const atEverySize = { tag: '@every-size' }
const lesson = '/sessions/1-read-the-chart/depth-in-one-minute/'

const scrollTo = async (page: Page, id: string) => {
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView())
  await expect(page.locator(`#${id}`)).toBeInViewport()
}

test('I have ten minutes: one tap finds it and says why, one more gets another, one starts', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByRole('button', { name: '10 minutes' }).click()
  const found = page.locator('[data-part=found]')
  await expect(found).toContainText('It opens a lesson of session 1 that you have not begun.')
  await expect(found).toContainText(/· \d+ minutes, in “/)
  const first = await found.innerText()
  await found.getByRole('button', { name: 'Another' }).click()
  expect(await found.innerText()).not.toBe(first)
  await found.getByRole('link', { name: 'Start' }).click()
  await expect(page).toHaveURL(/\/sessions\/\d[^#]+#/)
})

test('ten minutes on a session find a part of that session; what is too short is said', async ({
  page,
}) => {
  await page.goto('/sessions/5-storm-drill/')
  await page.getByRole('button', { name: '2 minutes' }).click()
  await expect(page.getByText('There is nothing that short here.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: '10 minutes' }).click()
  const start = page.getByRole('link', { name: 'Start' })
  await expect(start).toHaveAttribute('href', /\/sessions\/5-storm-drill\//)
})

test(
  'called away, a reader is back at the same part in one tap, days later',
  atEverySize,
  async ({ page, context }) => {
    await page.goto(lesson)
    await scrollTo(page, 'read-the-tide-table')
    await expectPlaceKept(page, 'read-the-tide-table')
    await page.close()
    const later = await context.newPage()
    await later.goto('/')
    await later.getByRole('link', { name: 'Go on: Read the tide table' }).click()
    await expect(later).toHaveURL(`${lesson}#read-the-tide-table`)
    await expect(later.locator('#read-the-tide-table')).toBeInViewport()
  },
)

test(
  'parts that were read are marked, those skimmed are not; the next choice begins after them',
  atEverySize,
  async ({ page }) => {
    // The clock stands unless it is moved on, so that a slow machine reads no longer than a fast one.
    await page.clock.install({ time: new Date('2027-03-02T09:00:00') })
    await page.clock.pauseAt(new Date('2027-03-02T10:00:00'))
    await page.goto(lesson)
    await expect(page.getByRole('button', { name: 'Mark as read' })).toBeVisible()
    const parts = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
    const read = parts.and(page.locator('[data-read]'))
    const hashes = await parts.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href') ?? ''),
    )
    for (const hash of hashes) await scrollTo(page, hash.slice(1))
    await page.clock.runFor(60_000)
    await expectPlaceKept(page)
    await expect(read.filter({ hasText: 'Why a minute is enough' })).toHaveCount(0)
    await scrollTo(page, 'why-a-minute-is-enough')
    await page.clock.runFor(12_000)
    await scrollTo(page, 'find-the-depth-on-the-chart')
    await page.clock.runFor(1000)
    await expect(read.filter({ hasText: 'Why a minute is enough' })).toHaveCount(1)

    await page.goto('/')
    await page.getByRole('button', { name: '10 minutes' }).click()
    await expect(page.locator('[data-part=found]')).toContainText('It is where you stopped.')
    const start = page.getByRole('link', { name: 'Start' })
    const href = await start.getAttribute('href')
    await start.click()
    await expect(parts.and(page.locator(':not([data-read])')).first()).toHaveAttribute(
      'href',
      defined(href).slice(lesson.length),
    )

    await page.getByRole('button', { name: 'Mark as read' }).click()
    await expect(page.getByRole('button', { name: 'Read', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    )
    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Next: / })).toBeVisible()
  },
)

test('self-checks: choose, read why, choose another; never a score', async ({ page }) => {
  await page.goto(lesson)
  const check = page.getByRole('group', { name: 'What do you read first on a chart?' })
  await check.getByRole('radio', { name: /The name of the printer/ }).check()
  await expect(
    check.getByText('It is a fine name and it moves no sand.', { exact: false }).first(),
  ).toBeVisible()
  await expect(check.getByRole('status')).toContainText('Not this')
  await check.getByRole('radio', { name: 'The date in the corner.' }).check()
  await expect(check.getByRole('status')).toContainText('An old chart shows an old bank.')
  await expect(page.getByText(/score|points|correct answers/i)).toHaveCount(1)
  await page.reload()
  await expect(check.getByRole('radio', { name: 'The date in the corner.' })).toBeChecked()
})

test('a self-check comes back after a day, and after a week where it was answered rightly', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2027-03-02T09:00:00') })
  await page.goto(lesson)
  await page.getByRole('radio', { name: 'The date in the corner.' }).check()
  await page.getByRole('radio', { name: 'Take the smaller depth.' }).check()
  await page.goto('/study/')
  const questions = page.locator('recall-questions')
  await expect(questions).toBeHidden()
  await page.clock.setSystemTime(new Date('2027-03-03T10:00:00'))
  await page.reload()
  await expect(questions.getByRole('group')).toHaveCount(2)
  await expect(questions.getByRole('radio', { checked: true })).toHaveCount(0)
  await questions.getByRole('radio', { name: 'The date in the corner.' }).check()
  await questions.getByRole('radio', { name: 'Take the screen, since it is newer.' }).check()
  await expect(questions.getByText('It comes back in a week.').last()).toBeVisible()
  await expect(questions.getByText('It comes back tomorrow.').last()).toBeVisible()
  await page.clock.setSystemTime(new Date('2027-03-04T11:00:00'))
  await page.reload()
  await expect(questions.getByRole('group')).toHaveCount(1)
  await expect(
    questions.getByRole('group', { name: 'The chart and the screen differ. What now?' }),
  ).toHaveAccessibleDescription(/On the bridge/)
  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(questions).toBeHidden()
})

test('a term opens where it stands by tap, and closes', atEverySize, async ({ page }) => {
  await page.goto(lesson)
  const term = page.getByRole('link', { name: 'drying height' })
  const definition = page.getByRole('dialog', { name: 'drying height' })
  await term.click()
  await expect(definition).toBeVisible()
  await expect(definition).toContainText('How far a rock or a bank stands out')
  await expect(page).toHaveURL(lesson)
  const box = defined(await definition.boundingBox())
  const { width } = defined(page.viewportSize())
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  await page.mouse.click(5, 5)
  await expect(definition).toBeHidden()
  await term.click()
  await definition.getByRole('link', { name: 'In the glossary' }).click()
  await expect(page).toHaveURL(/\/glossary\/#drying-height$/)
})

test('a term opens by resting on it with a mouse', async ({ page }) => {
  await page.goto(lesson)
  await page.getByRole('link', { name: 'drying height' }).hover()
  await expect(page.getByRole('dialog', { name: 'drying height' })).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(page.getByRole('dialog', { name: 'drying height' })).toBeHidden()
})

test('what is to be raised becomes a list to print and to copy', async ({ page, context }) => {
  await page.goto(lesson)
  await page.getByLabel('Raise with my mentor').fill('May I keep the chart on deck?')
  await page.getByRole('button', { name: 'Add to my list' }).click()
  await expect(page.getByText('It is on your list.')).toBeVisible()
  await page.getByRole('button', { name: 'Star this lesson' }).click()
  await expect(page.getByRole('button', { name: 'Starred' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('link', { name: 'My study' }).first().click()
  const list = page.locator('[data-part=raise] li')
  await expect(list).toContainText('May I keep the chart on deck?')
  await expect(page.getByText(/The depth in one minute.*starred/)).toBeVisible()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy this list' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '1. May I keep the chart on deck?',
  )
  await list.getByRole('button', { name: /^Done/ }).click()
  await expect(list).toHaveCount(0)
})

test('all of it goes into a file and comes back; erased is erased', async ({ page }) => {
  await page.goto(lesson)
  await page.getByRole('button', { name: 'Star this lesson' }).click()
  await page.getByRole('button', { name: 'Add to my list' }).click()
  await page.goto('/study/')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ])
  const path = await file.path()
  expect(readFileSync(path, 'utf8')).toContain('1-read-the-chart/depth-in-one-minute')

  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByText('Erased. Nothing of yours is left on this device.')).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('seven'))),
  ).toEqual([])
  await page.reload()
  await expect(page.locator('[data-part=raise] li')).toHaveCount(0)

  await page.getByLabel('Bring in a file').setInputFiles(path)
  await expect(page.getByText('It is here now', { exact: false })).toBeVisible()
  await expect(page.locator('[data-part=raise] li')).toHaveCount(1)
  await page
    .getByLabel('Bring in a file')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') })
  await expect(page.getByText('This is not a file that was saved here.')).toBeVisible()
  await expect(page.locator('[data-part=raise] li')).toHaveCount(1)
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('minutes are links, answers explain themselves, terms are links', async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: '2 minutes' }).click()
    await expect(page).toHaveURL(/\/study\/#minutes-2$/)
    await page.getByText('If you have 2 minutes').click()
    await page.locator('#minutes-2 a').first().click()
    await expect(page).toHaveURL(/\/sessions\/.+#/)
    await page.goto(lesson)
    const check = page.getByRole('group', { name: 'What do you read first on a chart?' })
    await check.getByRole('radio', { name: 'The date in the corner.' }).check()
    await expect(check.getByText('An old chart shows an old bank.', { exact: false })).toBeVisible()
    await expect(page.getByLabel('Raise with my mentor')).toBeHidden()
    await page.getByRole('link', { name: 'drying height' }).click()
    await expect(page).toHaveURL(/\/glossary\/#drying-height$/)
  })
})

test(
  'nothing moves while a page loads, whatever this device remembers',
  atEverySize,
  async ({ page }) => {
    await page.addInitScript(() => {
      const moved: { value: number; elements: string[] }[] = []
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number
          sources: { node: Node | null }[]
        })[])
          moved.push({
            value: entry.value,
            elements: entry.sources.map(({ node }) =>
              (node instanceof Element ? node.outerHTML : (node?.textContent ?? '')).slice(0, 150),
            ),
          })
      }).observe({ type: 'layout-shift', buffered: true })
    })
    const paths = ['/', lesson, '/sessions/1-read-the-chart/', '/']
    // The first round leaves a session and a lesson that were open last.
    await page.goto('/sessions/4-a-logbook-for-all/prepare/?minutes=40')
    for (const path of [...paths, ...paths]) {
      await page.goto(path, { waitUntil: 'networkidle' })
      if (path === lesson) await page.mouse.wheel(0, 2000)
      const moved = await page.evaluate(
        () => (window as never as { moved: { value: number }[] }).moved,
      )
      const shift = moved.reduce((sum, { value }) => sum + value, 0)
      expect(shift, `${path}: ${JSON.stringify(moved)}`).toBeLessThan(0.01)
    }
    await expect(page.getByRole('link', { name: 'Your next: session 4' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Go on:' })).toBeVisible()
  },
)
