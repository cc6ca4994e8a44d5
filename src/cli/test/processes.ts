/** Runs the tools that stand behind the tests, and ends all that they started. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectDir } from '../../settings.ts'

const running = new Set<ChildProcess>()
let isEnded = false

/** The file behind a package's command; run with Node itself it needs no shell on any system. */
function binOf(name: string): string {
  const folder = join(projectDir, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  return join(folder, typeof bin === 'string' ? bin : (bin[name] ?? ''))
}

export interface Outcome {
  ok: boolean
  /** What it printed, where that was not shown at once. */
  output: string
}

/**
 * @param command a package's command, or a file of ours, with its arguments
 * @param isShown whether its output goes straight to the terminal
 */
export function run(
  [name = '', ...args]: readonly string[],
  isShown: boolean,
  env: Record<string, string> = {},
): Promise<Outcome> {
  if (isEnded) return Promise.resolve({ ok: false, output: '' })
  const file = name.includes('/') ? join(projectDir, name) : binOf(name)
  const child = spawn(process.execPath, [file, ...args], {
    cwd: projectDir,
    stdio: ['inherit', isShown ? 'inherit' : 'pipe', isShown ? 'inherit' : 'pipe'],
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }), ...env },
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (text: string) => (output += text))
  }
  return new Promise((resolve) => {
    const end = (ok: boolean) => {
      running.delete(child)
      resolve({ ok, output })
    }
    child.on('close', (code) => end(code === 0))
    child.on('error', (error) => {
      output += error.message
      end(false)
    })
  })
}

/** Ends everything that was started here, and all that it started in turn; nothing is started afterwards. */
export async function endAll(): Promise<void> {
  isEnded = true
  const pids = [...running].flatMap(({ pid }) => (pid ? [pid] : []))
  if (process.platform === 'win32') {
    for (const pid of pids) execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'])
    return
  }
  const all = withDescendants(pids)
  signal(all, 'SIGINT')
  // Browsers and servers end by themselves when asked; what does not is not asked again.
  for (let waited = 0; waited < 20 && all.some(isAlive); waited++) await wait(100)
  signal([...new Set([...all, ...withDescendants(pids)])], 'SIGKILL')
}

/** Some of them lead groups of their own, which a signal to the group of this process would not reach. */
function withDescendants(pids: readonly number[]): number[] {
  const children = new Map<number, number[]>()
  for (const line of execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).split(
    '\n',
  )) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const found: number[] = []
  const visit = (pid: number) => {
    found.push(pid)
    children.get(pid)?.forEach(visit)
  }
  pids.forEach(visit)
  return found
}

function signal(pids: readonly number[], name: NodeJS.Signals) {
  for (const pid of pids)
    try {
      process.kill(pid, name)
    } catch {
      // It has ended already.
    }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
