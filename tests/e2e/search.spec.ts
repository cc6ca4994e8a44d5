import { expect, test, type Page } from 'playwright/test'
import { subPathPort } from '../support/ports.ts'

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
      const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d')!
      drawing.drawImage(image, 0, 0)
      const { data: pixels } = drawing.getImageData(0, 0, image.width, image.height)
      let count = 0
      for (let at = 0; at < pixels.length; at += 4)
        if (colour.every((value, channel) => pixels[at + channel] === value)) count++
      return count
    },
    { data: picture.toString('base64'), colour },
  )

test('the address holds the search: pasted, reloaded, gone back to', async ({ page }) => {
  await page.goto('/search/?q=clip&kind=note&session=5&sort=newest')
  await expect(page.getByRole('searchbox')).toHaveValue('clip')
  await expect(page.getByLabel('Kind')).toHaveValue('note')
  await expect(page.getByLabel('Order')).toHaveValue('newest')
  await isDone(page)
  const pasted = await results(page).allTextContents()
  expect(pasted.length).toBeGreaterThan(1)
  for (const text of pasted) expect(text).toContain('Note · Session 5')

  await page.reload()
  await isDone(page)
  expect(await results(page).allTextContents()).toEqual(pasted)

  await page.getByLabel('Kind').selectOption('lesson')
  await expect(results(page).first()).toContainText('Lesson')
  await expect(page).toHaveURL(/kind=lesson/)
  await titleLinks(page).first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A face is not proof')
  await page.goBack()
  await expect(page.getByLabel('Kind')).toHaveValue('lesson')
  await expect(results(page).first()).toContainText('Lesson')
  await page.goBack()
  await expect(page.getByLabel('Kind')).toHaveValue('note')
  await expect(results(page)).toHaveCount(pasted.length)
})

test('an address from before, with labels, is understood; what is gone is said', async ({
  page,
}) => {
  await page.goto('/search/?q=captions&kind=run+sheet&session=5+See%2C+show%2C+doubt&theme=Gone')
  await expect(page.getByLabel('Kind')).toHaveValue('run-sheet')
  await expect(page.getByLabel('Session')).toHaveValue('5')
  await expect(page.getByText('The link asked for “Gone”, which is not here now.')).toBeVisible()
  await isDone(page)
  await expect(results(page).first()).toContainText('Run sheet')
})

test('Back restores the place on a page of forty, too', async ({ page }) => {
  await page.goto('/search/?q=executive+reads')
  await isDone(page)
  await page.getByRole('button', { name: 'Show more' }).click()
  await expect(results(page)).toHaveCount(40)
  const link = titleLinks(page).nth(33)
  await link.scrollIntoViewIfNeeded()
  const title = await link.textContent()
  const y = await page.evaluate(() => scrollY)
  await link.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!)
  await page.goBack()
  await expect(titleLinks(page).nth(33)).toHaveText(title!)
  await expect(titleLinks(page).nth(33)).toBeInViewport()
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThan(60)
})

test('newest first is by month, twenty at a time', async ({ page }) => {
  await page.goto('/search/?kind=note&sort=newest')
  await expect(results(page)).toHaveCount(20)
  const months = 'January February March April May June July August September October'.split(' ')
  const order = (await results(page).allTextContents()).map((text) =>
    months.findIndex((month) => text.includes(`${month} 2026`)),
  )
  expect(order).toEqual([...order].sort((a, b) => b - a))
  const showMore = page.getByRole('button', { name: 'Show more' })
  await showMore.click()
  await expect(results(page)).toHaveCount(40)
  await expect(titleLinks(page).nth(20)).toBeFocused()
  await showMore.click()
  await expect(results(page)).toHaveCount(42)
  await expect(showMore).toBeHidden()
})

test('a choice tells how much it leads to, and none leads to nothing', async ({ page }) => {
  await page.goto('/search/?q=captions&cohort=2026-direct-reports')
  await isDone(page)
  const kind = page.getByLabel('Kind')
  await expect(kind.locator('option[value=note]')).toHaveText(/Note \(\d+\)/)
  const choices = await kind
    .locator('option:not([disabled])[value]:not([value=""])')
    .allTextContents()
  expect(choices.length).toBeGreaterThan(0)
  await expect(kind.locator('option[value=case]')).toHaveAttribute('disabled', '')
  for (const choice of choices) {
    const [, count] = / \((\d+)\)$/.exec(choice)!
    await kind.selectOption({ label: choice })
    await expect(status(page)).toHaveText(`${count} ${count === '1' ? 'result' : 'results'}`)
    expect(Number(count)).toBeGreaterThan(0)
  }
})

