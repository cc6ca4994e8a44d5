import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { dev } from 'astro'
import { base, outDir, port, projectDir } from '../settings.ts'
import { buildSite } from './site.ts'

if (!existsSync(join(outDir, 'pagefind'))) {
  console.log('Search works on the last build, and there is none yet: building once first.')
  await buildSite()
}
const server = await dev({ root: projectDir, server: { port }, logLevel: 'warn' })
console.log(
  `The site is at http://localhost:${server.address.port}${base} and follows your edits.\n` +
    'Search shows the last build; `npm run build` brings it up to date. Stop with Ctrl-C.',
)
