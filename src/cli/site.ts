/** Building and serving the site, for the commands. */
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, preview } from 'astro'
import { base, cacheDir, outDir, projectDir } from '../settings.ts'
import { checkOrExit } from '../checks/check.ts'

/** Builds into a folder beside the last build and swaps them at the end, so that a failure costs nothing. */
export async function buildSite(): Promise<void> {
  checkOrExit()
  const started = performance.now()
  const staging = `${cacheDir}-build`
  rmSync(staging, { recursive: true, force: true })
  console.log('Building the pages …')
  await build({ root: projectDir, outDir: staging, force: true, logLevel: 'warn' })

  const old = `${cacheDir}-old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(outDir)) move(outDir, old)
  move(staging, outDir)
  rmSync(old, { recursive: true, force: true })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`Built and indexed in ${seconds} s: ${relative(projectDir, outDir) || outDir}`)
}

/** A rename, or a copy where the two folders are on different disks. */
function move(from: string, to: string) {
  try {
    renameSync(from, to)
  } catch {
    cpSync(from, to, { recursive: true })
    rmSync(from, { recursive: true, force: true })
  }
}

/** Serves the last build until the process is stopped. */
export async function serveSite(): Promise<void> {
  if (!existsSync(join(outDir, 'index.html'))) {
    console.error(
      'There is no build to serve yet. Run `npm run build` first, or `npm start`, which does both.',
    )
    process.exit(1)
  }
  const port = Number(process.env['PORT'] ?? 4321)
  const server = await preview({ root: projectDir, outDir, server: { port }, logLevel: 'error' })
  console.log(`\nThe site is at http://localhost:${server.port}${base}\nStop it with Ctrl-C.`)
  await server.closed()
}
