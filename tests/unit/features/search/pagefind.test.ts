/**
 * What this search needs of Pagefind, and of nothing but its public interface. Where an upgrade breaks one of these, the
 * places to look at are src/features/search/pagefind.client.ts, phrases.ts and src/integrations/search-index.ts.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { close, createIndex } from 'pagefind'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { phraseFinder, type Pagefind } from '../../../../src/features/search/pagefind.client.ts'
import { documentFilter, toRecord } from '../../../../src/features/search/phrases.ts'
import type { FindPhrase } from '../../../../src/features/search/search.ts'
import { serveFolder, type StaticSite } from '../../../support/static-server.ts'

const texts = [
  'Ogilvy & Mather did it before. Thirty stairs led up.',
  'This is the state of the art, 3.5 times faster.',
  'R&D wrote report_final_v2 in C++. Stairs, thirty of them.',
]
const folder = mkdtempSync(join(tmpdir(), 'seven-pagefind-'))
let site: StaticSite
let paths: string[]
let find: FindPhrase

beforeAll(async () => {
  const { index, errors } = await createIndex({ forceLanguage: 'en' })
  expect(errors).toEqual([])
  for (const [number, text] of texts.entries())
    await index?.addCustomRecord({
      url: `/${number}/`,
      content: toRecord({
        title: `Text ${number}`,
        summary: '',
        sections: [{ id: '', heading: '', text }],
      }),
      language: 'en',
      meta: { title: `Text ${number}` },
      filters: { [documentFilter]: [String(number)] },
    })
  const { files } = (await index?.getFiles()) ?? { files: [] }
  await close()
  paths = files.map(({ path }) => path)
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  site = await serveFolder(folder)
  find = phraseFinder('', async () => {
    const pagefind = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind & {
      options: (options: { basePath: string }) => Promise<void>
    }
    await pagefind.options({ basePath: `${site.address}/` })
    return pagefind
  })
})
afterAll(() => {
  site.server.close()
  rmSync(folder, { recursive: true, force: true })
})

test('it writes the files that are kept of it', () => {
  for (const file of [
    /^pagefind\.js$/,
    /^pagefind-worker\.js$/,
    /^pagefind-entry\.json$/,
    /^wasm\.en\.pagefind$/,
    /\.pf_meta$/,
    /\.pf_index$/,
    /\.pf_fragment$/,
  ])
    expect(
      paths.some((path) => file.test(path)),
      String(file),
    ).toBe(true)
})

test.each([
  ['ogilvy mather', [0]],
  ['thirty stairs', [0]],
  ['stairs thirty', [2]],
  ['state of the art', [1]],
  ['3.5 times', [1]],
  ['r&d wrote report_final_v2 in c++', [2]],
  ['of them', [2]],
  ['before thirty', [0]],
])('it finds “%s” as words side by side, in order, with their signs', async (phrase, documents) => {
  expect([...(await find(phrase))]).toEqual(documents)
})

test('nothing is not the same as an index that cannot be had', async () => {
  expect([...(await find('stairs ogilvy'))]).toEqual([])
  await expect(find('unknownword ogilvy')).rejects.toThrow('out of reach')
})
