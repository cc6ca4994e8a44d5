import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

async function routesUnder(base: string) {
  vi.resetModules()
  vi.stubEnv('BASE_URL', base)
  return (await import('../../src/routes.ts')).routes
}

test('addresses at the root', async () => {
  const routes = await routesUnder('/')
  expect(routes.home()).toBe('/')
  expect(routes.session('03-finding-each-other')).toBe('/sessions/3-finding-each-other/')
  expect(routes.lesson('03-finding-each-other/ask')).toBe('/sessions/3-finding-each-other/ask/')
  expect(routes.session('10-late')).toBe('/sessions/10-late/')
  expect(routes.notes(2)).toBe('/notes/page/2/')
  expect(routes.theme('ai')).toBe('/themes/ai/')
})

test('addresses under a sub-path', async () => {
  const routes = await routesUnder('/reverse-mentoring/')
  expect(routes.home()).toBe('/reverse-mentoring/')
  expect(routes.note('n-1234')).toBe('/reverse-mentoring/notes/n-1234/')
  expect(routes.term('sift')).toBe('/reverse-mentoring/glossary/#sift')
})
