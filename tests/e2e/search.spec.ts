import { expect, test, type Page } from 'playwright/test'
import { publishedNotes } from '../support/programme.ts'
import { linksFor } from '../support/search.ts'
import { defined } from '../support/defined.ts'

const atEverySize = { tag: '@every-size' }
const results = (page: Page) => page.getByRole('list', { name: 'Results' }).getByRole('listitem')
const titleLinks = (page: Page) => results(page).getByRole('heading').getByRole('link')
const status = (page: Page) => page.getByRole('status')
const isDone = (page: Page) => expect(status(page)).toHaveText(/^(\d+|No) results?$/)

/** How many pixels of a picture have a colour, counted in a page that has no policy against it. */
const countPixels = (reader: Page, picture: Buffer, colour: number[]) =>
  reader.evaluate(
    async ({ data, colour }) => {
      const image = await createImageBitmap(
        await (await fetch(`data:image/png;base64,${data}`)).blob(),
      )
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')
      if (!drawing) throw new Error('This browser draws nothing.')
      drawing.drawImage(image, 0, 0)
      const { data: pixels } = drawing.getImageData(0, 0, image.width, image.height)
      let count = 0
      for (let at = 0; at < pixels.length; at += 4)
        if (colour.every((value, channel) => pixels[at + channel] === value)) count++
      return count
    },
    { data: picture.toString('base64'), colour },
  )

test(
  'the address holds the search: pasted, reloaded, gone back to',
  atEverySize,
  async ({ page }) => {
    await page.goto('/search/?q=owner&kind=note&session=3&sort=newest')
    await expect(page.getByRole('searchbox')).toHaveValue('owner')
    await expect(page.getByLabel('Kind')).toHaveValue('note')
    await expect(page.getByLabel('Order')).toHaveValue('newest')
    await isDone(page)
    const pasted = await results(page).allTextContents()
    expect(pasted.length).toBeGreaterThan(1)
    for (const text of pasted) expect(text).toContain('Note · Session 3')

    await page.reload()
    await isDone(page)
    expect(await results(page).allTextContents()).toEqual(pasted)

    await page.getByLabel('Kind').selectOption('lesson')
    await expect(results(page).first()).toContainText('Lesson')
    await expect(page).toHaveURL(/kind=lesson/)
    await titleLinks(page).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hail the next boat')
    await page.goBack()
    await expect(page.getByLabel('Kind')).toHaveValue('lesson')
    await expect(results(page).first()).toContainText('Lesson')
    await page.goBack()
    await expect(page.getByLabel('Kind')).toHaveValue('note')
    await expect(results(page)).toHaveCount(pasted.length)
  },
)

test('an address from before, with labels, is understood; what is gone is said', async ({
  page,
}) => {
  await page.goto('/search/?q=berth&kind=run+sheet&session=3+Ask+the+harbour&theme=Gone')
  await expect(page.getByLabel('Kind')).toHaveValue('run-sheet')
  await expect(page.getByRole('combobox', { name: 'Session', exact: true })).toHaveValue('3')
  await expect(page.getByText('The link asked for “Gone”, which is not here now.')).toBeVisible()
  await isDone(page)
  await expect(results(page).first()).toContainText('Run sheet')
})

test('results begin in the upper half of the screen', atEverySize, async ({ page }) => {
  await page.goto('/search/?q=lanern+signal')
  await expect(results(page).first()).toBeVisible()
  const { y } = defined(await results(page).first().boundingBox())
  expect(y).toBeLessThan(defined(page.viewportSize()).height / 2)
})

test('Back restores the place on a page of forty, too', async ({ page }) => {
  await page.goto('/search/?q=log+entry')
  await isDone(page)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(results(page)).toHaveCount(40)
  const link = titleLinks(page).nth(33)
  await link.scrollIntoViewIfNeeded()
  const title = await link.textContent()
  const y = await page.evaluate(() => scrollY)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(defined(title))
  await page.goBack()
  await expect(titleLinks(page).nth(33)).toHaveText(defined(title))
  await expect(titleLinks(page).nth(33)).toBeInViewport()
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(60)
})

test('newest first is by month, twenty at a time', async ({ page }) => {
  await page.goto('/search/?kind=note&sort=newest')
  await expect(results(page)).toHaveCount(20)
  const months = (await results(page).allTextContents()).map((text) =>
    Date.parse(defined(/[A-Z][a-z]+ 20\d\d/.exec(text))[0]),
  )
  expect(new Set(months).size).toBeGreaterThan(1)
  expect(months).toEqual([...months].sort((a, b) => b - a))
  const showMore = page.getByRole('button', { name: 'Show more' })
  await showMore.click()
  await expect(results(page)).toHaveCount(40)
  await expect(titleLinks(page).nth(20)).toBeFocused()
  await showMore.click()
  await expect(results(page)).toHaveCount(publishedNotes)
  await expect(showMore).toBeHidden()
})

test('a choice tells how much it leads to, and none leads to nothing', async ({ page }) => {
  await page.goto('/search/?q=lobsters&cohort=2025-north-pier')
  await isDone(page)
  const kind = page.getByLabel('Kind')
  await expect(kind.locator('option[value=note]')).toHaveText(/Note \(\d+\)/)
  const choices = await kind
    .locator('option:not([disabled])[value]:not([value=""])')
    .allTextContents()
  expect(choices.length).toBeGreaterThan(0)
  await expect(kind.locator('option[value=case]')).toHaveAttribute('disabled', '')
  for (const choice of choices) {
    const [, count] = defined(/ \((\d+)\)$/.exec(choice))
    await kind.selectOption({ label: choice })
    await expect(status(page)).toHaveText(`${count} ${count === '1' ? 'result' : 'results'}`)
    expect(Number(count)).toBeGreaterThan(0)
  }
})

