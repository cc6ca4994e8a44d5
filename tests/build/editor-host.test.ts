/** The editor page with a git host: a note goes into the repository there, and nobody else is asked anything. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { program, writeContent } from '../support/content.ts'
import { fieldOf, save, slow } from '../support/editor-form.ts'
import { serveGitHost } from '../support/git-host.ts'
import { openingTime, openSite, type OpenSite } from '../support/open-site.ts'
import { buildSite, newFolder } from '../support/site.ts'

const work = newFolder('editor-host')
const content = join(work, 'content')
let opened: OpenSite

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
  page.setDefaultTimeout(10_000)
  const asked = new Set<string>()
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  const host = await serveGitHost(page, 'our/notes', 'a-token', {
    'content/notes/2026/n-test1.md': program['notes/2026/n-test1.md']!,
  })

  await page.goto(`${site.address}/admin/`)
  await page.getByRole('button', { name: 'Sign In Using Access Token' }).click()
  await page.getByRole('textbox', { name: 'Personal Access Token' }).fill('a-token')
  await page.getByRole('button', { name: 'Sign In', exact: true }).click()
  await page.getByText('A note called n-test1').waitFor()

  await page.goto(`${site.address}/admin/#/collections/notes/new`)
  await fieldOf(page, 'Title').getByRole('textbox').fill('Silence: an answer too')
  await fieldOf(page, 'Month').getByRole('textbox').fill('2026-09')
  await save(page)
  await expect.poll(() => host.messages, slow).toHaveLength(1)
  const [path = '', text = ''] = Object.entries(host.files).at(-1)!
  expect(path).toMatch(/^content\/notes\/2026\/n-[a-z0-9]+\.md$/)
  expect(text).toContain("title: 'Silence: an answer too'\nmonth: 2026-09\nstatus: draft\n")
  expect([...asked].filter((origin) => origin !== 'null').sort()).toEqual([
    site.address,
    host.address,
  ])
  await page.close()

  writeContent(content, { [path.replace('content/', '')]: text })
  const { code, output } = buildSite(content, work)
  expect(code, output).toBe(0)
})
