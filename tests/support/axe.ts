import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright'
import { expect } from 'playwright/test'

/** What axe finds against WCAG 2.2 AA and what it calls best practice: for each fault its name and where it is first. */
export const axeFaults = (page: Page): Promise<string[]> => axeFaultsIn(page, 'html')

/** The same within one part of the page. */
export const axeFaultsIn = (page: Page, selector: string): Promise<string[]> =>
  faultsOf(
    new AxeBuilder({ page })
      .include(selector)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']),
  )

export async function expectNoFaultsInLightAndDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await axeFaults(page), 'light').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  // The scheme changes colours and nothing else.
  const ofColours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
  expect(await faultsOf(ofColours), 'dark').toEqual([])
}

async function faultsOf(builder: AxeBuilder): Promise<string[]> {
  // The other mode puts the results of frames together in a page of its own; there are no frames here.
  const { violations } = await builder.setLegacyMode().analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