test('a word typed wrong is put right, and can be had as typed', async ({ page }) => {
  await page.goto('/search/?q=quotaton+marks+zzzqq')
  await isDone(page)
  await expect(page.getByText('Showing results for quotation.')).toBeVisible()
  await expect(page.getByText('No page has “zzzqq”.')).toBeVisible()
  await expect(titleLinks(page).first()).toHaveText('Quotation marks found the clause')
  await page.getByRole('link', { name: 'Search for “quotaton” instead' }).click()
  await expect(page).toHaveURL(/words=as-typed/)
  await expect(page.getByText('No page has “quotaton” or “zzzqq”.')).toBeVisible()
})

test('a term shows its definition first, by its own name and by what people call it', async ({
  page,
}) => {
  for (const [query, term] of [
    ['deepfakes', 'deepfake'],
    ['company facebook', 'internal network'],
    ['ESN', 'internal network'],
    ['GenAI', 'AI assistant'],
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
  expect(await found('"thirty stairs"')).toEqual(['Silent clip, thirty stairs, one good idea'])
  expect(await found('"stairs thirty"')).toEqual([])
  const all = await found('stairs captions')
  const fewer = await found('stairs captions -"thirty stairs"')
  expect(all).toContain('Silent clip, thirty stairs, one good idea')
  expect(fewer).not.toContain('Silent clip, thirty stairs, one good idea')
  expect(fewer.length).toBeGreaterThan(0)
})

test('a hit leads to its section, and the browser marks there what matched', async ({
  page,
  context,
}) => {
  await page.goto('/search/?q=grey+circle+brilliant')
  await isDone(page)
  await expect(results(page).first().locator('mark').first()).toBeVisible()
  const link = titleLinks(page).first()
  await expect(link).toHaveAttribute('href', /\/notes\/n-f6u2cm\/#what-happened$/)
  await link.click()
  await expect(page).toHaveURL(/\/notes\/n-f6u2cm\/#what-happened/)
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
  await expect(page.getByText('You can also ask. The programme manager.')).toBeVisible()
  await page.locator('[data-part=nearest] a').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
})

test('a query is text, wherever it is shown', async ({ page }) => {
  let dialogs = 0
  page.on('dialog', (dialog) => (dialogs++, dialog.dismiss()))
  await page.goto(`/search/?q=${encodeURIComponent('"><img src=x onerror=alert(1)> tablet')}`)
  await isDone(page)
  expect(dialogs).toBe(0)
  expect(await page.locator('main img').count()).toBe(0)
})

test('under a sub-path links and search stay under it', async ({ page }) => {
  const base = `http://localhost:${subPathPort}/reverse-mentoring/`
  const outside: string[] = []
  page.on('request', (request) => request.url().startsWith(base) || outside.push(request.url()))
  await page.goto(base)
  await page.getByRole('searchbox').fill('captons')
  await page.getByRole('button', { name: 'Search' }).click()
  await isDone(page)
  await expect(page.getByText('Showing results for captions.')).toBeVisible()
  await titleLinks(page).first().click()
  await expect(page).toHaveURL(new RegExp(`^${base}`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(outside).toEqual([])
})

test('the first answer comes without the index, and gives way to the full one in place', async ({
  page,
}) => {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/pagefind/**', async (route) => (await held, route.continue()))
  await page.goto('/search/')
  await page.getByRole('searchbox').fill('quotation marks')
  await expect(page.locator('note-search[data-state=quick]')).toBeVisible()
  await expect(titleLinks(page).first()).toBeVisible()
  const before = await page.getByRole('list', { name: 'Results' }).boundingBox()
  release()
  await isDone(page)
  const after = await page.getByRole('list', { name: 'Results' }).boundingBox()
  expect(after!.y).toBe(before!.y)
  await expect(titleLinks(page).first()).toHaveText('Quotation marks found the clause')
})

test('offline is said, and is never a false zero', async ({ page, context }) => {
  await page.goto('/search/?q=captions')
  await isDone(page)
  await context.setOffline(true)
  await expect(status(page)).toHaveText(/^You are offline: searching what is saved\. \d+ results/)
  await page.getByRole('searchbox').fill('wheelchair')
  await expect(status(page)).toHaveText(/You are offline/)
  await expect(status(page)).not.toHaveText(/No results/)
  await context.setOffline(false)
  await expect(titleLinks(page).first()).toHaveText(/thirty stairs/)
  await isDone(page)
})

test('anyone can measure it: the links of a query are those that the page shows', async ({
  page,
}) => {
  for (const query of ['who decides about risk', 'deep fake', 'notfications']) {
    await page.goto(`/search/?q=${query}`)
    await isDone(page)
    const shown = await page
      .locator('.definition:not([hidden]) a, note-search li h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(await page.evaluate((text) => window.sevenSessions.search(text), query)).toEqual(shown)
  }
})
