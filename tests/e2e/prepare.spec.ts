/** The mentor: from the front door to the run sheet, and through a session that is interrupted. */
import { expect, test, type Page } from 'playwright/test'
import { holdScripts } from '../support/late-scripts.ts'

const atEverySize = { tag: '@every-size' }
const sheet = '/sessions/3-ask-the-harbour/prepare/'
const run = '/sessions/3-ask-the-harbour/run/?minutes=25'

test('one click from home to a run sheet, and home remembers it', atEverySize, async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('navigation', { name: 'Run sheets' })
    .getByRole('link', { name: '3' })
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Run sheet: Ask the harbour')
  await page.getByRole('radio', { name: '25 minutes' }).check()
  await page.goto('/')
  await page.getByRole('link', { name: 'Your next: session 3, Ask the harbour' }).click()
  await expect(page).toHaveURL(`${sheet}?minutes=25`)
  await expect(page.getByRole('radio', { name: '25 minutes' })).toBeChecked()
})

test(
  'the agenda switches between lengths in place, and the address can be shared',
  atEverySize,
  async ({ page }) => {
    await page.goto(sheet)
    const table = page.getByRole('table')
    await expect(table).toHaveCount(1)
    await expect(table).toHaveAccessibleName('40 minutes')
    await page.getByRole('radio', { name: '50 minutes' }).scrollIntoViewIfNeeded()
    const before = await page.evaluate(() => scrollY)
    await page.getByRole('radio', { name: '50 minutes' }).check()
    await expect(table).toHaveAccessibleName('50 minutes')
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2)
    await expect(page).toHaveURL(/minutes=50/)
    await page.goto(`${sheet}?minutes=10`)
    await expect(table).toHaveAccessibleName('10 minutes')
    await page.goto(`${sheet}?minutes=9`)
    await expect(table, 'a link cut short').toHaveCount(1)
  },
)

test('the sheet has what is said, asked, brought and printed, and the steps of the length alone', async ({
  page,
}) => {
  await page.goto(sheet)
  for (const heading of ['A week before', 'The evening before', 'In the bag', 'To print'])
    await expect(page.getByRole('heading', { name: heading })).toBeVisible()
  await expect(page.getByText('The tea room listens, so we ask one thing.')).toBeVisible()
  await expect(page.getByText('The day of its last correction.')).toBeVisible()
  await expect(page.getByText('A berth that the owner fears.')).toBeVisible()
  const bag = page.getByRole('listitem').filter({ hasText: 'The hail card twice' })
  await expect(bag.getByRole('link')).toHaveText(['The hail card', 'The hail card, filled in'])
  const later = page.getByText('Find a boat that has lain there before.')
  await expect(later).toBeHidden()
  await page.getByRole('radio', { name: '50 minutes' }).check()
  await expect(later).toBeVisible()
  await expect(page.getByText('Ask it on the open channel.')).toBeVisible()
})

test('ticks stay on the device; what other pairs learned is there without a click', async ({
  page,
}) => {
  await page.goto(sheet)
  const line = page.getByRole('checkbox').first()
  await line.check()
  await page.reload()
  await expect(line).toBeChecked()
  await line.uncheck()
  await page.reload()
  await expect(line).not.toBeChecked()
  await expect(page.getByText('Watch out.').first()).toBeVisible()
  await expect(page.getByText('Open question. Does it still work')).toBeVisible()
})

test('what is chosen and ticked before the script has come is kept', async ({ page }) => {
  const release = await holdScripts(page)
  await page.goto(sheet, { waitUntil: 'commit' })
  await page.getByRole('radio', { name: '25 minutes' }).check()
  await page.getByRole('checkbox').first().check()
  release()
  await expect(page).toHaveURL(`${sheet}?minutes=25`)
  await page.goto(sheet)
  await expect(page.getByRole('radio', { name: '25 minutes' })).toBeChecked()
  await expect(page.getByRole('checkbox').first()).toBeChecked()
})

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false })
  test('the run sheet still switches, lists and ticks', async ({ page }) => {
    await page.goto(sheet)
    await page.getByRole('radio', { name: '25 minutes' }).check()
    await expect(page.getByRole('table')).toHaveAccessibleName('25 minutes')
    await page.getByRole('checkbox').first().check()
    await expect(page.getByText('Watch out.').first()).toBeVisible()
    await page.goto(run)
    await expect(page.locator('noscript p')).toBeVisible()
    await page.goto('/schedule/')
    await expect(page.locator('noscript p')).toBeVisible()
  })
})

