import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and what axe calls best practice. */
const allRules: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}
/** A colour scheme changes colours and nothing else. */
const colourRules: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }

/** What axe finds on a page: for each fault its name and where it is first. */
export const axeFaults = (page: Page): Promise<string[]> => axeFaultsIn(page, 'html')

/** The same within one part of the page. */
export async function axeFaultsIn(
  page: Page,
  selector: string,
  options: RunOptions = allRules,
): Promise<string[]> {
  if (!(await page.evaluate(() => !!window.axe))) await page.evaluate(source)
  return page.evaluate(
    async ([selector, options]) => {
      const results = await window.axe?.run(selector, { ...options, resultTypes: ['violations'] })
      if (!results) throw new Error('axe is not on the page.')
      return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
    },
    [selector, options] as const,
  )
}

export async function expectNoFaultsInLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await axeFaults(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await axeFaultsIn(page, 'html', colourRules), 'dark').toEqual([])
}
