/** `npm run bench -- [notes]`: builds the site with many generated notes and reports what it costs. Linux only: it reads /proc. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/settings.ts'
import { writeManyNotes } from './many-notes.ts'
import { defined } from '../support/defined.ts'

const count = Number(process.argv[2] ?? 3500)
const work = join(projectDir, '.cache', `bench-${count}`)
writeManyNotes(join(work, 'content'), count)
console.log(`Building ${count} notes …`)

const started = performance.now()
const build = spawn(process.execPath, ['src/cli/run.mjs', 'build'], {
  cwd: projectDir,
  stdio: 'inherit',
  env: {
    ...process.env,
    NODE_ENV: 'production',
    CONTENT_DIR: join(work, 'content'),
    OUT_DIR: join(work, 'dist'),
    CACHE_DIR: join(work, 'cache'),
  },
})
let peak = 0
const sampling = setInterval(() => {
  peak = Math.max(peak, residentBytes(defined(build.pid)))
}, 100)
const code = await new Promise((resolve) => build.on('exit', resolve))
clearInterval(sampling)
if (code !== 0) process.exit(1)

const mib = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`
const index = sizeOf(join(work, 'dist', 'pagefind'))
const site = sizeOf(join(work, 'dist'))
console.log(
  `\n${count} notes: ${((performance.now() - started) / 1000).toFixed(1)} s wall, ` +
    `${childCpuSeconds().toFixed(1)} s CPU, peak memory ${mib(peak)} (all processes of the build, sampled every 0.1 s)\n` +
    `index ${mib(index.bytes)} in ${index.files} files; site ${mib(site.bytes)} in ${site.files} files`,
)

/** Memory of a process and everything it started, in bytes. */
function residentBytes(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
    return (
      pages * 4096 +
      children.filter(Boolean).reduce((sum, child) => sum + residentBytes(Number(child)), 0)
    )
  } catch {
    return 0
  }
}

/** CPU time of all finished children of this process: fields 16 and 17 of /proc/self/stat, in hundredths of a second. */
function childCpuSeconds(): number {
  const fields = defined(readFileSync('/proc/self/stat', 'utf8').split(') ')[1]).split(' ')
  return (Number(fields[13]) + Number(fields[14])) / 100
}

function sizeOf(dir: string): { bytes: number; files: number } {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0),
  }
}
