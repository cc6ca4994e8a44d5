/**
 * Sees to it that there is a Chromium for the tests. What is to be installed is said first, and done where `--yes`, CI in
 * the environment or a person at the terminal agrees to it. Ends with code 1 where there is none.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { installedChromium } from './browser.ts'

const apt = ['-qq', '-y']
const ways =
  existsSync('/etc/debian_version') && process.getuid?.() === 0
    ? [
        {
          what: 'Debian’s package “chromium-headless-shell”',
          commands: [
            ['apt-get', ...apt, 'update'],
            ['apt-get', ...apt, 'install', 'chromium-headless-shell'],
          ],
        },
      ]
    : []
ways.push({
  what: 'Playwright’s Chromium, a download of about 170 MB that is kept for your user account',
  commands: [['npx', 'playwright', 'install', 'chromium']],
})

async function isAgreedTo(): Promise<boolean> {
  if (process.argv.includes('--yes') || !['', '0', 'false'].includes(process.env['CI'] ?? ''))
    return true
  if (!process.stdin.isTTY || !process.stdout.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question('Install it? [y/N] ')
  terminal.close()
  return /^y(es)?$/i.test(answer.trim())
}

/** @returns whether a Chromium is there afterwards */
function install(): boolean {
  for (const { what, commands } of ways) {
    console.log(`Installing ${what} …`)
    for (const [command = '', ...args] of commands)
      spawnSync(command, args, {
        stdio: 'inherit',
        // A network may swallow what is asked of it.
        timeout: 600_000,
        shell: process.platform === 'win32',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      })
    if (installedChromium()) return true
  }
  return false
}

if (!installedChromium()) {
  console.log(
    `The browser tests need Chromium, and this machine has none. This would be installed: ${ways.map(({ what }) => what).join('; where that fails, ')}.`,
  )
  if (!(await isAgreedTo())) {
    console.error(
      'Nothing was installed. `npm test -- --yes` agrees to it, and so does CI=1. Or install Google Chrome, or the package “chromium”, yourself.\n' +
        'Without a browser: npm test -- lint types unit',
    )
    process.exitCode = 1
  } else if (!install()) {
    console.error(
      'Chromium could not be installed. Install Google Chrome, or the package “chromium”, and run this again.',
    )
    process.exitCode = 1
  }
}
