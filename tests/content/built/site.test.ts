/** The site as it is built from the content of this checkout: rules that any programme keeps. */
import { chromium, type Browser, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaultsIn } from '../../support/axe.ts'
import { chromiumArgs, findChromium } from '../../support/browser.ts'
import { contentSite } from '../../support/content-site.ts'
import { brokenLinks } from '../../support/links.ts'
import { pageFaults } from '../../support/pages.ts'
import { htmlOf, readSite } from '../../support/site.ts'
import { serveFolder, type StaticSite } from '../../support/static-server.ts'

const files = readSite(contentSite())
/** Lessons, guides and cases. */
const written = [...files.keys()]
  .filter((path) =>
    /^(sessions\/[^/]+\/(?!prepare|run)[^/]+|guides\/[^/]+|cases\/[^/]+)\/index\.html$/.test(path),
  )
  .map((path) => `/${path.replace('index.html', '')}`)

test('no link and no anchor leads nowhere', () => {
  expect(brokenLinks(files, '/')).toEqual([])
})

test('each page has each id once, one h1, and no skipped heading', () => {
  expect(pageFaults(htmlOf(files))).toEqual([])
})

describe('what writers wrote fits a window of 320 px, and axe finds nothing in it', () => {
  let site: StaticSite
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    site = await serveFolder(contentSite())
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
    page = await browser.newPage({
      viewport: { width: 320, height: 640 },
      serviceWorkers: 'block',
    })
  })
  afterAll(async () => {
    await browser?.close()
    site?.server.close()
  })
  test.each(written)('%s', async (path) => {
    await page.goto(site.address + path)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(await axeFaultsIn(page, 'main')).toEqual([])
  })
})
