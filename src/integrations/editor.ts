/** The page at /admin/, where the site has one: its routes, and the editor in one file. Everything comes from the site's own files. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build, type Plugin } from 'vite'
import type { NoteFolder } from '../features/editor/config.ts'
import { splitFrontMatter } from '../lib/front-matter.ts'
import { currentContent } from '../loader/current.ts'
import { patchSveltia } from './sveltia-patches.ts'

const feature = join(import.meta.dirname, '..', 'features', 'editor')

export function editor(contentDir: string): AstroIntegration {
  let hasEditor = false
  return {
    name: 'editor',
    hooks: {
      'astro:config:setup': ({ config, injectRoute, updateConfig }) => {
        const { program } = currentContent(contentDir, fileURLToPath(config.root)).entries
        hasEditor = program[0]?.data.editor !== undefined
        if (!hasEditor) return
        for (const file of ['index.html', 'config.json'])
          injectRoute({ pattern: `/admin/${file}`, entrypoint: `src/pages/_editor/${file}.ts` })
        updateConfig({ vite: { plugins: [noteFolder(contentDir)] } })
      },
      'astro:build:done': async ({ dir }) => {
        if (hasEditor) await bundle(join(fileURLToPath(dir), 'admin'))
      },
    },
  }
}

/** Tells the pages of the editor where notes are kept. */
function noteFolder(contentDir: string): Plugin {
  const id = 'virtual:note-folder'
  return {
    name: 'note-folder',
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) =>
      wanted === `\0${id}`
        ? `export default ${JSON.stringify(readNoteFolder(contentDir))}`
        : undefined,
  }
}

/** The paths of the editor begin at the folder that holds `.git`, which a writer chooses or a git host serves. */
export function readNoteFolder(contentDir: string): NoteFolder {
  const template = join(contentDir, '_templates', 'note.md')
  return {
    path: relative(repositoryOf(contentDir), join(contentDir, 'notes')).replaceAll('\\', '/'),
    template: existsSync(template)
      ? (splitFrontMatter(readFileSync(template, 'utf8'))?.body.trim() ?? '')
      : '',
  }
}

function repositoryOf(contentDir: string): string {
  for (let folder = contentDir; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, '.git'))) return folder
  return dirname(contentDir)
}

async function bundle(outDir: string) {
  await build({
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [ownFilesOnly()],
    build: {
      outDir,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        input: join(feature, 'editor.client.ts'),
        output: {
          entryFileNames: 'editor.js',
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css'))
              ? 'page.css'
              : 'assets/[name]-[hash][extname]',
        },
      },
    },
  })
}

/** Leaves out what notes have no use for, such as colours for code in 300 languages, and what is kept on other hosts. */
function ownFilesOnly(): Plugin {
  let isPatched = false
  return {
    name: 'own-files-only',
    enforce: 'pre',
    resolveId: (id) => (/^@shikijs\/(langs|themes)\//.test(id) ? '\0no-colours' : undefined),
    load: (id) => (id === '\0no-colours' ? 'export default []' : undefined),
    transform: (code, id) => {
      if (!/@sveltia[\\/]cms[\\/]npm[\\/]index\.js$/.test(id)) return undefined
      isPatched = true
      return patchSveltia(code)
    },
    buildEnd: (error) => {
      if (!error && !isPatched)
        throw new Error(
          'The code of @sveltia/cms is not where it was: npm/index.js. See src/integrations/editor.ts.',
        )
    },
  }
}
