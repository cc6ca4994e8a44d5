import type { Locator, Page } from 'playwright'

/** Presses Tab until the focus is there, as somebody without a mouse would; throws where it never gets there. */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  const most = 60
  for (let pressed = 0; pressed <= most; pressed++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Pressing ${key} ${most} times did not lead to ${String(target)}.`)
}
