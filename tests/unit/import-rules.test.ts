import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from '../../src/settings.ts'

const src = join(projectDir, 'src')

/** For each room, what its files may import. Rooms are the first folder below src; files beside them go by name. */
const may: Record<string, string[]> = {
  'site.ts': [],
  'routes.ts': [],
  'kinds.ts': ['lib', 'site.ts'],
  'settings.ts': ['node'],
  'content.config.ts': ['astro', 'schemas', 'loader', 'settings.ts'],
  schemas: ['astro/zod', 'schemas'],
  // Packages that read text, such as those that find phone numbers; nothing that needs a page or a disk.
  lib: ['lib', 'schemas', 'package'],
  data: ['data', 'schemas', 'lib', 'markdown', 'astro:content', 'kinds.ts', 'routes.ts', 'site.ts'],
  components: ['components', 'lib', 'schemas', 'routes.ts', 'site.ts'],
  features: [
    'features',
    'components',
    'lib',
    'schemas',
    'markdown/portable',
    'kinds.ts',
    'routes.ts',
    'site.ts',
    'astro/zod',
    'package',
  ],
  prose: ['prose', 'data', 'components', 'schemas'],
  layouts: ['layouts', 'features', 'components', 'data', 'lib', 'kinds.ts', 'routes.ts', 'site.ts'],
  pages: [
    'features',
    'components',
    'data',
    'lib',
    'schemas',
    'layouts',
    'prose',
    'kinds.ts',
    'routes.ts',
    'site.ts',
    'astro:content',
    'astro',
    '@astrojs/rss',
    'virtual:note-folder',
    // The colours of the site, for the file that a device installs it by.
    'styles',
  ],
  markdown: ['markdown', 'markdown/portable', 'package'],
  loader: ['loader', 'schemas', 'lib', 'markdown', 'astro/zod', 'astro', 'node', 'package'],
  checks: [
    'checks',
    'loader',
    'schemas',
    'lib',
    'markdown',
    'markdown/portable',
    'features',
    'settings.ts',
    'node',
    'package',
  ],
  'service-worker': ['service-worker', 'lib', 'package'],
  integrations: [
    'integrations',
    'checks',
    'loader',
    'markdown',
    'service-worker',
    'schemas',
    'lib',
    'features',
    'kinds.ts',
    'site.ts',
    'node',
    'package',
    'astro',
  ],
  cli: [
    'cli',
    'checks',
    'loader',
    'markdown',
    'schemas',
    'lib',
    'features',
    'settings.ts',
    'node',
    'package',
    'astro',
    'astro/zod',
  ],
}

/** Readers of Markdown that need no native code, so that they run in the browser too. */
const portable = ['markdown/passages.ts', 'markdown/portable-tree.ts']

/** Which room an import leads to. */
function roomOf(specifier: string, from: string): string {
  if (specifier.startsWith('node:')) return 'node'
  if (['astro/zod', 'astro:content', '@astrojs/rss', 'virtual:note-folder'].includes(specifier))
    return specifier
  if (specifier === 'astro' || specifier.startsWith('astro/')) return 'astro'
  const path = specifier.startsWith('~/')
    ? specifier.slice(2)
    : specifier.startsWith('.')
      ? relative(src, join(dirname(from), specifier))
      : undefined
  if (portable.includes(path ?? '')) return 'markdown/portable'
  return path === undefined ? 'package' : path.replace(/[\\/].*/, '')
}

const importsOf = (code: string) =>
  [...code.matchAll(/^\s*(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(
    ([, specifier]) => specifier ?? '',
  )

const files = globSync('**/*.{ts,astro,mjs}', { cwd: src }).map((path) => join(src, path))

test('every file imports only what its room may', () => {
  const broken = files.flatMap((file) => {
    const own = relative(src, file)
    const room = own.replace(/[\\/].*/, '')
    const allowed = may[room]
    if (!allowed) return [`${own}: the room "${room}" has no rule; add one to this test`]
    return importsOf(readFileSync(file, 'utf8'))
      .filter((specifier) => !allowed.includes(roomOf(specifier, file)))
      .map(
        (specifier) =>
          `${own} imports ${specifier}; ${room} may import ${allowed.join(', ') || 'nothing'}`,
      )
  })
  expect(broken).toEqual([])
})

test('one feature never imports another', () => {
  const broken = files
    .filter((file) => relative(src, file).startsWith('features'))
    .flatMap((file) => {
      const feature = relative(src, file).split(/[\\/]/)[1]
      return importsOf(readFileSync(file, 'utf8'))
        .filter((specifier) => {
          const path = specifier.startsWith('~/')
            ? specifier.slice(2)
            : relative(src, join(dirname(file), specifier))
          return path.startsWith('features') && path.split(/[\\/]/)[1] !== feature
        })
        .map((specifier) => `${relative(src, file)} imports ${specifier}`)
    })
  expect(broken).toEqual([])
})

test('code for the browser imports its own folder, lib, schemas, the table of kinds and portable readers of Markdown only', () => {
  const broken = files
    .filter((file) => /\.(client|worker)\.ts$/.test(file))
    .flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter(
          (specifier) =>
            dirname(join(dirname(file), specifier)) !== dirname(file) &&
            !['lib', 'schemas', 'kinds.ts', 'markdown/portable', 'package'].includes(
              roomOf(specifier, file),
            ),
        )
        .map((specifier) => `${relative(src, file)} imports ${specifier}`),
    )
  expect(broken).toEqual([])
})

test('commands and build hooks take only pure files from features', () => {
  const broken = files
    .filter((file) => /^(cli|checks|integrations)\b/.test(relative(src, file)))
    .flatMap((file) =>
      importsOf(readFileSync(file, 'utf8'))
        .filter(
          (specifier) =>
            roomOf(specifier, file) === 'features' && !/^[^.]*\.ts$/.test(basename(specifier)),
        )
        .map((specifier) => `${relative(src, file)} imports ${specifier}`),
    )
  expect(broken).toEqual([])
})

test('the reader of imports sees what it should', () => {
  const code =
    "import x from '~/data/notes.ts'\nimport '~/a.css'\nimport {\n  a,\n} from './b.ts'\nexport { c } from 'd'\n"
  expect(importsOf(code)).toEqual(['~/data/notes.ts', '~/a.css', './b.ts', 'd'])
})
