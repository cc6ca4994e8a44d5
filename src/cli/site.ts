/** Building and serving the site, for the commands. */
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build, preview } from 'astro'
import { requireFaultlessContent } from '../checks/check.ts'
import { CommandError } from '../lib/command-error.ts'
import { base, cacheDir, contentDir, outDir, port, projectDir } from '../settings.ts'
import { buildLock, whileAlone } from './build-lock.ts'
import { prepareOutput, restoreLastBuild } from './output-folder.ts'

/** Builds in a folder of its own and puts it in the place of the last build at the end, so that a failure costs nothing. */
export const buildSite = (): Promise<void> =>
  whileAlone(buildLock, async () => {
    const started = performance.now()
    const output = prepareOutput({
      project: projectDir,
      content: contentDir,
      cache: cacheDir,
      out: outDir,
    })
    requireFaultlessContent()
    console.log('Building the pages …')
    await build({ root: projectDir, outDir: output.staging, force: true, logLevel: 'warn' })
    output.publish()
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    console.log(`Built and indexed in ${seconds} s: ${relative(projectDir, outDir) || outDir}`)
  })

/** Serves the last build until the process is stopped. */
export async function serveSite(): Promise<void> {
  restoreLastBuild(outDir)
  if (!existsSync(join(outDir, 'index.html')))
    throw new CommandError(
      'There is no build to serve yet. Run `npm run build` first, or `npm start`, which does both.',
    )
  const server = await preview({ root: projectDir, outDir, server: { port }, logLevel: 'error' })
  console.log(`\nThe site is at http://localhost:${server.port}${base}\nStop it with Ctrl-C.`)
  await server.closed()
}
