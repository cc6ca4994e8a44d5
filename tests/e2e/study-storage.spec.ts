/** What the device remembers, where it cannot or will not, and where two tabs are at it. */
import { expect, test } from 'playwright/test'
import { holdScripts } from '../support/late-scripts.ts'

const lesson = '/sessions/1-ask-better/check-an-answer/'

for (const [name, script] of Object.entries({
  'is full':
    "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
  'is forbidden':
    "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
  'holds garbage':
    "for (const key of ['study', 'mentor', 'live', 'recent-searches']) localStorage.setItem('seven-sessions:' + key, '{\"version\":1,\"value\":[[')",
  'was written by a newer version':
    "for (const key of ['study', 'mentor', 'live']) localStorage.setItem('seven-sessions:' + key, '{\"version\":9,\"value\":{}}')",
  'knows a lesson that is gone':
    "localStorage.setItem('seven-sessions:study', JSON.stringify({ version: 1, value: { last: { lesson: '1-ask-better/gone', part: 'x' }, read: { '1-ask-better/gone': ['x'] }, starred: [], raise: [], chosen: {} } }))",
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
    await expect(page.getByRole('heading', { name: 'It is yours' })).toBeVisible()
    if (name.startsWith('knows'))
      await expect(
        page.getByText('a lesson that is no longer here', { exact: false }),
      ).toBeVisible()
    await page.goto('/sessions/1-ask-better/run/')
    await page.getByRole('button', { name: 'Start' }).click()
    await expect(page.getByRole('button', { name: 'Called away' })).toBeVisible()
    expect(errors).toEqual([])
  })

test('an answer chosen before the script has come is kept', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto(lesson, { waitUntil: 'commit' })
  const answer = page.getByRole('radio', { name: 'Stop.' })
  await answer.check()
  release()
  await expect(page.locator('[data-self-check] [role=status]').first()).toContainText('This one')
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
