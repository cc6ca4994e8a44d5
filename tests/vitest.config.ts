import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { parse } from 'yaml'
import { contentDir } from '../src/settings.ts'
import { hasQuestions } from './support/questions.ts'

/** These only end what hangs; a busy machine may take its time. */
const patience = 300_000

const project = (name: string, include: string[], more: Record<string, unknown> = {}) => ({
  test: { name, include, testTimeout: patience, hookTimeout: 2 * patience, ...more },
})

const isSample = (): boolean => {
  try {
    const program: unknown = parse(readFileSync(join(contentDir, 'program.yaml'), 'utf8'))
    return (program as { sample?: unknown } | null)?.sample === true
  } catch {
    return false
  }
}

/** Tests of what this content does not claim to be or have are not run, rather than skipped one by one. */
const folders = isSample() ? ['content', 'sample'] : ['content']
const exclude = hasQuestions() ? [] : ['tests/content/built/search-quality.test.ts']

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    // Builds wait for each other; what else there is need not.
    maxWorkers: 2,
    projects: [
      project('unit', ['tests/unit/**/*.test.ts']),
      project(
        'content',
        folders.map((folder) => `tests/${folder}/*.test.ts`),
      ),
      project(
        'content-built',
        folders.map((folder) => `tests/${folder}/built/*.test.ts`),
        { exclude, globalSetup: 'tests/support/content-site.ts' },
      ),
      project('build', ['tests/build/**/*.test.ts']),
    ],
  },
})
