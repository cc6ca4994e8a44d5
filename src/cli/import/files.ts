/** Lists the files that a command was given, with the folders among them opened. */
import { lstatSync, readdirSync, statSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { compare } from '../../lib/lists.ts'

export interface FoundFile {
  path: string
  /** Whether it was found in a folder, so that nobody named it. */
  inFolder: boolean
}

/** @returns the files in their order, or undefined where there is nothing at the path */
export function filesAt(path: string): FoundFile[] | undefined {
  const stats = statsOf(path)
  if (!stats) return undefined
  return stats.isDirectory() ? filesIn(path) : [{ path, inFolder: false }]
}

function filesIn(folder: string): FoundFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => compare(a.name, b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      // A link to a folder may lead in a circle.
      return lstatSync(path).isDirectory() ? filesIn(path) : [{ path, inFolder: true }]
    })
}

function statsOf(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false })
}
