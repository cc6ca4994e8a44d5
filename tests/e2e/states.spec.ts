/** The states a page gets into when it is used: axe, width and touch targets in each, in light and dark. */
import { expect, test, type Page } from 'playwright/test'
import { expectNoFaultsInLightAndDark } from '../support/axe.ts'
import { expectLargeTargets, expectNoOverflow } from '../support/touch.ts'

const lesson = '/sessions/1-read-the-chart/depth-in-one-minute/'
const run = '/sessions/3-ask-the-harbour/run/?minutes=25'
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const start = async (page: Page) => {
  await page.clock.install({ time: new Date('2027-03-02T09:00:00') })
  await page.goto(run)
  await button(page, 'Start').click()
  await page.clock.fastForward(9 * 60_000)
}
const putOnList = async (page: Page) => {
  await page.goto(lesson)
  await button(page, 'Star this lesson').click()
  await button(page, 'Add to my list').click()
  await expect(page.getByText('It is on your list.')).toBeVisible()
}

/** Each leads to a state and waits until it is there. */
const states: Record<string, (page: Page) => Promise<unknown>> = {
  'home, something to read found': async (page) => {
    await page.goto('/')
    await button(page, '10 minutes').click()
    await expect(page.getByRole('link', { name: 'Start' })).toBeVisible()
  },
  'lesson, answers chosen': async (page) => {
    await page.goto(lesson)
    for (const group of await page.locator('[data-self-check]').all()) {
      await group.getByRole('radio').first().check()
      await expect(group.locator('.why').first()).toBeVisible()
    }
  },
  'lesson, a term open': async (page) => {
    await page.goto(lesson)
    await page.getByRole('link', { name: 'drying height' }).click()
    await expect(page.getByRole('dialog', { name: 'drying height' })).toBeVisible()
  },
  'lesson, starred and on the list': putOnList,
  'my study, with something in it': async (page) => {
    await putOnList(page)
    await page.goto('/study/')
    await expect(page.getByText('parts read · starred')).toBeVisible()
  },
  'my study, a file refused': async (page) => {
    await page.goto('/study/')
    await page
      .getByLabel('Bring in a file')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') })
    await expect(page.getByText('This file cannot be read.', { exact: false })).toBeVisible()
  },
  'run sheet, ticked': async (page) => {
    await page.goto('/sessions/3-ask-the-harbour/prepare/?minutes=10')
    await page.getByRole('checkbox').first().check()
  },
  'live session, running': start,
  'live session, called away': async (page) => {
    await start(page)
    await button(page, 'Called away').click()
    await page.clock.fastForward(7 * 60_000)
    await expect(page.getByText('Away for 7 minutes.', { exact: false })).toBeVisible()
  },
  'live session, back with less time': async (page) => {
    await start(page)
    await button(page, 'Called away').click()
    await page.clock.fastForward(7 * 60_000)
    await button(page, 'We are back').click()
    await expect(page.getByText('Left out to end on time:', { exact: false })).toBeVisible()
  },
  'live session, over': async (page) => {
    await start(page)
    await page.clock.fastForward(60 * 60_000)
    await expect(page.getByRole('heading', { name: 'Time' })).toBeVisible()
  },
  'live session, another one running': async (page) => {
    await start(page)
    await page.goto('/sessions/4-a-logbook-for-all/run/')
    await expect(page.getByText('Another session is running')).toBeVisible()
  },
  'schedule, a date being moved': async (page) => {
    await page.goto('/schedule/?start=2027-01-12&every=21&time=09:30&minutes=40&zone=Europe/London')
    await page.getByText('Move it').first().click()
    await expect(page.locator('.dates').getByLabel('To').first()).toBeVisible()
  },
  'schedule, faults': async (page) => {
    await page.goto('/schedule/?start=2027-02-30&every=0&zone=Mars/Olympus')
    await expect(page.getByText('is not a day.', { exact: false })).toBeVisible()
  },
  'search dialog, results': async (page) => {
    await page.goto('/notes/n-lamp01/')
    await page.keyboard.press('/')
    await page.getByRole('dialog').getByRole('searchbox').fill('lanern tide')
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results$/)
  },
}

for (const [name, reach] of Object.entries(states))
  test(name, { tag: '@every-size' }, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await reach(page)
    await expectNoFaultsInLightAndDark(page)
    await expectNoOverflow(page)
    await expectLargeTargets(page)
  })
