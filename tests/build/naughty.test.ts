/** Every string of two published lists, of naughty strings and of attacks, as the text and as the fields of a note: built, opened, searched for. */
import { createRequire } from 'node:module'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { noteSchema } from '../../src/schemas/note.ts'
import { aNote, program, writeContent } from '../support/content.ts'
import { openingTime, openSite, type OpenSite } from '../support/open-site.ts'
import { newFolder } from '../support/site.ts'

const require = createRequire(import.meta.url)
const naughty = require('big-list-of-naughty-strings/blns.json') as string[]
/** What DOMPurify is tested with, taken from an old release, since newer ones leave it out; none of its code runs. */
const attacks = (require('xss-corpus/test/fixtures/expect.js') as { payload: string }[]).map(
  ({ payload }) => payload,
)
/** Without control characters, which no content file may hold. */
const strings = [...naughty, ...attacks].map((text) => text.replace(/[^\P{Cc}\t\n]/gu, ''))
const work = newFolder('naughty')
let opened: OpenSite

/** The string where a field may hold it as it is; what the schema refuses, an author cannot write. */
function fieldsWith(text: string, index: number): Record<string, unknown> {
  const id = `n-${index.toString(36).padStart(4, '0')}`
  const fields = { title: text, summary: text, aha: text, aliases: [`${text} x${index}`] }
  const { shape } = noteSchema
  const fits = Object.entries(fields).filter(
    ([name, value]) => shape[name as keyof typeof fields].safeParse(value).success,
  )
  return { id, title: `Naughty ${index}`, ...Object.fromEntries(fits) }
}

beforeAll(async () => {
  writeContent(join(work, 'content'), {
    // Some of the strings are numbers that could be cards or days.
    'program.yaml': `${program['program.yaml']}confidentiality: report\n`,
    ...Object.fromEntries(
      strings.map((text, index) => {
        const fields = fieldsWith(text, index)
        return [`notes/2026/${String(fields['id'])}.md`, aNote(fields, `## Text\n\n${text}\n`)]
      }),
    ),
  })
  opened = await openSite(join(work, 'content'), work)
}, openingTime)
afterAll(async () => {
  await opened?.close()
  rmSync(work, { recursive: true, force: true })
})

test('the lists are those that are meant, and most of the first fits into fields', () => {
  expect(naughty.length).toBeGreaterThan(400)
  expect(attacks.length).toBeGreaterThan(100)
  expect(attacks.join('')).toContain('onerror')
  const titled = strings.filter((text, index) => fieldsWith(text, index)['title'] === text)
  expect(titled.length).toBeGreaterThan(300)
})

test('no page runs a script, asks another host, or breaks', async () => {
  const { site, browser } = opened
  const wrong: string[] = []
  let own: Set<string> | undefined
  const visit = async (paths: readonly string[]) => {
    const page = await browser.newPage({ serviceWorkers: 'block' })
    page.on('dialog', (dialog) => (wrong.push(`${page.url()}: a dialog`), dialog.dismiss()))
    page.on('pageerror', (error) => wrong.push(`${page.url()}: ${error.message}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address)) wrong.push(`${page.url()}: ${request.url()}`)
    })
    for (const path of paths) {
      const response = await page.goto(site.address + path)
      const shape = await page.evaluate(() => ({
        parts: ['header.site-header', 'main article, main h1', 'footer.site-footer'].filter(
          (part) => !document.querySelector(part),
        ),
        scripts: [...document.querySelectorAll('script:not([type="application/ld+json"])')].map(
          (script) => script.outerHTML,
        ),
        handlers: [...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
      }))
      own ??= new Set(shape.scripts)
      const foreign = shape.scripts.filter((script) => !own?.has(script))
      if (response?.status() !== 200 || shape.parts.length + foreign.length + shape.handlers > 0)
        wrong.push(`${path}: ${response?.status()} ${JSON.stringify({ ...shape, foreign })}`)
    }
    await page.close()
  }
  await visit(['/', '/notes/', '/insights/', '/themes/search/'])
  const notes = strings.map((text, index) => `/notes/${String(fieldsWith(text, index)['id'])}/`)
  await Promise.all([0, 1].map((half) => visit(notes.filter((_, index) => index % 2 === half))))
  expect(wrong).toEqual([])
  expect(own?.size, 'scripts of the home page, which are those of the site').toBe(4)
})

test('the feeds can still be read, with every text as it was written', () => {
  const feed = (path: string) => readFileSync(join(work, 'dist', 'feeds', path), 'utf8')
  const { items = [] } = parseRssFeed(feed('notes.xml'))
  expect(items).toHaveLength(50)
  const titles = parseJsonFeed(JSON.parse(feed('notes.json'))).items?.map(({ title }) => title)
  expect(items.map(({ title }) => title?.trim())).toEqual(titles?.map((title) => title?.trim()))
})

test('searched for, none runs and none breaks the search', async () => {
  const { site, browser } = opened
  const page = await browser.newPage({ serviceWorkers: 'block' })
  const wrong: string[] = []
  page.on('dialog', (dialog) => (wrong.push('a dialog'), dialog.dismiss()))
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.goto(`${site.address}/search/`)
  await page.waitForFunction(() => 'sevenSessions' in window)
  const box = page.getByRole('searchbox')
  for (const text of strings.filter((_, index) => index % 4 === 0)) {
    await box.fill(text.slice(0, 400))
    await page.keyboard.press('Enter')
    // What is nothing but space asks for nothing.
    const state = (await box.inputValue()).trim() ? '[data-state=full]' : ':not([data-state])'
    await page.locator(`note-search${state}`).waitFor()
  }
  const failed = await page.evaluate(async (texts) => {
    const failed: string[] = []
    for (const text of texts) await window.sevenSessions.search(text).catch(() => failed.push(text))
    return failed
  }, strings)
  await page.close()
  expect(failed).toEqual([])
  expect(wrong).toEqual([])
})
