import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

/** Addresses of the notes that were withdrawn, from the root of the site: the pages there are led to by nothing. */
export const withdrawnNotes = (contentDir: string) =>
  new Set(
    globSync('notes/*/*.md', { cwd: contentDir })
      .filter((path) => isWithdrawn(readFileSync(join(contentDir, path), 'utf8')))
      .map((path) => `notes/${basename(path, '.md')}/`),
  )

/** What the head of a note says; its text may say anything. */
function isWithdrawn(note: string): boolean {
  const head = /^\uFEFF?---\s*?\n([^]*?)\n---/.exec(note.replaceAll('\r\n', '\n'))?.[1] ?? ''
  return (parse(head) as { status?: unknown } | null)?.status === 'withdrawn'
}
