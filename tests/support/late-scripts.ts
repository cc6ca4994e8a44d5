import type { Page } from 'playwright'

/** Has a page wait for its scripts, as on a slow line. @returns lets them come */
export async function holdScripts(page: Page): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((resolve) => (release = resolve))
  await page.route('**/_astro/*.js', async (route) => {
    await held
    await route.continue()
  })
  return release
}
