/**
 * The content of this project, read once in a process. The check, the content store and the build hooks share it,
 * though the bundler loads this module a second time: so it is kept with the process and not with the module.
 */
import { loadContent, type Content } from './load.ts'

declare global {
  var sevenSessionsContent: { folder: string; content: Content } | undefined
}

/** @param shownFrom the folder that paths in messages start from */
export function currentContent(contentDir: string, shownFrom: string): Content {
  const known = globalThis.sevenSessionsContent
  if (known?.folder === contentDir) return known.content
  const content = loadContent(contentDir, shownFrom)
  globalThis.sevenSessionsContent = { folder: contentDir, content }
  return content
}

/** Has the content read again the next time, after a file has changed. */
export function forgetContent(): void {
  globalThis.sevenSessionsContent = undefined
}
