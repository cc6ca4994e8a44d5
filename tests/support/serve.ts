/** Builds the real content twice, at the root and under a sub-path, and serves both for the browser tests. */
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectDir } from '../../src/settings.ts'
import { rootPort, subPathPort } from './ports.ts'

const sites = [
  { name: 'root', port: rootPort, base: '/' },
  { name: 'sub-path', port: subPathPort, base: '/reverse-mentoring/' },
]

const running = sites.map(({ name, port, base }) => {
  const work = join(projectDir, '.cache', `e2e-${name}`)
  const options = {
    cwd: projectDir,
    stdio: 'inherit' as const,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      SITE_BASE: base,
      OUT_DIR: join(work, 'dist'),
      CACHE_DIR: join(work, 'cache'),
    },
  }
  const built = spawnSync(process.execPath, ['src/cli/run.mjs', 'build', name], options)
  if (built.status !== 0) process.exit(1)
  return spawn(process.execPath, ['src/cli/run.mjs', 'preview', name], options)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    for (const site of running) site.kill()
    process.exit(0)
  })
