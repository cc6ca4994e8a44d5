/** Runs every test, or those that are asked for, and adds them up in one line. */
import { availableParallelism } from 'node:os'
import { endAll, run } from './test/processes.ts'
import {
  filesWithTests,
  runBrowser,
  runCheck,
  runVitest,
  type Count,
  type Result,
} from './test/runners.ts'
import { filesOf, partOf, readSelection, whatCanBeRun, type Part } from './test/selection.ts'

interface Job {
  title: string
  /** @param isShown whether it writes to the terminal itself */
  start: (isShown: boolean) => Promise<Result>
}

const checks: { part: Part; title: string; command: string[] }[] = [
  { part: 'types', title: 'Types', command: ['astro', 'check'] },
  { part: 'lint', title: 'Format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { part: 'lint', title: 'Code', command: ['eslint', '--max-warnings', '0', '.'] },
  {
    part: 'lint',
    title: 'Styles',
    command: ['stylelint', '--max-warnings', '0', 'src/**/*.{css,astro}'],
  },
  { part: 'lint', title: 'What nothing uses', command: ['knip', '--no-config-hints'] },
]

/** The project of tests/vitest.config.ts that a file belongs to. */
const projectOf = (file: string) => (file.includes('/built/') ? 'content-built' : partOf(file))
/** These build sites and open browsers. */
const slow = ['content-built', 'build', 'browser']

let isInterrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    isInterrupted = true
    void endAll()
  })

const counts = await runAll()
const sum = (name: keyof Count) => counts.reduce((total, count) => total + count[name], 0)
const [passed, failed, skipped] = [sum('passed'), sum('failed'), sum('skipped')]
if (isInterrupted) process.exitCode = 130
else {
  console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`)
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1
}

async function runAll(): Promise<Count[]> {
  const failure = { passed: 0, failed: 1, skipped: 0 }
  const { parts, paths, names, yes } = readSelection(process.argv.slice(2))
  const isNarrowed = paths.length + names.length > 0
  let files = filesOf(parts, paths)
  if (names.length > 0) {
    const named = await filesWithTests(names)
    files = files.filter((file) => named.includes(file))
  }
  if (isNarrowed && files.length === 0) {
    const asked = process.argv.slice(2).join(' ')
    console.error(`There is no test for “${asked}”.\n\n${whatCanBeRun}`)
    return [failure]
  }

  if (files.some((file) => slow.includes(projectOf(file)))) {
    const { ok } = await run(['tests/support/get-chromium.ts', ...(yes ? ['--yes'] : [])], true)
    if (!ok) return [failure]
  }
  const narrowing = (project: string[]) => ({
    files: isNarrowed ? files.filter((file) => project.includes(projectOf(file))) : [],
    names,
  })
  const present = (projects: string[]) =>
    projects.filter((project) => files.some((file) => projectOf(file) === project))
  const vitest = (title: string, projects: string[]): Job[] =>
    projects.length === 0
      ? []
      : [{ title, start: (isShown) => runVitest(projects, narrowing(projects), isShown) }]
  const first: Job[] = [
    ...checks
      .filter(({ part }) => !isNarrowed && parts.includes(part))
      .map(({ title, command }) => ({
        title,
        start: (isShown: boolean) => runCheck(command, isShown),
      })),
    ...vitest('Unit and content', present(['unit', 'content'])),
  ]
  const then: Job[] = [
    ...vitest('Built sites', present(['content-built', 'build'])),
    ...present(['browser']).map((project) => ({
      title: 'Browser',
      start: (isShown: boolean) => runBrowser(narrowing([project]), isShown),
    })),
  ]
  return [...(await together(first)), ...(await together(then))]
}

/** Side by side on all cores; each shows what it printed once it is done. */
async function together(jobs: readonly Job[]): Promise<Count[]> {
  if (jobs.length === 1) return oneByOne(jobs)
  if (jobs.length > 0) console.log(`\nRunning: ${jobs.map(({ title }) => title).join(', ')} …`)
  const waiting = [...jobs]
  const results: Count[] = []
  const worker = async () => {
    for (let job = waiting.shift(); job && !isInterrupted; job = waiting.shift()) {
      const result = await job.start(false)
      if (!isInterrupted) console.log(`\n── ${job.title}\n${result.output.trim()}`)
      results.push(result)
    }
  }
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker))
  return results
}

async function oneByOne(jobs: readonly Job[]): Promise<Count[]> {
  const results: Count[] = []
  for (const { title, start } of jobs) {
    if (isInterrupted) break
    console.log(`\n── ${title}`)
    results.push(await start(true))
  }
  return results
}
