/** The programme manager: dates, their reasons, and a file for the calendar. */
import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { expect, test } from 'playwright/test'
import { defined } from '../support/defined.ts'

const link =
  '/schedule/?start=2027-01-12&every=21&time=09:30&minutes=40&zone=Europe/London&off=2027-03-16'
const times = (page: import('playwright/test').Page) => page.locator('.dates time').allInnerTexts()

test('five dates, past days off, with the reason; one is moved and the later ones follow', async ({
  page,
}) => {
  await page.goto(link)
  expect(await times(page)).toHaveLength(5)
  expect((await times(page))[3]).toBe('Wednesday, 17 March 2027 at 09:30')
  await expect(page.getByText('2027-03-16 is a day off')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(
    '5 sessions of 40 minutes, 2027-01-12 to 2027-04-06, by the clock of Europe/London. 1 on another day than the rhythm gives.',
  )

  const third = page.locator('.dates li').nth(2)
  await third.getByText('Move it').click()
  await third.getByLabel('To').fill('2027-02-25')
  await third.getByLabel('The later ones follow').check()
  await third.getByRole('button', { name: 'Move', exact: true }).click()
  expect((await times(page)).slice(2, 4)).toEqual([
    'Thursday, 25 February 2027 at 09:30',
    'Thursday, 18 March 2027 at 09:30',
  ])
  const shared = page.url()
  await page.goto('/')
  await page.goto(shared)
  expect((await times(page))[3]).toBe('Thursday, 18 March 2027 at 09:30')
  await third.getByText('Move it').click()
  await third.getByRole('button', { name: 'Back to the usual day' }).click()
  expect((await times(page))[2]).toBe('Tuesday, 23 February 2027 at 09:30')
})

test('the file is read by another parser, and a later one moves the same events', async ({
  page,
  baseURL,
}) => {
  const download = async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Download/ }).click(),
    ])
    const text = readFileSync(await file.path(), 'utf8')
    return new ICAL.Component(ICAL.parse(text) as unknown[])
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
  }
  await page.goto(link)
  const before = await download()
  expect(before).toHaveLength(5)
  expect(defined(before[0]).startDate.toJSDate().toISOString()).toBe('2027-01-12T09:30:00.000Z')
  expect(defined(before[4]).startDate.toJSDate().toISOString()).toBe('2027-04-06T08:30:00.000Z')
  // Where the site is, whatever it was told when it was built.
  expect(defined(before[0]).description).toContain(`${baseURL}/sessions/1-read-the-chart/prepare/`)
  await page.getByLabel('Time', { exact: true }).fill('14:00')
  const after = await download()
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  expect(defined(after[0]).startDate.toJSDate().toISOString()).toBe('2027-01-12T14:00:00.000Z')
})

test('what cannot be is named, and nothing is lost', async ({ page }) => {
  await page.goto('/schedule/?start=2027-02-30&every=0&zone=Mars/Olympus&minutes=40&time=09:30')
  await expect(page.getByText('“2027-02-30” is not a day.', { exact: false })).toBeVisible()
  await expect(page.getByText('there are 1 to 120 days', { exact: false })).toBeVisible()
  await expect(
    page.getByText('There is no time zone “Mars/Olympus”.', { exact: false }),
  ).toBeVisible()
  await expect(page.getByLabel('Time zone')).toHaveValue('Mars/Olympus')
  await expect(page.getByRole('status')).toHaveText('3 fields are not right yet; see above.')
  await page.getByLabel('First session').fill('2027-03-02')
  await page.getByLabel('Days from one to the next').fill('14')
  await page.getByLabel('Time zone').fill('Asia/Tokyo')
  await expect(page.locator('.dates time')).toHaveCount(5)
  await page.goto(link.slice(0, link.indexOf('Europe') + 3))
  await expect(page.getByText('There is no time zone “Eur”.', { exact: false })).toBeVisible()
})

test('the programme page counts notes and names what is due, and no person', async ({ page }) => {
  await page.goto('/program/')
  const row = page.getByRole('row', { name: /3 Ask the harbour/ })
  await expect(row.getByRole('cell')).toHaveText(['0', '4', '6'])
  const section = (name: string) =>
    page.getByRole('heading', { name }).locator('xpath=..').getByRole('listitem')
  await expect(section('Next dates')).toHaveText([
    'Night shift: session 1 on 10 January 2090. Calendar',
  ])
  await expect(
    section('To be read again within 90 days').filter({ hasText: 'What lay under' }),
  ).toHaveText('What lay under the cover, was due on 31 October 2026')
  await expect(section('Themes that nobody has written about')).toHaveText(['Ropes and knots'])
})
