import { defineConfig } from 'astro/config'
import mdx from '@astrojs/mdx'
import { satteri } from '@astrojs/markdown-satteri'
import { contentCheck } from './src/integrations/content-check.ts'
import { editor } from './src/integrations/editor.ts'
import { offline } from './src/integrations/offline.ts'
import { policy } from './src/integrations/policy.ts'
import { searchIndex } from './src/integrations/search-index.ts'
import { sitemap } from './src/integrations/sitemap.ts'
import { styles } from './src/integrations/styles.ts'
import { baseLinks, headingLevels, wideElements } from './src/markdown/plugins.ts'
import { base, cacheDir, contentDir, outDir, siteUrl } from './src/settings.ts'

// Environment variables of these names would win over what Astro itself says, such as `base` below.
for (const name of ['BASE_URL', 'MODE', 'DEV', 'PROD', 'SSR']) delete process.env[name]

const proseProcessor = satteri({ hastPlugins: [headingLevels, baseLinks(base), wideElements] })

export default defineConfig({
  site: siteUrl,
  base,
  outDir,
  cacheDir,
  trailingSlash: 'ignore',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'always' },
  markdown: { syntaxHighlight: false },
  integrations: [
    styles,
    contentCheck(contentDir),
    mdx({ processor: proseProcessor }),
    sitemap(contentDir),
    searchIndex(outDir, base),
    editor(contentDir),
    policy(),
    // Last, since it takes down what each file contains.
    offline(base, contentDir),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "media-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    worker: { format: 'es' },
    build: {
      // The few lines that reading pages have go into the page; all other scripts are fetched when they are needed.
      assetsInlineLimit: (path) => /OpenSearch|PrintButton|NewVersion/.test(path),
      // Astro's own marks in compiled MDX; the warning says nothing an author could act on.
      rolldownOptions: {
        onLog: (level, log, print) => log.code === 'MODULE_LEVEL_DIRECTIVE' || print(level, log),
      },
    },
  },
  devToolbar: { enabled: false },
})
