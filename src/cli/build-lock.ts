/** Lets processes wait for each other. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { projectDir } from '../settings.ts'

/** Astro keeps its list of the content in this folder of the project, so that two builds would read each other's. */
export const buildLock = join(projectDir, '.astro', 'build.lock')

/**
 * Does what only one process may do at a time; waits, and says so, while another does it.
 * @param file stands while it is done, and says by which process
 */
export async function whileAlone(file: string, work: () => Promise<void>): Promise<void> {
  mkdirSync(dirname(file), { recursive: true })
  let isSaid = false
  while (!take(file)) {
    const owner = ownerOf(file)
    if (owner !== undefined && !isAlive(owner)) rmSync(file, { force: true })
    else {
      if (!isSaid && owner !== undefined)
        console.log(
          `Another build of this checkout is running, as process ${owner}. This one waits for it. If there is none, delete ${file}.`,
        )
      isSaid ||= owner !== undefined
      await wait(200)
    }
  }
  try {
    await work()
  } finally {
    rmSync(file, { force: true })
  }
}

/** @returns whether it could be taken for this process */
function take(file: string): boolean {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** undefined where it has just ended, or has not yet written who it is. */
function ownerOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
