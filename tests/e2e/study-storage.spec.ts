/** What the device remembers, where it cannot or will not, and where two tabs are at it. */
import { expect, test } from 'playwright/test'
import { holdScripts } from '../support/late-scripts.ts'

const lesson = '/sessions/1-read-the-chart/depth-in-one-minute/'

for (const [name, script] of Object.entries({
  'is full':
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
  'is forbidden':
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
  'holds garbage':
    "for (const key of ['study', 'mentor', 'live', 'recent-searches']) localStorage.setItem('seven-sessions:/:' + key, '{\"version\":1,\"value\":[[')",
  'was written by a newer version':
    "for (const key of ['study', 'mentor', 'live']) localStorage.setItem('seven-sessions:/:' + key, '{\"version\":9,\"value\":{}}')",
  'knows a lesson that is gone':
    "localStorage.setItem('seven-sessions:/:study', JSON.stringify({ version: 1, value: { last: { lesson: '1-read-the-chart/gone', part: 'x' }, read: { '1-read-the-chart/gone': ['x'] }, starred: [], raise: [], chosen: {} } }))",
}))
  test(`where storage ${name}, everything still works`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.addInitScript(script)
    await page.goto(lesson)
    await page.getByRole('button', { name: 'Star this lesson' }).click()
    await expect(page.getByRole('button', { name: 'Starred' })).toBeVisible()
    await page.getByRole('button', { name: 'Add to my list' }).click()
    await expect(page.getByText('It is on your list', { exact: false })).toBeVisible()
    await page.goto('/')
    await page.getByRole('button', { name: '10 minutes' }).click()
    await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
    await page.goto('/study/')
    await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible()
    if (name.startsWith('knows'))
      await expect(
        page.getByText('a lesson that is no longer here', { exact: false }),
      ).toBeVisible()
    await page.goto('/sessions/1-read-the-chart/run/')
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page.getByRole('button', { name: 'Called away' })).toBeVisible()
    expect(errors).toEqual([])
  })

test('an answer chosen before the script has come is kept', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto(lesson, { waitUntil: 'commit' })
  const answer = page.getByRole('radio', { name: 'The date in the corner.' })
  await answer.check()
  release()
  const check = page.getByRole('group', { name: 'What do you read first on a chart?' })
  await expect(check.getByRole('status')).toContainText('This one')
  await page.goto('/study/')
  await page.goto(lesson)
  await expect(answer).toBeChecked()
})

test('two tabs lose nothing of each other, and each shows what the other did', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await page.goto(lesson)
  await other.goto(lesson)
  await page.getByRole('button', { name: 'Star this lesson' }).click()
  await expect(other.getByRole('button', { name: 'Starred' })).toBeVisible()
  await other.getByLabel('Raise with my mentor').fill('From the second tab.')
  await other.getByRole('button', { name: 'Add to my list' }).click()
  await page.getByLabel('Raise with my mentor').fill('From the first tab.')
  await page.getByRole('button', { name: 'Add to my list' }).click()
  await other.goto('/study/')
  await expect(other.locator('[data-part=raise] li')).toHaveCount(2)
  await expect(other.getByText('parts read · starred')).toBeVisible()
  other.on('dialog', (dialog) => dialog.accept())
  await other.getByRole('button', { name: 'Erase everything' }).click()
  await expect(page.getByRole('button', { name: 'Star this lesson' })).toBeVisible()
})

test('what an early version stored, for the whole host, is still there', async ({ page }) => {
  await page.goto('/search/')
  await page.evaluate(() => {
    const study = {
      read: {},
      starred: ['1-read-the-chart/depth-in-one-minute'],
      raise: ['Early?'],
      chosen: {},
    }
    const stored = {
      study: { version: 1, value: study },
      mentor: { version: 1, value: { next: '3-ask-the-harbour', minutes: 25, ticked: {} } },
      'recent-searches': { version: 1, queries: ['early words'] },
    }
    for (const [name, value] of Object.entries(stored))
      localStorage.setItem(`seven-sessions:${name}`, JSON.stringify(value))
  })
  await page.reload()
  await expect(page.getByRole('link', { name: 'early words' })).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Your next: session 3/ })).toHaveAttribute(
    'href',
    /minutes=25$/,
  )
  await page.goto(lesson)
  await expect(page.getByRole('button', { name: 'Starred' })).toBeVisible()
  await page.goto('/study/')
  await expect(page.getByText('Early?')).toBeVisible()
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    'seven-sessions:/:mentor',
    'seven-sessions:/:recent-searches',
    'seven-sessions:/:study',
  ])
})

test('a file that was not saved here is refused in words, and a large one is cut', async ({
  page,
}) => {
  await page.goto('/study/')
  const bring = (state: object) =>
    page.getByLabel('Bring in a file').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(state)),
    })
  const format = 'seven-sessions-study'
  const said = page.locator('my-study [role=status]')
  await bring({ format, state: {} })
  await expect(said).toContainText('its version is missing')
  await bring({ format, version: 1, state: JSON.parse('{"read":{"__proto__":["x"]}}') as unknown })
  await expect(said).toHaveText('It is here now, together with what was here before.')
  await bring({
    format,
    version: 1,
    state: { raise: Array.from({ length: 9_000 }, (_, at) => String(at)) },
  })
  await expect(said).toContainText('There was no room for 8,500 of its entries')
  await expect(page.locator('[data-part=raise] li')).toHaveCount(500)
  await bring({ format, version: 1, state: { raise: ['x'.repeat(5 * 2 ** 20)] } })
  await expect(said).toContainText('too large')
})
