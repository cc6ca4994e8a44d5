import { defineConfig } from 'playwright/test'
import { chromiumArgs, findChromium } from './support/browser.ts'
import { rootPort, subPathPort } from './support/ports.ts'
import { sizes } from './support/sizes.ts'

// Workers load this file again; the first to look tells the others what it found.
process.env['SEVEN_CHROMIUM'] ??= findChromium()

/** What does not depend on the size of the window: paper, and how well questions are answered. */
const sameAtEverySize = ['**/print.spec.ts', '**/search-quality.spec.ts']

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 30_000,
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
    baseURL: `http://localhost:${rootPort}`,
    launchOptions: { executablePath: process.env['SEVEN_CHROMIUM'], args: chromiumArgs },
  },
  projects: Object.entries(sizes).map(([name, use]) => ({
    name,
    use,
    testIgnore: name === 'desktop' ? [] : sameAtEverySize,
  })),
  webServer: {
    command: 'node tests/support/serve.ts',
    cwd: `${import.meta.dirname}/..`,
    url: `http://localhost:${subPathPort}/reverse-mentoring/`,
    timeout: 180_000,
    stdout: 'ignore',
  },
})
