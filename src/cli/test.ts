/** Runs every kind of test, one after the other, and adds them up. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectDir } from '../settings.ts'

interface Count {
  passed: number
  failed: number
  skipped: number
}

const reports = mkdtempSync(join(tmpdir(), 'seven-reports-'))

function run(title: string, command: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n── ${title}`)
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    cwd: projectDir,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...env },
  })
  return status === 0
}

/** A tool that passes or fails as a whole counts as one test. */
function whole(title: string, command: string[]): Count {
  const ok = run(title, command)
  return { passed: Number(ok), failed: Number(!ok), skipped: 0 }
}

/** A runner that writes a report is counted from it; one that fails without a failed test counts as one failure. */
function counted(
  title: string,
  command: string[],
  report: string,
  read: (report: never) => Count,
): Count {
  const ok = run(title, command, { PLAYWRIGHT_JSON_OUTPUT_FILE: report })
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')) as never)
    return { ...count, failed: Math.max(count.failed, Number(!ok)) }
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const vitestReport = join(reports, 'vitest.json')
const playwrightReport = join(reports, 'playwright.json')

const counts = [
  whole('Chromium', ['node', 'tests/support/get-chromium.ts', ...process.argv.slice(2)]),
  whole('Types', ['astro', 'check']),
  whole('Format', ['prettier', '--check', '--log-level', 'warn', '.']),
  counted(
    'Unit, content and build',
    [
      'vitest',
      'run',
      '--config',
      'tests/vitest.config.ts',
      '--reporter',
      'default',
      '--reporter',
      'json',
      '--outputFile',
      vitestReport,
    ],
    vitestReport,
    (report: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
    }),
  ),
  counted(
    'Browser',
    ['playwright', 'test', '--config', 'tests/playwright.config.ts'],
    playwrightReport,
    ({
      stats,
    }: {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number }
    }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
      skipped: stats.skipped,
    }),
  ),
]

const sum = (name: keyof Count) => counts.reduce((total, count) => total + count[name], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`)
process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1)
