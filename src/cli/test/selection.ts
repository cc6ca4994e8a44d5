/** Reads what `npm test` is asked to run: parts by name, files by a part of their path, tests by a part of their name. */
import { globSync } from 'node:fs'
import { projectDir } from '../../settings.ts'

const parts = ['lint', 'types', 'unit', 'content', 'build', 'browser'] as const
export type Part = (typeof parts)[number]

/** In which part the tests of a folder run. */
const partOfFolder: Record<string, Part> = {
  unit: 'unit',
  content: 'content',
  sample: 'content',
  build: 'build',
  e2e: 'browser',
}

export interface Selection {
  parts: readonly Part[]
  /** Parts of paths; a test file has to have one of them, if there are any. */
  paths: string[]
  /** Parts of names; a test has to have one of them, if there are any. */
  names: string[]
  /** Whether Chromium may be installed without asking. */
  yes: boolean
}

/** A word that names no part is looked for in the paths of the test files, and where it stands in none, in names of tests. */
export function readSelection(args: readonly string[]): Selection {
  const isPart = (word: string): word is Part => (parts as readonly string[]).includes(word)
  const words = args.filter((arg) => arg !== '--yes')
  const chosen = words.filter(isPart)
  const narrowing = words.filter((word) => !isPart(word))
  const files = testFiles()
  const paths = narrowing.filter((word) => files.some((file) => isIn(file, word)))
  return {
    parts: chosen.length > 0 ? chosen : parts,
    paths,
    names: narrowing.filter((word) => !paths.includes(word)),
    yes: words.length < args.length,
  }
}

/** The test files of these parts whose path has one of these words, or that are named in full. */
export const filesOf = (parts: readonly Part[], paths: readonly string[]): string[] =>
  testFiles().filter(
    (file) =>
      parts.includes(partOf(file)) &&
      (paths.length === 0 || paths.some((word) => isIn(file, word))),
  )

/** The part that a test file belongs to, by its path from the root of the project. */
export const partOf = (file: string): Part => partOfFolder[file.split('/')[1] ?? ''] ?? 'unit'

const testFiles = () =>
  globSync(`tests/{${Object.keys(partOfFolder).join(',')}}/**/*.{test,spec}.ts`, {
    cwd: projectDir,
  }).map((path) => path.replaceAll('\\', '/'))

/** What all paths have in common does not count, unless the path is there in full. */
const isIn = (file: string, word: string) =>
  file === word ||
  file
    .replace(/^tests\/|\.(test|spec)\.ts$/g, '')
    .toLowerCase()
    .includes(word.toLowerCase())

export const whatCanBeRun = `What can be run: ${parts.join(', ')}, a part of the path of a test file, or a part of the name of a test.
For example: npm test -- unit · npm test -- browser search · npm test -- schedule
--yes agrees to Chromium being installed where there is none.`
