/** Finds a Chromium for the tests, or gets one. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const installed = () => known.find((path) => existsSync(path))

/**
 * Playwright's own Chromium where it can be downloaded, else one already on the machine, else Debian's.
 * Ends with one clear sentence where none can be had.
 */
export function findChromium(): string {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  // The download fails at once where its host cannot be reached; the limit is for networks that hang.
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    timeout: 180_000,
    stdio: 'ignore',
    shell: process.platform === 'win32',
  })
  if (existsSync(own)) return own
  const other = installed()
  if (other) return other
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Debian’s chromium for the browser tests …')
    const apt = (...args: string[]) =>
      execFileSync('apt-get', ['-qq', '-y', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    apt('update')
    apt('install', 'chromium')
  }
  const debian = installed()
  if (debian) return debian
  throw new Error(
    'The browser tests need Chromium. Install the package "chromium" (or Google Chrome) and run `npm test` again.',
  )
}

export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]
