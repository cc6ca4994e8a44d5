/** Runs the tests with the tools that they are written for, and counts them from their reports. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { projectDir } from '../../settings.ts'
import { run, type Outcome } from './processes.ts'

export interface Count {
  passed: number
  failed: number
  skipped: number
}

export interface Result extends Count {
  /** What was printed, where it was not shown at once. */
  output: string
}

/** Which tests to run: those in these files, or in all, whose name has one of these words, if there are any. */
export interface Narrowing {
  files: readonly string[]
  names: readonly string[]
}

const vitestConfig = ['--config', 'tests/vitest.config.ts']
const playwright = ['playwright', 'test', '--config', 'tests/playwright.config.ts']

/** Matches names that have one of the words, in capitals or not. */
const patternOf = (names: readonly string[]) => `(?i:${names.map(RegExp.escape).join('|')})`

/** A tool that passes or fails as a whole counts as one test. */
export async function runCheck(command: readonly string[], isShown: boolean): Promise<Result> {
  const { ok, output } = await run(command, isShown)
  return { passed: Number(ok), failed: Number(!ok), skipped: 0, output }
}

interface VitestReport {
  testResults: { assertionResults: { status: string; fullName: string }[] }[]
}

/** @param projects of tests/vitest.config.ts */
export async function runVitest(
  projects: readonly string[],
  { files, names }: Narrowing,
  isShown: boolean,
): Promise<Result> {
  const pattern = names.length > 0 ? patternOf(names) : undefined
  const { report, ...outcome } = await withReport<VitestReport>((path) =>
    run(
      [
        ...['vitest', 'run', ...vitestConfig],
        ...projects.flatMap((project) => ['--project', project]),
        ...files,
        ...(pattern ? ['-t', pattern] : []),
        ...['--reporter', 'default', '--reporter', 'json', '--outputFile', path],
      ],
      isShown,
    ),
  )
  // What the pattern leaves out is called skipped as well.
  const isMeant = new RegExp(pattern ?? '')
  const tests = report?.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName }) => isMeant.test(fullName))
  const count = (status: string) => tests?.filter((test) => test.status === status).length ?? 0
  const [passed, failed] = [count('passed'), count('failed')]
  return toResult(outcome, { passed, failed, skipped: (tests?.length ?? 0) - passed - failed })
}

interface PlaywrightReport {
  suites: { file: string }[]
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

export async function runBrowser({ files, names }: Narrowing, isShown: boolean): Promise<Result> {
  const { report, ...outcome } = await withReport<PlaywrightReport>((path) =>
    run(
      [...playwright, ...files, ...(names.length > 0 ? ['--grep', patternOf(names)] : [])],
      isShown,
      {
        PLAYWRIGHT_JSON_OUTPUT_FILE: path,
      },
    ),
  )
  const { expected, unexpected, flaky, skipped } = report?.stats ?? {
    expected: 0,
    unexpected: 0,
    flaky: 0,
    skipped: 0,
  }
  return toResult(outcome, { passed: expected, failed: unexpected + flaky, skipped })
}

/** The test files, by path from the root of the project, that have a test whose name has one of the words. */
export async function filesWithTests(names: readonly string[]): Promise<string[]> {
  const pattern = patternOf(names)
  const [unit, browser] = await Promise.all([
    withReport<{ file: string }[]>((path) =>
      run(['vitest', 'list', ...vitestConfig, `--json=${path}`, '-t', pattern], false),
    ),
    withReport<PlaywrightReport>((path) =>
      run([...playwright, '--list', '--reporter', 'json', '--grep', pattern], false, {
        PLAYWRIGHT_JSON_OUTPUT_FILE: path,
      }),
    ),
  ])
  return [
    ...new Set([
      ...(unit.report ?? []).map(({ file }) => relative(projectDir, file).replaceAll('\\', '/')),
      ...(browser.report?.suites ?? []).map(({ file }) => `tests/e2e/${file}`),
    ]),
  ]
}

/** A tool that fails without a failed test, as where a file cannot be read, has failed once. */
const toResult = ({ ok, output }: Outcome, count: Count): Result => ({
  ...count,
  failed: Math.max(count.failed, Number(!ok)),
  output,
})

async function withReport<T>(
  start: (path: string) => Promise<Outcome>,
): Promise<Outcome & { report: T | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'seven-report-'))
  const path = join(folder, 'report.json')
  const outcome = await start(path)
  let report: T | undefined
  try {
    report = JSON.parse(readFileSync(path, 'utf8')) as T
  } catch {
    // It ended before it wrote one.
  }
  rmSync(folder, { recursive: true, force: true })
  return { ...outcome, report }
}
