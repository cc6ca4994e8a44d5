/** Reading without a network, after a restart of the browser, and across a new build of the site. */
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toManifest } from '../../src/service-worker/manifest.ts'
import { axeFaults } from '../support/axe.ts'
import { chromiumArgs, findChromium } from '../support/browser.ts'
import { aNote, writeContent } from '../support/content.ts'
import { tabTo } from '../support/keyboard.ts'
import { sizes } from '../support/sizes.ts'
import { buildSite, newFolder } from '../support/site.ts'
import { serveFolder, type StaticSite } from '../support/static-server.ts'
import { defined } from '../support/defined.ts'

const work = newFolder('offline')
const builds = { a: '', b: '' }
let site: StaticSite
let context: BrowserContext
let profile = 0
const slow = { timeout: 30_000, interval: 200 }

const long = Array.from({ length: 80 }, (_, line) => `Line ${line} of the guide.`).join('\n\n')
const guide = (title: string) =>
  `---\ntitle: ${title}\nsummary: A guide.\nrole: mentor\norder: 1\nminutes: 2\n---\n\n## How\n\n${long}\n`

beforeAll(() => {
  const second = { id: 'n-second', title: 'The second one', summary: 'Canary of the second.' }
  writeContent(join(work, 'a', 'content'), {
    'guides/a-guide.mdx': guide('Guide of build A'),
    'notes/2026/n-second.md': aNote(second, '## In one line\n\nSecret words of the second.\n'),
  })
  writeContent(join(work, 'b', 'content'), {
    'guides/a-guide.mdx': guide('Guide of build B'),
    'notes/2026/n-second.md': aNote({
      ...second,
      status: 'withdrawn',
      withdrawnOn: '2026-06-01',
      reason: 'consent',
    }),
  })
  for (const name of ['a', 'b'] as const) {
    const { code, output, dist } = buildSite(join(work, name, 'content'), join(work, name))
    if (code !== 0) throw new Error(output)
    builds[name] = dist
  }
}, 600_000)
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** The same browser, with all that it kept. */
const launch = async () => {
  context = await chromium.launchPersistentContext(join(work, `profile-${profile}`), {
    executablePath: findChromium(),
    args: chromiumArgs,
    // The executive's, on a plane; the size of the window makes no difference to what is kept.
    ...sizes.tablet,
  })
  context.setDefaultTimeout(15_000)
}
beforeEach(async () => {
  profile++
  site = await serveFolder(builds.a)
  await launch()
})
afterEach(async () => {
  await context.close()
  site.server.closeAllConnections()
  site.server.close()
})

/** A page that has been there long enough for the first visit to be kept. */
async function visit(path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.address + path)
  const isKept = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration()
      return registration?.active?.state === 'activated' && !!navigator.serviceWorker.controller
    })
  await expect.poll(isKept, slow).toBe(true)
  return page
}
const isSaved = (page: Page) => page.evaluate(async () => !!(await caches.match(location.href)))
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()
const opens = async (page: Page, path: string) => {
  await page.goto(site.address + path)
  return heading(page)
}
const cut = () => {
  site.server.closeAllConnections()
  site.server.close()
}

