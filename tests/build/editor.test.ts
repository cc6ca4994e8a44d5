/** Notes written and edited in the editor page, in a browser, on a folder of the writer's own: they are checked, saved, and built as they stand. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashAgreedText } from '../../src/lib/consent.ts'
import { offerFolder, readFiles, writeFiles } from '../support/browser-folder.ts'
import { aNote, program, writeContent } from '../support/content.ts'
import { choose, drawAll, fieldOf, fill, save, slow } from '../support/editor-form.ts'
import { notesInEveryState, tracesOfUnpublished } from '../support/every-state.ts'
import { fewOddNotes } from '../support/odd-notes.ts'
import { openingTime, openSite, type OpenSite } from '../support/open-site.ts'
import { buildSite, newFolder, readSite } from '../support/site.ts'

const work = newFolder('editor')
const content = join(work, 'content')
let opened: OpenSite
let page: Page
const elsewhere: string[] = []

const pathOf = (id: string) => `content/notes/2026/${id}.md`
const published = aNote()
const odd = Object.entries(fewOddNotes).map(([kind, write], index) => {
  const id = `n-odd${String(index).padStart(2, '0')}`
  return { kind, id, text: write(id) }
})
const files: Record<string, string> = {
  [pathOf('n-test1')]: published,
  ...Object.fromEntries(odd.map(({ id, text }) => [pathOf(id), text])),
}

beforeAll(async () => {
  writeContent(content, {
    'program.yaml': `${program['program.yaml']}editor: { host: local }\n`,
    'cohorts/2026-first.yaml': `${program['cohorts/2026-first.yaml']}schedule: { start: 2026-01-13, time: "09:30", minutes: 50, zone: Europe/London }\n`,
    '_templates/note.md': '---\nstatus: draft\n---\n\n## What this programme asks\n',
    ...notesInEveryState,
  })
  opened = await openSite(content, work)
  const { site, browser } = opened
  page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
  page.setDefaultTimeout(slow.timeout)
  page.on('request', (request) => {
    if (!new RegExp(`^(blob:)?${site.address}|^data:`).test(request.url()))
      elsewhere.push(request.url())
  })
  await offerFolder(page)
  await page.goto(`${site.address}/admin/`)
  await writeFiles(page, { '.git/HEAD': 'ref: refs/heads/main\n', ...files })
}, openingTime)
afterAll(async () => {
  await opened?.close()
  rmSync(work, { recursive: true, force: true })
})

const field = (label: string) => fieldOf(page, label)
const fileOf = async (id: string) => (await readFiles(page, 'content'))[pathOf(id)]

/** The note that was written here, with its path from the root. */
const newNote = async () =>
  Object.entries(await readFiles(page, 'content')).find(([path]) => !(path in files)) ?? ['', '']

async function open(id: string) {
  await page.goto(`${opened.site.address}/admin/#/collections/notes/entries/2026/${id}`)
  await expect.poll(() => field('Title').getByRole('textbox').isVisible(), slow).toBe(true)
}

/** Waits for the message after saving and closes it. @returns what it said */
async function readMessage(): Promise<string> {
  const message = page.getByRole('dialog', { name: /^Saved as/ })
  const text = await message.innerText()
  await message.getByRole('button', { name: 'Back to the note' }).click()
  return text
}

