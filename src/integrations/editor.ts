/** Bundles the editor for the page at /admin/, where the site has one. Everything comes from the site's own files. */
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build, type Plugin } from 'vite'

const feature = join(import.meta.dirname, '..', 'features', 'editor')

/**
 * Leaves out what notes have no use for, and what asks other hosts: colours for code in 300 languages, fonts that it
 * loads a second time from elsewhere, and the state of a git host.
 */
const onlyOurOwn: Plugin = {
  name: 'only-our-own',
  enforce: 'pre',
  resolveId: (id) => (/^@shikijs\/(langs|themes)\//.test(id) ? '\0no-colours' : undefined),
  load: (id) => (id === '\0no-colours' ? 'export default []' : undefined),
  transform: (code, id) =>
    /@sveltia.cms/.test(id)
      ? code
          .replace(/url\(https:\/\/cdn\.jsdelivr\.net\/[^)]*\)/g, 'local("")')
          .replace(
            'https://www.githubstatus.com/api/v2/status.json',
            'data:application/json,{"status":{"indicator":"none"}}',
          )
      : undefined,
}

export const editor: AstroIntegration = {
  name: 'editor',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const outDir = join(fileURLToPath(dir), 'admin')
      if (!existsSync(join(outDir, 'config.json'))) return
      await build({
        configFile: false,
        logLevel: 'error',
        base: './',
        publicDir: false,
        plugins: [onlyOurOwn],
        build: {
          outDir,
          emptyOutDir: false,
          assetsInlineLimit: 0,
          chunkSizeWarningLimit: 5000,
          rolldownOptions: {
            input: join(feature, 'editor.client.ts'),
            output: { entryFileNames: 'editor.js' },
          },
        },
      })
      copyFileSync(join(feature, 'page.css'), join(outDir, 'page.css'))
    },
  },
}
