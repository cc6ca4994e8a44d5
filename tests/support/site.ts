/** Builds sites for tests through the very command that users run. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { projectDir } from '../../src/settings.ts'

export const newFolder = (name: string) => mkdtempSync(join(tmpdir(), `seven-${name}-`))

export interface BuildResult {
  code: number | null
  /** Everything the command printed. */
  output: string
  dist: string
}

/** Runs `build` on a content folder; the site goes into `<work>/dist`. */
export function buildSite(
  content: string,
  work: string,
  env: Record<string, string> = {},
): BuildResult {
  const dist = join(work, 'dist')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/run.mjs', 'build'], {
    cwd: projectDir,
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: dist,
      CACHE_DIR: join(work, 'cache'),
      NODE_ENV: 'production',
      ...env,
    },
  })
  return { code: status, output: stdout + stderr, dist }
}

/** Every file of a site as bytes, what is compressed unpacked, by path from its root. */
export function readSite(dist: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const bytes = readFileSync(full)
    files.set(relative(dist, full), unpack(bytes))
  }
  return files
}

function unpack(bytes: Buffer): Buffer {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes)
  return bytes
}

export const htmlOf = (files: Map<string, Buffer>): [string, string][] =>
  [...files]
    .filter(([path]) => path.endsWith('.html'))
    .map(([path, bytes]) => [path, bytes.toString('utf8')])
