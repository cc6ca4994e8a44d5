/**
 * Puts the site's own styles before those of components on every page. The order of layers holds from where it is first
 * said, and a page may name a component before the layout that would bring the styles.
 */
import type { AstroIntegration } from 'astro'

export const styles: AstroIntegration = {
  name: 'styles',
  hooks: {
    'astro:config:setup': ({ injectScript }) =>
      injectScript('page-ssr', `import '/src/styles/global.css'`),
  },
}
