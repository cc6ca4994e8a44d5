/** One programme built twice and put up on one host, at the root and under a sub-path, as two companies of a group might. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { expect as expectOf } from 'playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chromiumArgs, findChromium } from '../support/browser.ts'
import { writeContent } from '../support/content.ts'
import { buildSite, newFolder } from '../support/site.ts'
import { serveFolder, type StaticSite } from '../support/static-server.ts'

const base = '/reverse-mentoring'
const work = newFolder('bases')
let site: StaticSite
let browser: Browser
let page: Page

beforeAll(async () => {
  writeContent(join(work, 'content'))
  const build = (name: string, env: Record<string, string>) => {
    const { code, output, dist } = buildSite(join(work, 'content'), join(work, name), env)
    if (code !== 0) throw new Error(output)
    return dist
  }
  const root = build('root', {})
  cpSync(build('below', { SITE_BASE: base }), join(root, base), { recursive: true })
  site = await serveFolder(root)
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
})
afterAll(async () => {
  await browser?.close()
  site?.server.close()
  rmSync(work, { recursive: true, force: true })
})
beforeEach(async () => {
  const context = await browser.newContext({ baseURL: site.address, serviceWorkers: 'block' })
  page = await context.newPage()
})
afterEach(() => page.context().close())

test('under a sub-path links and search stay under it', async () => {
  const outside: string[] = []
  const root = `${site.address}${base}/`
  page.on('request', (request) => request.url().startsWith(root) || outside.push(request.url()))
  await page.goto(`${base}/`)
  await page.getByRole('searchbox').fill('begni')
  await page.getByRole('button', { name: 'Search' }).click()
  await expectOf(page.getByText('Showing results for begin.')).toBeVisible()
  const results = page.getByRole('list', { name: 'Results' })
  await results.getByRole('heading').getByRole('link').first().click()
  await expectOf(page).toHaveURL((url) => url.href.startsWith(root) && !url.search)
  await expectOf(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(outside).toEqual([])
})

test('the two neither read nor erase what the other keeps', async () => {
  const notesRead = { root: 'seven-sessions-saved-/ a', below: `seven-sessions-saved-${base}/ b` }
  for (const at of ['', base]) {
    await page.goto(`${at}/sessions/1-begin/a-lesson/`)
    await page.getByLabel('Raise with my mentor').fill(`From ${at || 'the root'}.`)
    await page.getByRole('button', { name: 'Add to my list' }).click()
    await expectOf(page.getByText('It is on your list.')).toBeVisible()
    await page.goto(`${at}/sessions/2-end/prepare/`)
    await page.goto(`${at}/study/`)
    await expectOf(page.locator('[data-part=raise] li')).toHaveCount(1)
  }
  await page.evaluate(
    (names) => Promise.all(names.map((name) => caches.open(name))),
    Object.values(notesRead),
  )
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Erase everything' }).click()
  await expectOf(page.getByText('Erased.', { exact: false })).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([notesRead.root])
  expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
    'seven-sessions:/:mentor',
    'seven-sessions:/:study',
  ])
  await page.goto('/study/')
  await expectOf(page.getByText('From the root.')).toBeVisible()
  await page.goto('/')
  await expectOf(page.getByRole('link', { name: /Your next: session 2/ })).toBeVisible()
})