describe('without a network', () => {
  test('after one visit and a restart, without a network: everything but unread notes', async () => {
    const page = await visit('/')
    await opens(page, '/notes/n-test1/')
    // The worker writes what it saw after it has answered.
    await expect.poll(() => isSaved(page), slow).toBe(true)
    await context.close()
    cut()
    await launch()
    const later = await context.newPage()
    expect(await opens(later, '/')).toBe('Small Programme')
    expect(await opens(later, '/sessions/1-begin/')).toBe('Begin')
    expect(await opens(later, '/sessions/1-begin/prepare/?minutes=30')).toBe('Run sheet: Begin')
    expect(await opens(later, '/sessions/1-begin/run/')).toBe('Run: Begin')
    expect(await opens(later, '/sessions/1-begin/a-lesson/')).toBe('A lesson')
    expect(await opens(later, '/guides/a-guide/')).toBe('Guide of build A')
    expect(await opens(later, '/glossary/')).toBe('Glossary')
    expect(await opens(later, '/notes/n-test1/')).toBe('A note called n-test1')
    expect(await opens(later, '/notes/n-second/')).toBe('Read offline')
    expect(await axeFaults(later)).toEqual([])
    await later.goto(`${site.address}/search/?q=guide+line`)
    await later.getByRole('link', { name: 'Guide of build A' }).first().waitFor()
  })

  test('a session goes on through a reload without a network', async () => {
    const page = await visit('/sessions/1-begin/run/?minutes=30')
    await page.clock.install({ time: new Date('2027-03-02T09:00:00') })
    await page.getByRole('button', { name: 'Start' }).click()
    await page.clock.fastForward(12 * 60_000)
    cut()
    await page.reload()
    await page.getByRole('heading', { name: 'Executive’s hands' }).waitFor()
    await page.getByRole('button', { name: 'Called away' }).click()
    await page.getByRole('heading', { name: 'Stop card' }).waitFor()
  })

  test('one tap saves all of it, with the size said before', async () => {
    const page = await visit('/offline/')
    const button = page.getByRole('button', {
      name: /Save all notes too: \d+ pages, about \d+\.\d MB/,
    })
    expect(await axeFaults(page)).toEqual([])
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await page.getByText('Everything is saved on this device.').waitFor()
    expect(await axeFaults(page)).toEqual([])
    cut()
    expect(await opens(page, '/notes/n-second/')).toBe('The second one')
    expect(await opens(page, '/themes/search/')).toBe('Search')
    expect(await opens(page, '/insights/session/1-begin/')).toBe('What people realised: Begin')

    await page.goto(`${site.address}/study/`)
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Erase everything' }).click()
    await page.getByText('Erased. Nothing of yours is left on this device.').waitFor()
    expect(await opens(page, '/notes/n-second/'), 'which notes were read is erased too').toBe(
      'Read offline',
    )
  })

  for (const chosenIn of [0, 1])
    test(`a new build waits until it is chosen in tab ${chosenIn + 1}; then every tab has it, where it was`, async () => {
      const tabs = [await visit('/guides/a-guide/'), await visit('/notes/')] as const
      const reader = await visit('/notes/n-test1/')
      for (const path of ['/notes/n-test1/', '/notes/n-second/']) {
        await opens(reader, path)
        await expect.poll(() => isSaved(reader), slow).toBe(true)
      }
      await reader.close()
      await tabs[0].evaluate(() => scrollTo(0, 900))
      site.folder = builds.b
      await tabs[1].reload()
      const notices = tabs.map((tab) => tab.getByRole('button', { name: 'Use it now' }))
      await defined(notices[1]).waitFor()
      // Until then the old build holds, its search included.
      expect(await heading(tabs[0])).toBe('Guide of build A')
      expect(await opens(tabs[1], '/guides/a-guide/')).toBe('Guide of build A')
      await tabs[1].goto(`${site.address}/search/?q=secret+second`)
      await tabs[1].getByRole('link', { name: 'The second one' }).first().waitFor()
      // A note that was withdrawn is not shown again, and not kept, as soon as there is a network.
      expect(await opens(tabs[1], '/notes/n-second/')).toBe('This note was withdrawn')
      expect(await tabs[1].evaluate(() => caches.match(location.href))).toBeUndefined()
      await tabs[1].goto(`${site.address}/guides/`)

      await defined(tabs[chosenIn]).bringToFront()
      const chosen = defined(tabs[chosenIn])
      expect(await axeFaults(chosen)).toEqual([])
      await tabTo(chosen, chosen.getByRole('button', { name: 'Use it now' }), 'Shift+Tab')
      await chosen.keyboard.press('Enter')
      await tabs[0].getByRole('heading', { name: 'Guide of build B' }).waitFor()
      await expect
        .poll(() => tabs[0].evaluate(() => Math.round(scrollY)), { timeout: 5000 })
        .toBe(900)
      await tabs[1].getByRole('link', { name: 'Guide of build B' }).waitFor()
      await tabs[1].goto(`${site.address}/search/?q=secret+second`)
      await tabs[1].getByRole('status').filter({ hasText: 'result' }).first().waitFor()
      expect(await tabs[1].getByRole('link', { name: 'The second one' }).count()).toBe(0)
      cut()
      expect(await opens(tabs[1], '/notes/n-second/')).toBe('Read offline')
      expect(await opens(tabs[1], '/notes/n-test1/'), 'what was saved stays saved').toBe(
        'A note called n-test1',
      )
      const kept = await tabs[1].evaluate(async () => {
        const names = await caches.keys()
        const texts: string[] = []
        for (const name of names) {
          const cache = await caches.open(name)
          for (const request of await cache.keys())
            texts.push((await (await cache.match(request))?.text()) ?? '')
        }
        return texts.filter((text) => /Canary of the second|Secret words/.test(text)).length
      })
      expect(kept, 'copies of the withdrawn note').toBe(0)
    })
})

test('files of two builds are never kept together', async () => {
  const page = await visit('/guides/a-guide/')
  const mixed = join(work, 'mixed')
  cpSync(builds.b, mixed, { recursive: true })
  const inA = join(builds.a, 'guides', 'a-guide', 'index.html')
  cpSync(inA, join(mixed, 'guides', 'a-guide', 'index.html'))
  site.folder = mixed
  const workers = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    if (!registration) throw new Error('No service worker is registered.')
    await registration.update().catch(() => undefined)
    const coming = registration.installing
    await new Promise<void>((resolve) => {
      if (!coming || coming.state === 'redundant') return resolve()
      coming.onstatechange = () => coming.state === 'redundant' && resolve()
    })
    return [registration.waiting, registration.active?.state]
  })
  expect(workers).toEqual([null, 'activated'])
  site.folder = builds.b
  await page.reload()
  await page.getByRole('button', { name: 'Use it now' }).click()
  await page.getByRole('heading', { name: 'Guide of build B' }).waitFor()
})

test('the browser finds that the site can be installed', async () => {
  const page = await visit('/')
  const session = await context.newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors).toEqual([])
  const { errors } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
})

test('what is kept from the first visit on is the curriculum and the search; the rest when asked for', () => {
  const file = (url: string, bytes = 10) => ({ url, hash: 'x', bytes })
  const { core, rest } = toManifest(
    ['', 'sessions/', 'notes/', 'notes/n-1/', 'feeds/notes.xml', 'admin/editor.js', 'sw.js']
      .map((url) => file(url))
      .concat(file('search/index/x.json')),
  )
  expect(core.map(({ url }) => url)).toEqual(['', 'sessions/', 'notes/', 'search/index/x.json'])
  expect(rest.map(({ url }) => url)).toEqual(['notes/n-1/'])
  const large = toManifest([file('', 10), file('search/index/x.json', 9 * 2 ** 20)])
  expect(large.rest.map(({ url }) => url)).toEqual(['search/index/x.json'])
})
