declare module '@joplin/turndown-plugin-gfm' {
  import type TurndownService from 'turndown'
  export const gfm: TurndownService.Plugin
}

declare module '@mixmark-io/domino' {
  /** A page read as a browser would read it; nothing of it runs. */
  function createDocument(html: string): Document
  export default { createDocument }
}
