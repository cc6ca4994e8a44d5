/** Builds a Starlight site over the same notes, to measure our search beside. Starlight is fetched for this alone. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const versions = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' }

/** @returns the folder of the built site; kept between runs */
export function buildStarlight(notes: string, work: string): string {
  const dist = join(work, 'dist')
  if (existsSync(join(dist, 'pagefind'))) return dist
  const docs = join(work, 'src', 'content', 'docs')
  mkdirSync(docs, { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(work, path), text)
  write('package.json', JSON.stringify({ private: true, type: 'module', dependencies: versions }))
  write(
    'astro.config.mjs',
    `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ integrations: [starlight({ title: 'Notes', sidebar: [{ label: 'Home', link: '/' }] })] })
`,
  )
  write(
    'src/content.config.ts',
    `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`,
  )
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Notes\n---\n\nNotes.\n')
  for (const path of readdirSync(notes, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue
    const [, head = '', body = ''] = readFileSync(join(notes, path), 'utf8').split(/^---$/m)
    const { id, title, summary } = parse(head) as Record<string, string>
    const front = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}`
    writeFileSync(join(docs, `${id}.md`), `---\n${front}\n---\n${body}`)
  }
  const run = (command: string, ...args: string[]) => {
    const { status } = spawnSync(command, args, {
      cwd: work,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    })
    if (status !== 0) throw new Error(`Starlight could not be built: ${command} ${args.join(' ')}`)
  }
  run('npm', 'install', '--no-audit', '--no-fund', '--loglevel=error')
  run(process.execPath, 'node_modules/astro/bin/astro.mjs', 'build')
  return dist
}
