/** A note written in the editor page, in a browser, on a folder of the writer's own: it is checked, saved, and built as it stands. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { program, writeContent } from '../support/content.ts'
import { choose, fieldOf, save, slow } from '../support/editor-form.ts'
import { notesInEveryState, tracesOfUnpublished } from '../support/every-state.ts'
import { openingTime, openSite, type OpenSite } from '../support/open-site.ts'
import { buildSite, newFolder, readSite } from '../support/site.ts'

const work = newFolder('editor')
const content = join(work, 'content')
let opened: OpenSite
let page: Page
const elsewhere: string[] = []

beforeAll(async () => {
  writeContent(content, {
    'program.yaml': `${program['program.yaml']}editor: { host: local }\n`,
    'cohorts/2026-first.yaml': `${program['cohorts/2026-first.yaml']}schedule: { start: 2026-01-13, time: "09:30", minutes: 50, zone: Europe/London }\n`,
    ...notesInEveryState,
  })
  opened = await openSite(content, work)
  const { site, browser } = opened
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
  page.setDefaultTimeout(10_000)
  page.on('request', (request) => {
    if (!new RegExp(`^(blob:)?${site.address}|^data:`).test(request.url()))
      elsewhere.push(request.url())
  })
  // The dialog of the system cannot be driven; a folder of the browser's own takes its place.
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() })
  })
  await page.goto(`${site.address}/admin/`)
  await write('.git/HEAD', 'ref: refs/heads/main\n')
  await write('content/notes/2026/n-test1.md', program['notes/2026/n-test1.md']!)
  await page.getByRole('button', { name: 'Work with Local Repository' }).click()
  await page.getByText('Session notes').first().waitFor()
  await page.goto(`${site.address}/admin/#/collections/notes/new`)
}, openingTime)
afterAll(async () => {
  await opened?.close()
  rmSync(work, { recursive: true, force: true })
})

/** Writes into the folder that the browser keeps. */
async function write(path: string, text: string) {
  await page.evaluate(
    async ({ path, text }) => {
      let folder = await navigator.storage.getDirectory()
      const names = path.split('/')
      for (const name of names.slice(0, -1))
        folder = await folder.getDirectoryHandle(name, { create: true })
      const file = await folder.getFileHandle(names.at(-1)!, { create: true })
      const stream = await file.createWritable()
      await stream.write(text)
      await stream.close()
    },
    { path, text },
  )
}

/** The notes in that folder besides the one it began with, by path from its root. */
const written = () =>
  page.evaluate(async () => {
    const found: Record<string, string> = {}
    const visit = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, handle] of folder.entries())
        if (handle.kind === 'directory') await visit(handle, `${path}${name}/`)
        else if (name !== 'n-test1.md') found[path + name] = await (await handle.getFile()).text()
    }
    const root = await navigator.storage.getDirectory()
    await visit(await root.getDirectoryHandle('content'), 'content/')
    return found
  })

const field = (label: string) => fieldOf(page, label)

test('with every feature on, nothing is brought of what is not published', () => {
  const files = readSite(join(work, 'dist'))
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'admin/editor.js',
      'cohorts/2026-first/calendar.ics',
      'feeds/notes.json',
      'insights/index.html',
      'offline.json',
      'pagefind/pagefind.js',
      'program/index.html',
      'search/index/start.json',
      'sitemap-0.xml',
    ]),
  )
  expect(tracesOfUnpublished(files)).toEqual([])
})

test('a draft is saved with what must still be changed', async () => {
  await field('Title').getByRole('textbox').fill('Silence: an answer too')
  await field('Month').getByRole('textbox').fill('2026-09')
  await field('Summary').getByRole('textbox').fill('Ask pat@example.org about "it".')
  await save(page)
  const found = page.locator('dialog.found')
  await expect
    .poll(() => found.textContent(), slow)
    .toContain('“pat@example.org” is an e-mail address')
  expect(await found.textContent()).toContain('Saved as a draft. Before it can be published:')
  await found.getByRole('button').click()
  await expect.poll(async () => Object.keys(await written()), slow).toHaveLength(1)
  expect(Object.values(await written())[0]).toContain('status: draft')
})

test('a note that names somebody is saved as a draft, whatever it was to be', async () => {
  await page.getByText('Silence: an answer too').first().click()
  await choose(page, 'Status', 'radio', 'published')
  await save(page)
  const found = page.locator('dialog.found')
  await expect
    .poll(() => found.textContent(), slow)
    .toContain('“pat@example.org” is an e-mail address')
  expect(await found.textContent()).toContain('cohort is missing; a published note needs it')
  await found.getByRole('button').click()
  expect(Object.values(await written())[0]).toContain('status: draft')
})

test('mended, it is saved, and passes the build unchanged', async () => {
  await page.getByText('Silence: an answer too').first().click()
  await choose(page, 'Status', 'radio', 'published')
  await field('Summary').getByRole('textbox').fill('Ask "the owner" about it: today.')
  await choose(page, 'Session', 'radio', '2 End')
  await choose(page, 'Length', 'radio', '50 minutes')
  await choose(page, 'Cohort', 'radio', 'First')
  await choose(page, 'Kind', 'radio', 'both')
  await choose(page, 'Themes', 'checkbox', 'Culture')
  // Fields further down are drawn as they come near.
  await page.mouse.move(300, 500)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 400)
      return field('Review by').locator('input').count()
    }, slow)
    .toBeGreaterThan(0)
  await choose(page, 'Consent', 'radio', 'complete')
  await field('Review by').locator('input').fill('2027-06-30')
  await save(page)
  await expect
    .poll(async () => Object.values(await written())[0], slow)
    .toContain('status: published')
  const [[path, text]] = Object.entries(await written()) as [[string, string]]
  const id = /([^/]+)\.md$/.exec(path)![1]!
  expect(path).toBe(`content/notes/2026/${id}.md`)
  expect(text).toContain(`id: ${id}\n`)

  writeContent(content, { [path.replace('content/', '')]: text })
  const { code, output, dist } = buildSite(content, work)
  expect(code, output).toBe(0)
  const html = readSite(dist).get(`notes/${id}/index.html`)!.toString()
  expect(html).toMatch(/<h1[^>]*>Silence: an answer too</)
  expect(html).toContain('What we tried</h2>')
  expect(readFileSync(join(work, path), 'utf8')).toBe(text)
})

test('nothing was asked of another host', () => expect(elsewhere).toEqual([]))