test('mentor-only parts stay off the executive’s pages and out of an executive’s search', async ({
  page,
}) => {
  await page.goto('/sessions/3-ask-the-harbour/')
  for (const heading of ['When it goes wrong', 'Before you go', 'Demo', 'Talk about', 'To warm up'])
    await expect(page.getByRole('heading', { name: heading })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'The hail card', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'The hail card, filled in' })).toHaveCount(0)
  await expect(page.getByText('The tea room listens', { exact: false })).toHaveCount(0)
  await page.goto('/sessions/3-ask-the-harbour/hail-the-next-boat/')
  await expect(page.getByText('For the mentor', { exact: true })).toHaveCount(0)
  // Words that stand in the answers to a handout, and in the answer to an exercise.
  for (const words of ['quartermaster bollard', 'fathoms']) {
    await page.goto(`/search/?q=${encodeURIComponent(words)}`)
    await expect(page.getByRole('status')).toContainText(/result|nothing/i)
    await expect(page.getByText('The hail card, filled in')).toHaveCount(0)
    await expect(page.getByText('two fathoms and a hand', { exact: false })).toHaveCount(0)
  }
  await page.goto(`/search/?q=${encodeURIComponent('run sheet ask the harbour')}&reader=executive`)
  const results = page.getByRole('list', { name: 'Results' })
  await expect(page.getByRole('status')).toContainText('results')
  await expect(results.getByText('Run sheet:', { exact: false })).toHaveCount(0)
  await page.goto(`/search/?q=${encodeURIComponent('run sheet ask the harbour')}&reader=mentor`)
  await expect(results.getByRole('link', { name: /Run sheet: Ask the harbour/ })).toBeVisible()
})

const start = new Date('2027-03-02T09:00:00')
const minute = 60_000
const begin = async (page: Page) => {
  // The clock stands unless it is moved on, so that a slow machine is not a slow pair.
  await page.clock.install({ time: new Date(start.getTime() - minute) })
  await page.clock.pauseAt(start)
  await page.goto(run)
  await page.getByRole('button', { name: 'Start' }).click()
}
const passes = (page: Page, minutes: number) => page.clock.fastForward(minutes * minute)

test('a session interrupted at minute 9 for 7 minutes ends on time', async ({ page }) => {
  await begin(page)
  await expect(page.getByRole('heading', { name: 'Open' })).toBeVisible()
  await passes(page, 9)
  await expect(page.getByRole('heading', { name: 'Executive’s hands' })).toBeVisible()
  await expect(page.locator('[data-part=left]')).toHaveText('9:00')
  await page.getByRole('button', { name: 'Called away' }).click()
  await expect(page.getByLabel('Where we were')).toHaveValue(
    'Executive’s hands, with 9 minutes to go.',
  )
  await page.getByLabel('Next step').fill('Thank the person who answered.')
  await passes(page, 7)
  await expect(page.getByText('Away for 7 minutes.', { exact: false })).toBeVisible()
  await page.getByRole('button', { name: 'We are back' }).click()
  await expect(page.locator('[data-part=left]')).toHaveText('7:00')
  await expect(page.getByText('Left out to end on time:', { exact: false })).toBeVisible()
  await passes(page, 7)
  await expect(page.getByRole('heading', { name: 'Note and next date' })).toBeVisible()
  await passes(page, 2)
  await expect(page.getByRole('heading', { name: 'Time' })).toBeVisible()
  const rows = await page.locator('[data-part=account] tr').allInnerTexts()
  expect(rows.map((row) => row.replace(/\s+/g, ' '))).toEqual([
    'Open 3 minutes 3 minutes',
    'Demo 5 minutes 5 minutes',
    'Executive’s hands 10 minutes 8 minutes',
    'Culture 4 minutes left out',
    'Note and next date 3 minutes 2 minutes',
    'Away 7 minutes',
  ])
  await page.goto('/')
  await expect(page.getByRole('link', { name: /Your next: session 4/ })).toBeVisible()
})

test('the part that runs has its words, its steps and its questions', async ({ page }) => {
  await begin(page)
  const details = page.locator('[data-part=details]')
  await expect(details).toContainText('You hold the microphone today. I only count.')
  await expect(details).toContainText('How many words has a good call? (Eight.)')
  await passes(page, 3)
  await expect(details.getByRole('listitem')).toHaveText(['Show who asked, and who knew.'])
  await passes(page, 5)
  await expect(details).toContainText('Ask it on the open channel.')
  await expect(details).not.toContainText('Find a boat that has lain there before.')
  await passes(page, 10)
  await expect(details).toContainText('What never reaches the office?')
})

test('a reload, a closed lid and a second tab keep the place', async ({ page, context }) => {
  await begin(page)
  await passes(page, 5)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Demo' })).toBeVisible()
  const other = await context.newPage()
  await other.clock.install({ time: new Date(start.getTime() + 5 * minute) })
  await other.goto(run)
  await expect(other.getByRole('heading', { name: 'Demo' })).toBeVisible()
  await other.getByRole('button', { name: 'Called away' }).click()
  await passes(page, 0.1)
  await expect(page.getByRole('heading', { name: 'Stop card' })).toBeVisible()
  await page.clock.runFor(1000)
  await page.getByRole('button', { name: 'We are back' }).click()
  await other.clock.runFor(2000)
  await expect(other.getByRole('button', { name: 'Called away' })).toBeVisible()
  await other.goto('/sessions/4-a-logbook-for-all/run/')
  await expect(other.getByText('Another session is running on this device')).toBeVisible()
})

test('on a phone on its side, the clock and the buttons are there without scrolling', async ({
  page,
}) => {
  await page.setViewportSize({ width: 844, height: 390 })
  await begin(page)
  await expect(page.locator('[data-part=left]')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Called away' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Next part now' })).toBeInViewport({ ratio: 1 })
})
