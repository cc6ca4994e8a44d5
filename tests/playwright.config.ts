import { defineConfig } from 'playwright/test'
import { chromiumArgs, findChromium } from './support/browser.ts'
import { siteAddress } from './support/e2e-site.ts'
import { sizes } from './support/sizes.ts'

/**
 * What depends on the size of the window has the tag @every-size. The rest is looked at once, on the device of the
 * reader it is for: the mentor's phone, the executive's tablet, everybody else's desk.
 */
const own = { phone: /\bprepare\.spec/, tablet: /\bstudy(-storage)?\.spec/ }
const once = { ...own, desktop: new RegExp(`^(?!.*(${own.phone.source}|${own.tablet.source}))`) }

/** These only end what hangs; a busy machine may take its time. */
const patience = 30_000

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 6 * patience,
  expect: { timeout: patience },
  outputDir: '../test-results',
  reporter: [
    ['dot'],
    [
      'json',
      { outputFile: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ?? '../test-results/report.json' },
    ],
  ],
  use: {
    // They have their own tests; elsewhere what a page asks for is to be seen.
    serviceWorkers: 'block',
    baseURL: siteAddress,
    launchOptions: { executablePath: findChromium(), args: chromiumArgs },
  },
  projects: (Object.keys(sizes) as (keyof typeof sizes)[]).map((name) => ({
    name,
    use: sizes[name],
    grep: [once[name], /@every-size/],
  })),
  webServer: {
    command: 'node tests/support/serve.ts',
    cwd: `${import.meta.dirname}/..`,
    url: siteAddress,
    timeout: 20 * patience,
    stdout: 'ignore',
  },
})
