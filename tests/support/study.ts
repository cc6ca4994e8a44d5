import { expect, type Page } from 'playwright/test'

/**
 * Waits until the device remembers where the reader is in a lesson, which it does once the page has come to rest.
 * @param part the id of the part; any where it is left out
 */
export const expectPlaceKept = (page: Page, part = '') =>
  expect
    .poll(() =>
      page.evaluate(
        (kept) => Object.values<string>({ ...localStorage }).some((value) => value.includes(kept)),
        `"part":"${part}`,
      ),
    )
    .toBe(true)
