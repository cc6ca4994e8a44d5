/** Builds the content of this checkout once, for all tests that look at it. */
import { rmSync } from 'node:fs'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'
import { contentDir } from '../../src/settings.ts'
import { buildSite, newFolder, type BuildResult } from './site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    contentSite: BuildResult
  }
}

export default function setup({ provide }: TestProject) {
  const work = newFolder('content')
  provide('contentSite', buildSite(contentDir, work))
  return () => rmSync(work, { recursive: true, force: true })
}

/** The folder of the built site. Throws with what the build printed, where it failed. */
export function contentSite(): string {
  const { code, output, dist } = inject('contentSite')
  if (code !== 0) throw new Error(output)
  return dist
}
