import { defineConfig } from 'vitest/config'

const project = (name: string, timeout: number) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    testTimeout: timeout,
    hookTimeout: timeout,
  },
})

export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    // Builds share the project's folder, and two at once on two cores gain nothing.
    fileParallelism: false,
    projects: [project('unit', 10_000), project('content', 30_000), project('build', 180_000)],
  },
})
