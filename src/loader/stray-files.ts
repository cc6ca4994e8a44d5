/** Files of the content folder that nothing reads, and files that must be there. */
import { globSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import type { Fault } from '../lib/faults.ts'
import { collections } from '../schemas/collections.ts'

/** What programs leave behind, and pictures that prose may show. */
const ignored =
  /^(README\.md|Thumbs\.db|desktop\.ini|\.DS_Store|\.git\w*|\._.*|~\$.*|.*~|.*\.sw[op]|.*\.(avif|gif|jpe?g|png|svg|webp))$/i

const patterns = Object.values(collections).map(({ files }) => files)

/**
 * One fault for each file that would be lost without a word. Folders that begin with an underscore are left alone.
 * @param read the files that were read, from the content folder
 */
export function strayFiles(contentDir: string, shownFrom: string, read: Set<string>): Fault[] {
  return globSync(['**/*', '**/.*', '**/.*/**/*'], { cwd: contentDir, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || /\.(mdx?|ya?ml)$/i.test(entry.name))
    .map((entry) => relative(contentDir, join(entry.parentPath, entry.name)))
    .filter((path) => !read.has(path) && !ignored.test(basename(path)) && !/^_/.test(path))
    .sort()
    .map((path) => ({
      file: relative(shownFrom, join(contentDir, path)),
      line: 1,
      wrong: 'No collection reads this file, so it would be lost without a word.',
      fix: fixFor(path.replaceAll('\\', '/')),
    }))
}

function fixFor(path: string): string {
  const [folder] = path.split('/')
  const pattern = patterns.find((files) => files.split('/')[0] === folder && files.includes('*'))
  return pattern
    ? `Rename or move it: in ${folder}/ files are read from ${pattern}. Take it out of the content folder if it does not belong to the site.`
    : `Move or rename it. Files are read from: ${patterns.join(', ')}.`
}

export function missingFiles(contentDir: string, shownFrom: string, read: Set<string>): Fault[] {
  return patterns
    .filter((files) => !files.includes('*') && !read.has(files))
    .map((files) => ({
      file: relative(shownFrom, join(contentDir, files)),
      line: 1,
      wrong: 'This file is missing.',
      fix: 'Create it; the site cannot be built without it.',
    }))
}
