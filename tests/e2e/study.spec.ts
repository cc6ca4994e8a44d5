/** The executive: something to read in the minutes there are, back to where she was, and all of it on her own device. */
import { readFileSync } from 'node:fs'
import { expect, test, type Page } from 'playwright/test'

const lesson = '/sessions/1-ask-better/check-an-answer/'

const scrollTo = async (page: Page, id: string) => {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded()
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView())
  // A place is kept once the page has come to rest.
  await page.waitForTimeout(400)
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

test('two minutes on a session find a part of that session', async ({ page }) => {
  await page.goto('/sessions/5-see-show-doubt/')
  await page.getByRole('button', { name: '2 minutes' }).click()
  const start = page.getByRole('link', { name: 'Start' })
  await expect(start).toHaveAttribute('href', /\/sessions\/5-see-show-doubt\//)
})

test('called away, a reader is back at the same part in one tap, days later', async ({
  page,
  context,
}) => {
  await page.goto(lesson)
  await scrollTo(page, 'read-the-answer-above-the-results')
  await page.close()
  const later = await context.newPage()
  await later.goto('/')
  await later.getByRole('link', { name: 'Go on: Read the answer above the results' }).click()
  await expect(later).toHaveURL(`${lesson}#read-the-answer-above-the-results`)
  await expect(later.locator('#read-the-answer-above-the-results')).toBeInViewport()
})

test('parts that were read are marked, those leafed through are not; the next choice begins after them', async ({
  page,
}) => {
  await page.clock.install()
  await page.goto(lesson)
  const parts = page.getByRole('navigation', { name: 'On this page' }).getByRole('link')
  const read = parts.and(page.locator('[data-read]'))
  const hashes = await parts.evaluateAll((links) => links.map((link) => link.getAttribute('href')!))
  for (const hash of hashes) await scrollTo(page, hash.slice(1))
  await page.clock.runFor(60_000)
  await expect(read.filter({ hasText: 'Why one minute is enough' })).toHaveCount(0)
  await scrollTo(page, 'why-one-minute-is-enough')
  await page.clock.runFor(12_000)
  await scrollTo(page, 'narrow-it-three-ways')
  await expect(read.filter({ hasText: 'Why one minute is enough' })).toHaveCount(1)

  await page.goto('/')
  await page.getByRole('button', { name: '10 minutes' }).click()
  await expect(page.locator('[data-part=found]')).toContainText('It is where you stopped.')
  const start = page.getByRole('link', { name: 'Start' })
  const href = await start.getAttribute('href')
  await start.click()
  await expect(parts.and(page.locator(':not([data-read])')).first()).toHaveAttribute(
    'href',
    href!.slice(lesson.length),
  )

  await page.getByRole('button', { name: 'Mark as read' }).click()
  await expect(page.getByRole('button', { name: 'Read', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.goto('/')
  await expect(page.getByRole('link', { name: /^Next: / })).toBeVisible()
})

test('self-checks: choose, read why, choose another; never a score', async ({ page }) => {
  await page.goto(lesson)
  const check = page.getByRole('group', { name: 'What is the first move of SIFT?' })
  await check.getByRole('radio', { name: /Read the page carefully/ }).check()
  await expect(
    check.getByText('A careful reading of a bad source is time lost.', { exact: false }).first(),
  ).toBeVisible()
  await expect(check.getByRole('status')).toContainText('Not this')
  await check.getByRole('radio', { name: 'Stop.' }).check()
  await expect(check.getByRole('status')).toContainText('You stop before you judge.')
  await expect(page.getByText(/score|points|correct answers/i)).toHaveCount(1)
  await page.reload()
  await expect(check.getByRole('radio', { name: 'Stop.' })).toBeChecked()
})

test('a term opens where it stands by tap, and closes', async ({ page }) => {
  await page.goto(lesson)
  const term = page.getByRole('link', { name: 'search operator' })
  const definition = page.getByRole('dialog', { name: 'search operator' })
  await term.click()
  await expect(definition).toBeVisible()
  await expect(definition).toContainText('A symbol or word that narrows a search')
  await expect(page).toHaveURL(lesson)
  const box = (await definition.boundingBox())!
  const { width } = page.viewportSize()!
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(width)
  await page.mouse.click(5, 5)
  await expect(definition).toBeHidden()
  await term.click()
  await definition.getByRole('link', { name: 'In the glossary' }).click()
  await expect(page).toHaveURL(/\/glossary\/#search-operator$/)
})

test('a term opens by resting on it with a mouse', async ({ page }) => {
  await page.goto(lesson)
  await page.getByRole('link', { name: 'search operator' }).hover()
  await expect(page.getByRole('dialog', { name: 'search operator' })).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(page.getByRole('dialog', { name: 'search operator' })).toBeHidden()
})

test('what is to be raised becomes a list to print and to copy', async ({ page, context }) => {
  await page.goto(lesson)
  await page.getByLabel('Raise with my mentor').fill('How do I limit a search to our own site?')
  await page.getByRole('button', { name: 'Add to my list' }).click()
  await expect(page.getByText('It is on your list.')).toBeVisible()
  await page.getByRole('button', { name: 'Star this lesson' }).click()
  await expect(page.getByRole('button', { name: 'Starred' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('link', { name: 'My study' }).first().click()
  const list = page.locator('[data-part=raise] li')
  await expect(list).toContainText('How do I limit a search to our own site?')
  await expect(page.getByText(/Check an answer in sixty seconds.*starred/)).toBeVisible()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy this list' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    '1. How do I limit a search to our own site?',
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
  expect(readFileSync(path, 'utf8')).toContain('1-ask-better/check-an-answer')

  page.on('dialog', (dialog) => dialog.accept())
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByText('Erased. This device keeps nothing of you.')).toBeVisible()
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
    const check = page.getByRole('group', { name: 'What is the first move of SIFT?' })
    await check.getByRole('radio', { name: 'Stop.' }).check()
    await expect(check.getByText('You stop before you judge.', { exact: false })).toBeVisible()
    await expect(page.getByLabel('Raise with my mentor')).toBeHidden()
    await page.getByRole('link', { name: 'search operator' }).click()
    await expect(page).toHaveURL(/\/glossary\/#search-operator$/)
  })
})

test('nothing moves while a page loads, whatever this device remembers', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        (window as never as { shift: number }).shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  const paths = ['/', lesson, '/sessions/1-ask-better/', '/']
  // The first round leaves a session and a lesson that were open last.
  await page.goto('/sessions/6-opening-gates-safely/prepare/?minutes=45')
  for (const path of [...paths, ...paths]) {
    await page.goto(path, { waitUntil: 'networkidle' })
    if (path === lesson) await page.mouse.wheel(0, 2000)
    expect(
      await page.evaluate(() => (window as never as { shift: number }).shift),
      path,
    ).toBeLessThan(0.01)
  }
  await expect(page.getByRole('link', { name: 'Your next: session 6' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Go on:' })).toBeVisible()
})
