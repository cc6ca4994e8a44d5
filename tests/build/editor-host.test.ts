/** The editor page with a git host: a note goes into the repository there, and nobody else is asked anything. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aNote, program, writeContent } from '../support/content.ts'
import { drawAll, fieldOf, fill, save, slow } from '../support/editor-form.ts'
import { serveGitHost } from '../support/git-host.ts'
import { oddNotes } from '../support/odd-notes.ts'
import { openingTime, openSite, type OpenSite } from '../support/open-site.ts'
import { buildSite, newFolder } from '../support/site.ts'

const work = newFolder('editor-host')
const content = join(work, 'content')
let opened: OpenSite

const oddPath = 'content/notes/2026/n-odd01.md'
const odd = oddNotes['a byte-order mark and line ends of Windows']?.('n-odd01') ?? ''

beforeAll(async () => {
  writeContent(content, {
    'program.yaml': `${program['program.yaml']}editor: { host: gitea, repo: our/notes, branch: main, signIn: "https://git.example.org", api: "https://git.example.org/api/v1" }\n`,
  })
  opened = await openSite(content, work)
}, openingTime)
afterAll(async () => {
  await opened?.close()
  rmSync(work, { recursive: true, force: true })
})

test('a note is committed to the repository on the host, and builds as it stands', async () => {
  const { site, browser } = opened
  const page = await browser.newPage({ viewport: { width: 1366, height: 900 } })
  page.setDefaultTimeout(slow.timeout)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const host = await serveGitHost(page, 'our/notes', 'a-token', {
    'content/notes/2026/n-test1.md': aNote(),
    [oddPath]: odd,
  })

  await page.goto(`${site.address}/admin/`)
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click()
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill('a-token')
  await page.getByRole('button', { name: 'Sign In', exact: true }).click()
  await page.getByText('A note called n-test1').waitFor()

  await page.goto(`${site.address}/admin/#/collections/notes/new`)
  await fill(page, 'Title', 'Silence: an answer too')
  await fill(page, 'Month', '2026-09')
  await save(page)
  await expect.poll(() => host.messages, slow).toHaveLength(1)
  const [path = '', text = ''] = Object.entries(host.files).at(-1) ?? []
  expect(path).toMatch(/^content\/notes\/2026\/n-[a-z0-9]+\.md$/)
  expect(text).toContain('title: "Silence: an answer too"\nmonth: 2026-09\nstatus: draft\n')

  // Once it is saved, the editor goes to where the note is; a page of its own is not carried along.
  await page.reload()
  await page.goto(`${site.address}/admin/#/collections/notes/entries/2026/n-odd01`)
  await expect
    .poll(() => fieldOf(page, 'Title').getByRole('textbox').inputValue(), slow)
    .toBe('Edited: a plain title')
  await drawAll(page)
  await fill(page, 'Title', 'Edited again')
  await save(page)
  await expect.poll(() => host.messages, slow).toHaveLength(2)
  expect(host.files[oddPath]).toBe(odd.replace('Edited: a plain title', 'Edited again'))

  expect([...asked].filter((origin) => origin !== 'null').sort()).toEqual([
    site.address,
    host.address,
  ])
  await page.close()

  writeContent(content, { [path.replace('content/', '')]: text })
  const { code, output } = buildSite(content, work)
  expect(code, output).toBe(0)
})
