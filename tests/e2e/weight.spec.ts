/** What a reader's device has to fetch before it can read. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'

const mostBytes = 14 * 1024
/** On pages that remember something; none of it stands in the way of reading. */
const mostScriptBytes = 6 * 1024
const pages = {
  plain: ['/sessions/', '/notes/', '/notes/n-lamp01/', '/insights/', '/guides/rowing-backwards/'],
  remembering: [
    '/',
    '/sessions/1-read-the-chart/',
    '/sessions/1-read-the-chart/depth-in-one-minute/',
  ],
}

/** What stands in the page itself, and what is only fetched for the device's own shelf. */
const isAside = (url: string) => /favicon\.svg|\.webmanifest|icon-\d|apple-touch/.test(url)

for (const [kind, paths] of Object.entries(pages))
  for (const path of paths)
    test(`a first view of ${path} is light`, async ({ page, request }) => {
      const requested: string[] = []
      page.on('request', (sent) => requested.push(sent.url()))
      await page.goto(path, { waitUntil: 'networkidle' })
      const fetched = [...new Set(requested)].filter((url) => !isAside(url))
      const sizes = await Promise.all(
        fetched.map(async (url) => ({
          url,
          bytes: gzipSync(await (await request.get(url)).body()).length,
        })),
      )
      const isScript = ({ url }: { url: string }) => /\.js(\?|$)/.test(url)
      const sum = (list: typeof sizes) => list.reduce((total, { bytes }) => total + bytes, 0)
      const scripts = sizes.filter(isScript)
      expect(sum(sizes.filter((size) => !isScript(size)))).toBeLessThanOrEqual(mostBytes)
      if (kind === 'plain') expect(scripts).toEqual([])
      const inline = await page
        .locator('script:not([src]):not([type="application/ld+json"])')
        .allTextContents()
      expect(sum(scripts) + gzipSync(inline.join('\n')).length).toBeLessThanOrEqual(mostScriptBytes)
      const blocking = await page
        .locator('script[src]:not([type=module]):not([async]):not([defer])')
        .count()
      expect(blocking).toBe(0)
    })