test('with every feature on, nothing is brought of what is not published', () => {
  const files = readSite(join(work, 'dist'))
  expect([...files.keys()]).toEqual(
    expect.arrayContaining([
      'admin/editor.js',
      'admin/page.css',
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

test('a folder of one’s own needs no sign-in, so none is offered', async () => {
  const local = page.getByRole('button', { name: 'Work with Local Repository' })
  await local.waitFor()
  expect(await page.getByRole('button').allInnerTexts()).toHaveLength(1)
  await local.click()
  await page.getByText('Session notes').first().waitFor()
})

test('a draft is saved with what must still be changed', async () => {
  await page.goto(`${opened.site.address}/admin/#/collections/notes/new`)
  await fill(page, 'Title', 'Silence: an answer too')
  await fill(page, 'Month', '2026-09')
  await fill(page, 'Summary', 'Ask pat@example.org about "it".')
  await save(page)
  const message = await readMessage()
  expect(message).toContain('Saved as a draft. Before it can be published:')
  expect(message).toContain('“pat@example.org” is an e-mail address')
  expect((await newNote())[1]).toContain('status: draft')
})

test('a note that names somebody is saved as a draft, whatever it was to be', async () => {
  await page.getByText('Silence: an answer too').first().click()
  await choose(page, 'Status', 'radio', 'published')
  await save(page)
  const message = await readMessage()
  expect(message).toContain('Saved as a draft, not as published. Before it can be published:')
  expect(message).toContain('“pat@example.org” is an e-mail address')
  expect(message).toContain('cohort is missing; a published note needs it')
  expect((await newNote())[1]).toContain('status: draft')
})

test('mended, it is saved as published, with consent to this text', async () => {
  await page.getByText('Silence: an answer too').first().click()
  await choose(page, 'Status', 'radio', 'published')
  await fill(page, 'Summary', 'Ask "the owner" about it: today.')
  await choose(page, 'Session', 'radio', '2 End')
  await choose(page, 'Length', 'radio', '50 minutes')
  await choose(page, 'Cohort', 'radio', 'First')
  await choose(page, 'Kind', 'radio', 'both')
  await choose(page, 'Themes', 'checkbox', 'Culture')
  await drawAll(page)
  await choose(page, 'Consent', 'radio', 'complete')
  await field('Review by').locator('input').fill('2027-06-30')
  await save(page)
  await expect.poll(async () => (await newNote())[1], slow).toContain('status: published')
  const [path, text] = await newNote()
  const id = /([^/]+)\.md$/.exec(path)?.[1] ?? ''
  const agreed = hashAgreedText(
    { title: 'Silence: an answer too', summary: 'Ask "the owner" about it: today.' },
    '## What this programme asks',
  )
  expect([path, text]).toEqual([
    pathOf(id),
    `---
id: ${id}
title: "Silence: an answer too"
session: 2
month: 2026-09
length: 50
status: published
cohort: 2026-first
kind: both
themes: [culture]
summary: 'Ask "the owner" about it: today.'
attribution: anonymous
consent: complete
agreedText: ${agreed}
reviewBy: 2027-06-30
---

## What this programme asks
`,
  ])
})

test('filing a published note otherwise leaves it published', async () => {
  await open('n-test1')
  await choose(page, 'Themes', 'checkbox', 'Culture')
  await save(page)
  await expect.poll(() => fileOf('n-test1'), slow).not.toBe(published)
  expect(await fileOf('n-test1')).toBe(
    published.replace('themes: ["search"]', 'themes: [search, culture]'),
  )
})

test('another text sends it back to be agreed to', async () => {
  await open('n-test1')
  await drawAll(page)
  await fill(page, 'Text', '## In one line\n\nWe tried it twice.')
  await save(page)
  const message = await readMessage()
  expect(message).toContain('Saved as agreed, not as published. Before it can be published:')
  expect(message).toContain('It is not on record that both agreed to this text')
  expect(await fileOf('n-test1')).toBe(
    published
      .replace('themes: ["search"]', 'themes: [search, culture]')
      .replace('"published"', '"agreed"')
      .replace(/consent: .*\n/, '')
      .replace(/agreedText: .*\n/, '')
      .replace('We tried it.', 'We tried it twice.'),
  )
})

test('with new consent it is published again, and passes the build as it stands', async () => {
  await open('n-test1')
  await choose(page, 'Status', 'radio', 'published')
  await drawAll(page)
  await choose(page, 'Consent', 'radio', 'complete')
  await save(page)
  await expect.poll(() => fileOf('n-test1'), slow).toContain('status: "published"')

  const [path, text] = await newNote()
  const texts = { [pathOf('n-test1')]: (await fileOf('n-test1')) ?? '', [path]: text }
  writeContent(
    content,
    Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [path.replace('content/', ''), text]),
    ),
  )
  const { code, output, dist } = buildSite(content, work)
  expect(code, output).toBe(0)
  const html = readSite(dist)
    .get(path.replace('content/notes/2026', 'notes').replace('.md', '/index.html'))
    ?.toString()
  expect(html).toMatch(/<h1[^>]*>Silence: an answer too</)
  expect(html).toContain('What this programme asks</h2>')
  for (const [path, text] of Object.entries(texts))
    expect(readFileSync(join(work, path), 'utf8')).toBe(text)
})

test.each(odd)('of a note with $kind, nothing but its title is changed', async ({ id, text }) => {
  await open(id)
  await drawAll(page)
  await fill(page, 'Title', 'Edited again')
  await save(page)
  if (text.includes('status: published')) await readMessage()
  await expect.poll(() => fileOf(id), slow).not.toBe(text)
  expect(await fileOf(id)).toBe(
    text
      .replace('Edited: a plain title', 'Edited again')
      .replace('status: published', 'status: agreed')
      .replace('consent: complete\n', ''),
  )
})

test('nothing was asked of another host', () => expect(elsewhere).toEqual([]))