test('a word typed wrong is put right, and can be had as typed', async ({ page }) => {
  await page.goto('/search/?q=lanern+signal+zzzqq')
  await isDone(page)
  await expect(page.getByText('Showing results for lantern.')).toBeVisible()
  await expect(page.getByText('No page has “zzzqq”.')).toBeVisible()
  await expect(titleLinks(page).first()).toHaveText('A lantern signal settled it')
  await page.getByRole('link', { name: 'Search for “lanern” instead' }).click()
  await expect(page).toHaveURL(/words=as-typed/)
  await expect(page.getByText('No page has “lanern” or “zzzqq”.')).toBeVisible()
})

test('a term shows its definition first, by its own name and by what people call it', async ({
  page,
}) => {
  for (const [query, term] of [
    ['tide tables', 'tide table'],
    ['tide book', 'tide table'],
    ['TTB', 'tide table'],
    ['mayday', 'distress call'],
  ]) {
    await page.goto(`/search/?q=${query}`)
    await isDone(page)
    await expect(page.locator('.definition')).toContainText(`${term}: `)
    await expect(titleLinks(page).filter({ hasText: new RegExp(`^${term}$`) })).toHaveCount(0)
    expect(await results(page).count()).toBeGreaterThan(1)
  }
})

test('quotation marks hold words together, and a minus leaves pages out', async ({ page }) => {
  const found = async (query: string) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`)
    await isDone(page)
    return titleLinks(page).allTextContents()
  }
  expect(await found('"forty lobsters"')).toEqual(['Counted twice, written once'])
  expect(await found('"lobsters forty"')).toEqual([])
  const all = await found('lobsters tide')
  const fewer = await found('lobsters tide -"forty lobsters"')
  expect(all).toContain('Counted twice, written once')
  expect(fewer).not.toContain('Counted twice, written once')
  expect(fewer.length).toBeGreaterThan(0)
})

test('a hit leads to its section, and the browser marks there what matched', async ({
  page,
  context,
}) => {
  await page.goto('/search/?q=purple+tarpaulin+kettle')
  await isDone(page)
  await expect(results(page).first().locator('mark').first()).toBeVisible()
  const link = titleLinks(page).first()
  await expect(link).toHaveAttribute('href', /\/notes\/n-tarp01\/#what-happened$/)
  await link.click()
  await expect(page).toHaveURL(/\/notes\/n-tarp01\/#what-happened/)
  const reader = await context.newPage()
  const markedPixels = async () => countPixels(reader, await page.screenshot(), [0xfb, 0xe3, 0xa6])
  await expect.poll(markedPixels, 'pixels of the colour of a mark').toBeGreaterThan(500)
})

test('nothing found says so, why, and points on', async ({ page }) => {
  await page.goto('/search/?q=vidoeclipz')
  await expect(status(page)).toHaveText('No results')
  await expect(page.getByText('Nothing here has these words.')).toBeVisible()
  await expect(page.getByText('No page has “vidoeclipz”.')).toBeVisible()
  expect(await page.locator('[data-part=nearest] a').count()).toBe(5)
  await expect(page.getByText('You can also ask. The harbour office.')).toBeVisible()
  await page.locator('[data-part=nearest] a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a query is text, wherever it is shown', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', (dialog) => (dialogs++, dialog.dismiss()))
  await page.goto(`/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)> tide')}`)
  await isDone(page)
  expect(dialogs).toBe(0)
  expect(await page.locator('main img').count()).toBe(0)
})

test('it says that it searches until the index has come', async ({ page }) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/search/index/**', async (route) => (await held, route.continue()))
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('lantern signal')
  await expect(status(page)).toHaveText('Searching…')
  release()
  await isDone(page)
  await expect(titleLinks(page).first()).toHaveText('A lantern signal settled it')
})

test('offline is said, and is never a false zero', async ({ page, context }) => {
  await page.goto('/search/?q=lantern')
  await isDone(page)
  await context.setOffline(true)
  await expect(status(page)).toHaveText(/^You are offline: searching what is saved\. \d+ results/)
  // Only the text of one note has the word, so neither the overview nor the part of the index that is there knows it.
  await page.getByRole('searchbox').fill('buoys')
  await expect(status(page)).toHaveText(/You are offline, and what you look for has not been saved/)
  await context.setOffline(false)
  await expect(titleLinks(page).first()).toHaveText(/wheelhouse/)
  await isDone(page)
})

test('anyone can measure it: the links of a query are those that the page shows', async ({
  page,
}) => {
  for (const query of ['who is believed on board', 'tide tables', 'tarpaulin kettel']) {
    await page.goto(`/search/?q=${query}`)
    await isDone(page)
    const shown = await page
      .locator('.definition:not([hidden]) a, note-search li h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(await linksFor(page, [query])).toEqual([shown])
  }
})

test('a session called by its number or its name comes first', async ({ page }) => {
  await page.goto('/search/')
  const rankings = await linksFor(page, [
    'session 3',
    'session three',
    'third session',
    'agenda of session 3',
    'ask the harbour',
  ])
  for (const [link] of rankings) expect(link).toMatch(/^\/sessions\/3-ask-the-harbour\/(#|$)/)
})
