/** What a reader's device has to fetch before it can read. */
import { gzipSync } from 'node:zlib'
import { expect, test } from 'playwright/test'

const mostBytes = 14 * 1024
const pages = [
  '/',
  '/sessions/',
  '/sessions/1-ask-better/',
  '/sessions/1-ask-better/check-an-answer/',
  '/notes/',
  '/notes/n-4k7pq2/',
  '/insights/',
]

test('a first view is at or under 14 KB compressed, and fetches no script', async ({
  page,
  request,
}) => {
  const heavy: string[] = []
  for (const path of pages) {
    const requested: string[] = []
    page.on('request', (sent) => requested.push(sent.url()))
    await page.goto(path, { waitUntil: 'networkidle' })
    page.removeAllListeners('request')
    const loaded = requested.filter((url) => !url.endsWith('favicon.svg'))
    let bytes = 0
    for (const url of loaded) bytes += gzipSync(await (await request.get(url)).body()).length
    if (bytes > mostBytes || loaded.some((url) => url.endsWith('.js')))
      heavy.push(`${path}: ${bytes} bytes, ${loaded.length} files`)
  }
  expect(heavy).toEqual([])
})
