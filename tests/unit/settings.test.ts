import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllEnvs())

async function settingsWith(variables: Record<string, string>) {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  vi.resetModules()
  return import('../../src/settings.ts')
}

test('a variable that is empty counts as not set', async () => {
  const names = [
    'CONTENT_DIR',
    'OUT_DIR',
    'CACHE_DIR',
    'SITE_BASE',
    'SITE_URL',
    'ROSTER_FILE',
    'PORT',
  ]
  for (const empty of ['', '  ']) {
    const settings = await settingsWith(Object.fromEntries(names.map((name) => [name, empty])))
    expect(settings.contentDir).toBe(join(settings.projectDir, 'content'))
    expect(settings.outDir).toBe(join(settings.projectDir, 'dist'))
    expect(settings.cacheDir).toBe(join(settings.projectDir, '.cache/astro'))
    expect(settings.base).toBe('/')
    expect(settings.siteUrl).toBe('http://localhost:4321')
    expect(settings.hasSiteUrl).toBe(false)
    expect(settings.rosterFile).toBeUndefined()
    expect(settings.port).toBe(4321)
  }
})

test('the path of the site has both slashes', async () => {
  for (const written of ['/a', 'a/', '/a/', 'a'])
    expect((await settingsWith({ SITE_BASE: written })).base).toBe('/a/')
})
