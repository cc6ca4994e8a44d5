/** The Chromium of the tests. */
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const known = [
  // Without windows it takes half the time.
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Playwright's own where it has been downloaded, else one that is on the machine anyway. */
export const installedChromium = (): string | undefined =>
  [process.env['CHROMIUM'], chromium.executablePath(), ...known].find(
    (path) => path && existsSync(path),
  )

/** Throws with what to do where there is none; nothing is installed here. */
export function findChromium(): string {
  const path = installedChromium()
  if (path) return path
  throw new Error(
    'These tests need Chromium, and there is none. `npm test` gets it; or install Google Chrome or the package "chromium"; or name one in CHROMIUM.',
  )
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Dates are typed in the order of this language.
  '--lang=en-US',
]
