/** The built sample: light to fetch, marked as invented, and on as few sheets of paper as it says. */
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chromiumArgs, findChromium } from '../../support/browser.ts'
import { contentSite } from '../../support/content-site.ts'
import { formats, sheetsOf } from '../../support/paper.ts'
import { htmlOf, readSite } from '../../support/site.ts'
import { serveFolder, type StaticSite } from '../../support/static-server.ts'
import { defined } from '../../support/defined.ts'

const pages = new Map(htmlOf(readSite(contentSite())))

test('every lesson, session, guide, case and note is at or under 14 KB compressed', () => {
  const heavy = [...pages]
    .filter(
      ([path]) =>
        /^(sessions|guides|cases|notes)\//.test(path) && path !== 'sessions/print/index.html',
    )
    .map(([path, html]) => [path, gzipSync(html).length] as const)
    .filter(([, bytes]) => bytes > 14 * 1024)
  expect(heavy).toEqual([])
})

test('every page that shows a note says that it is invented', () => {
  const notes = [...pages].filter(([path]) => /^notes\/n-[^/]+\/index\.html$/.test(path))
  expect(notes.length).toBeGreaterThan(0)
  for (const [path, html] of [...notes, ['index.html', defined(pages.get('index.html'))] as const])
    expect(html, path).toContain('Invented sample.')
})

/** Each is one sheet, printed on both sides. */
const runSheets = Object.fromEntries(
  [...pages.keys()]
    .filter((path) => path.endsWith('/prepare/index.html'))
    .map((path) => [`/${path.replace('index.html', '')}`, 2]),
)

describe('on paper', () => {
  let site: StaticSite
  let browser: Browser
  beforeAll(async () => {
    site = await serveFolder(contentSite())
    browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
  })
  afterAll(async () => {
    await browser?.close()
    site?.server.close()
  })
  test.each(
    Object.entries({
      ...runSheets,
      '/sessions/3-finding-each-other/': 4,
      '/sessions/print/': 22,
      '/guides/the-working-agreement/': 3,
      '/sessions/1-ask-better/check-an-answer/': 8,
      '/schedule/': 3,
    }),
  )('%s takes at most %i pages', async (path, max) => {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    for (const format of formats) {
      await page.goto(site.address + path)
      const sheets = sheetsOf(await page.pdf({ format, preferCSSPageSize: false }))
      expect(sheets, format).toBeGreaterThan(0)
      expect(sheets, format).toBeLessThanOrEqual(max)
    }
    await page.close()
  })
  test('each session has a run sheet', () => {
    expect(Object.keys(runSheets)).toHaveLength(7)
  })
  test('a handout takes two sheets at most', async () => {
    const paths = [...pages.keys()].filter((path) => /^handouts\/[^/]+\/index\.html$/.test(path))
    expect(paths.length).toBeGreaterThan(0)
    const page = await browser.newPage({ serviceWorkers: 'block' })
    const long: string[] = []
    for (const path of paths) {
      await page.goto(`${site.address}/${path.replace('index.html', '')}`)
      for (const format of formats) {
        const sheets = sheetsOf(await page.pdf({ format, preferCSSPageSize: false }))
        if (sheets > 2) long.push(`${path}: ${sheets} sheets of ${format}`)
      }
    }
    await page.close()
    expect(long).toEqual([])
  }, 120_000)
})
