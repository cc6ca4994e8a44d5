/** The journeys again, by keyboard alone, with what a screen reader is told on the way. */
import { expect, test, type Locator, type Page } from 'playwright/test'
import { tabTo } from '../support/keyboard.ts'
import { expectPlaceKept } from '../support/study.ts'

const lesson = '/sessions/1-read-the-chart/depth-in-one-minute/'

const press = async (page: Page, target: Locator, key = 'Enter') => {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

test('ten minutes: find, find another, start, and go on later', async ({ page }) => {
  await page.goto('/')
  await press(page, page.getByRole('button', { name: '10 minutes' }), 'Space')
  await expect(page.getByRole('link', { name: 'Start' })).toBeFocused()
  await expect(page.locator('study-pick')).toMatchAriaSnapshot(`
    - 'link /^Begin: .+/'
    - group "Find something to read":
      - text: I have
      - button "2 minutes"
      - button "10 minutes"
      - button "30 minutes"
    - status:
      - paragraph: /· \\d+ minutes, in “.+”\\. It opens a lesson of session 1 that you have not begun\\./
      - link "Start"
      - button "Another"
  `)
  const found = await page.getByRole('status').innerText()
  await press(page, page.getByRole('button', { name: 'Another' }))
  await expect(page.getByRole('link', { name: 'Start' })).toBeFocused()
  expect(await page.getByRole('status').innerText()).not.toBe(found)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sessions\/\d[^#]+#/)
  await page.keyboard.press('Space')
  await expectPlaceKept(page)
  await page.goto('/')
  await press(page, page.getByRole('link', { name: /^Go on: / }))
  await expect(page).toHaveURL(/\/sessions\/\d[^#]+#/)
})

test('a lesson: contents, a term, a self-check, and onto the list', async ({ page }) => {
  await page.goto(lesson)
  await press(
    page,
    page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first(),
  )
  await expect(page).toHaveURL(/#/)
  const term = page.getByRole('link', { name: 'drying height' })
  await press(page, term)
  const definition = page.getByRole('dialog', { name: 'drying height' })
  await expect(definition).toBeFocused()
  await expect(definition).toMatchAriaSnapshot(`
    - dialog "drying height":
      - strong: drying height
      - text: /How far a rock or a bank stands out/
      - link "In the glossary"
  `)
  await page.keyboard.press('Escape')
  await expect(definition).toBeHidden()
  await expect(term).toBeFocused()

  const check = page.getByRole('group', { name: 'What do you read first on a chart?' })
  await press(page, check.getByRole('radio').first(), 'Space')
  const [first = '', second = ''] = await check.locator('.verdict').allInnerTexts()
  await expect(check.getByRole('status')).toContainText(first)
  await page.keyboard.press('ArrowDown')
  await expect(check.getByRole('radio').nth(1)).toBeChecked()
  await expect(check.getByRole('status')).toContainText(second)
  await expect(check).toMatchAriaSnapshot(`
    - group "What do you read first on a chart?":
      - radio
      - radio [checked]
      - paragraph: /^(This one|Not this)\\. /
      - radio
      - status: /^(This one|Not this)\\. /
  `)
  await tabTo(page, page.getByLabel('Raise with my mentor'))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('May I keep the chart on deck?')
  await press(page, page.getByRole('button', { name: 'Add to my list' }))
  await press(page, page.getByRole('button', { name: 'Star this lesson' }), 'Space')
  await expect(page.locator('lesson-tools')).toMatchAriaSnapshot(`
    - textbox "Raise with my mentor": May I keep the chart on deck?
    - button "Add to my list"
    - button "Starred" [pressed]
    - button "Mark as read"
    - link "My study"
    - status: It is on your list.
  `)
})

test('my study: read, done, save, erase', async ({ page }) => {
  await page.goto(lesson)
  await press(page, page.getByRole('button', { name: 'Add to my list' }))
  await press(page, page.getByRole('button', { name: 'Star this lesson' }))
  await press(page, page.locator('lesson-tools').getByRole('link', { name: 'My study' }))
  await expect(page.locator('my-study')).toMatchAriaSnapshot(`
    - heading "To raise with my mentor" [level=2]
    - list:
      - listitem:
        - text: /Read one depth aloud/
        - button /Done:/
    - button "Print this list"
    - button "Copy this list"
    - heading "Lessons" [level=2]
    - list:
      - listitem:
        - link "The depth in one minute"
        - text: 0 of 5 parts read · starred
    - heading "Your data" [level=2]
    - button "Save as a file"
    - button "Bring in a file"
    - button "Erase everything"
    - status
  `)
  await press(page, page.getByRole('button', { name: /^Done:/ }))
  await expect(page.getByRole('heading', { name: 'To raise with my mentor' })).toBeFocused()
  const download = page.waitForEvent('download')
  await press(page, page.getByRole('button', { name: 'Save as a file' }))
  expect((await download).suggestedFilename()).toBe('my-study.json')
  page.on('dialog', (dialog) => dialog.accept())
  await press(page, page.getByRole('button', { name: 'Erase everything' }))
  await expect(page.locator('my-study').getByRole('status')).toHaveText(
    'Erased. Nothing of yours is left on this device.',
  )
})

test('a mentor: from home to the run sheet, through a session with a call in it', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2027-03-02T09:00:00') })
  await page.goto('/')
  await press(
    page,
    page.getByRole('navigation', { name: 'Run sheets' }).getByRole('link', { name: '3' }),
  )
  await tabTo(page, page.getByRole('radio', { name: '40 minutes' }))
  await page.keyboard.press('ArrowUp')
  await expect(page.getByRole('table')).toHaveAccessibleName('25 minutes')
  await press(page, page.getByRole('checkbox').first(), 'Space')
  await expect(page.getByRole('checkbox').first()).toBeChecked()
  await page.keyboard.press('Home')
  await page.goto('/sessions/3-ask-the-harbour/run/?minutes=25')
  await press(page, page.getByRole('button', { name: 'Start' }))
  await expect(page.getByRole('button', { name: 'Called away' })).toBeFocused()
  await expect(page.locator('live-session')).toMatchAriaSnapshot(`
    - paragraph: Part 1 of 5
    - heading "Open" [level=2]
    - progressbar "Time gone in this part"
    - status
    - button "Called away"
    - button "Next part now"
    - button "End the session"
  `)
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Where we were')).toBeFocused()
  await expect(page.locator('live-session')).toMatchAriaSnapshot(`
    - region "Stop card":
      - heading "Stop card" [level=2]
      - textbox "Where we were"
      - textbox "Next step"
    - status
    - button "We are back"
    - button "Print the stop card"
    - button "End the session"
  `)
  await press(page, page.getByRole('button', { name: 'We are back' }))
  await expect(page.getByRole('button', { name: 'Called away' })).toBeFocused()
})

test('a colleague: skip link, search, a result', async ({ page }) => {
  await page.goto('/notes/')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
  await page.goto('/search/')
  await tabTo(page, page.getByRole('searchbox'))
  await page.keyboard.type('tide table')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toContainText('results')
  await press(page, page.getByRole('list', { name: 'Results' }).getByRole('link').first())
  await expect(page).not.toHaveURL(/search/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a programme manager: five dates, one of them moved', async ({ page }) => {
  await page.goto('/schedule/?start=2027-01-12&every=21&time=09:30&minutes=40&zone=Europe/London')
  const third = page.locator('.dates li').nth(2)
  await press(page, third.getByText('Move it'))
  await tabTo(page, third.getByLabel('To'))
  await page.keyboard.type('02252027')
  await press(page, third.getByRole('button', { name: 'Move', exact: true }))
  await expect(third.locator('time')).toHaveText('Thursday, 25 February 2027 at 09:30')
  await expect(page.locator('.dates')).toMatchAriaSnapshot(`
    - list:
      - listitem:
        - paragraph:
          - text: "Session 1: Read the chart"
          - time: Tuesday, 12 January 2027 at 09:30
  `)
})
