import { expect, type Page } from 'playwright/test'

const targets = [
  '.target',
  'button',
  'select',
  'input:not([type=file])',
  'summary',
  ':is(h2, h3) a',
  '.links a',
]

/** Fails where what a finger is meant to hit is lower or narrower than 44 px. */
export async function expectLargeTargets(page: Page): Promise<void> {
  const small = await page
    .locator(targets.map((target) => `${target}:visible`).join(', '))
    .evaluateAll((elements) =>
      elements
        .filter((element) => {
          const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
          return Math.min(width, height) < 43.5
        })
        .map((element) => element.outerHTML.slice(0, 120)),
    )
  expect(small, 'touch targets under 44 px').toEqual([])
}

/** Fails where a page has to be scrolled sideways. */
export async function expectNoOverflow(page: Page, when = ''): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `pixels wider than the window ${when}`.trim()).toBeLessThanOrEqual(0)
}
