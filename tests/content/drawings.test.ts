/** The drawings of this checkout: light, and with words that can be read where they are small. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contentDir } from '../../src/settings.ts'
import { chromiumArgs, findChromium } from '../support/browser.ts'

const drawings = globSync(join(contentDir, 'drawings', '*.svg'))
  .sort()
  .map((path) => [basename(path), readFileSync(path, 'utf8')] as const)

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
})
afterAll(() => browser?.close())

test('a drawing has at most 4 kB, and about 1 kB compressed', () => {
  const heavy = drawings.filter(
    ([, svg]) => Buffer.byteLength(svg) > 4096 || gzipSync(svg, { level: 9 }).length > 1100,
  )
  expect(heavy.map(([file]) => file)).toEqual([])
})

/** What is wrong with the words of a drawing at 320 px, in a narrow face and in a wide one. */
async function labelFaults(svgs: typeof drawings): Promise<string[]> {
  const page = await browser.newPage()
  const faults: string[] = []
  for (const face of ['Arial, Liberation Sans', 'Verdana, DejaVu Sans'])
    for (const [file, svg] of svgs) {
      await page.setContent(
        `<div style="width: 320px; font-family: ${face}, sans-serif">${svg}</div>`,
      )
      const found = await page.evaluate(() => {
        const drawing = document.querySelector('svg')
        if (!drawing) return ['no drawing']
        const frame = drawing.getBoundingClientRect()
        const labels = [...drawing.querySelectorAll('text')].map((label) => ({
          words: label.textContent,
          size:
            (parseFloat(getComputedStyle(label).fontSize) * frame.width) /
            drawing.viewBox.baseVal.width,
          box: label.getBoundingClientRect(),
        }))
        return labels.flatMap(({ words, size, box }, index) => [
          ...(size < 11.5 ? [`"${words}" is too small`] : []),
          ...(box.left < frame.left ||
          box.right > frame.right ||
          box.top < frame.top ||
          box.bottom > frame.bottom + 1
            ? [`"${words}" is cut off`]
            : []),
          ...labels
            .slice(index + 1)
            // The box of a line of text has room above and below its letters.
            .filter(
              (other) =>
                box.left < other.box.right &&
                other.box.left < box.right &&
                box.top + 2 < other.box.bottom - 2 &&
                other.box.top + 2 < box.bottom - 2,
            )
            .map((other) => `"${words}" runs into "${other.words}"`),
        ])
      })
      faults.push(...found.map((fault) => `${file}: ${fault}`))
    }
  await page.close()
  return [...new Set(faults)]
}

test('each label can be read at 320 px, stays inside and runs into no other', async () => {
  expect(await labelFaults(drawings)).toEqual([])
  const bad = `<svg viewBox="0 0 360 40" font-size="14">
    <text x="2" y="20">one label</text><text x="40" y="22">another</text>
    <text x="340" y="20">out</text><text x="200" y="20" font-size="9">small</text></svg>`
  expect(await labelFaults([['bad.svg', bad]])).toEqual([
    'bad.svg: "one label" runs into "another"',
    'bad.svg: "out" is cut off',
    'bad.svg: "small" is too small',
  ])
})
