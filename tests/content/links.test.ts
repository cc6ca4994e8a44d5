/** The real content, built: no link and no anchor leads nowhere. */
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentDir } from '../../src/settings.ts'
import { brokenLinks } from '../support/links.ts'
import { buildSite, newFolder, readSite } from '../support/site.ts'

test('no link and no anchor leads nowhere', () => {
  const work = newFolder('links')
  const { code, output, dist } = buildSite(contentDir, work)
  expect(code, output).toBe(0)
  expect(brokenLinks(readSite(dist), '/')).toEqual([])
  rmSync(work, { recursive: true, force: true })
})
