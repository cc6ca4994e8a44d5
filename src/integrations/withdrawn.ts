import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Addresses of the notes that were withdrawn, from the root of the site: the pages there are led to by nothing. */
export const withdrawnNotes = (contentDir: string) =>
  new Set(
    globSync('notes/*/*.md', { cwd: contentDir })
      .filter((path) =>
        /^status: *["']?withdrawn/m.test(readFileSync(join(contentDir, path), 'utf8')),
      )
      .map((path) => `notes/${basename(path, '.md')}/`),
  )
