/** What commands print and leave behind, whoever reads them and however they end. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildLock, whileAlone } from '../../src/cli/build-lock.ts'
import { projectDir } from '../../src/settings.ts'
import { aNote, writeContent } from '../support/content.ts'
import { newFolder } from '../support/site.ts'

let work: string
beforeEach(() => {
  work = newFolder('commands')
  writeContent(join(work, 'content'))
})
afterEach(() => rmSync(work, { recursive: true, force: true }))

const start = (command: string, env: Record<string, string> = {}) =>
  spawn(process.execPath, ['src/cli/run.mjs', command], {
    cwd: projectDir,
    // A process group of its own, as a terminal gives it, so that a signal reaches all of it.
    detached: true,
    env: {
      ...process.env,
      CONTENT_DIR: join(work, 'content'),
      OUT_DIR: join(work, 'dist'),
      CACHE_DIR: join(work, 'cache'),
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      // Where it is set, Astro takes itself for a guest in a test and serves nothing.
      VITEST: undefined,
      ...env,
    },
  })

test('a list of faults larger than a pipe holds is whole, with its count at the end', async () => {
  const count = 1500
  for (let index = 0; index < count; index++) {
    const id = `n-many${index}`
    writeFileSync(join(work, 'content/notes/2026', `${id}.md`), aNote({ id, month: 'May' }))
  }
  const child = start('check')
  const ended = new Promise((resolve) => child.on('close', resolve))
  let errors = ''
  child.stderr.setEncoding('utf8')
  // Whoever reads is slow: the process has ended its work long before.
  for await (const chunk of child.stderr) {
    errors += chunk as string
    await wait(5)
  }
  expect(await ended).toBe(1)
  expect(errors.length).toBeGreaterThan(200_000)
  expect(errors.match(/is not a month written YYYY-MM/g)).toHaveLength(count)
  expect(errors.trimEnd().split('\n').slice(-2)).toEqual([
    '1,500 faults found.',
    'Nothing was built. Your last build is untouched.',
  ])
})

test('what is only reported is not counted as a fault', async () => {
  const program = readFileSync(join(work, 'content/program.yaml'), 'utf8')
  writeFileSync(join(work, 'content/program.yaml'), `${program}confidentiality: report\n`)
  writeFileSync(
    join(work, 'content/notes/2026/n-mail1.md'),
    aNote({ id: 'n-mail1' }, 'Write to ann@example.com.\n'),
  )
  const child = start('check')
  let output = ''
  child.stdout.on('data', (chunk) => (output += String(chunk)))
  child.stderr.on('data', (chunk) => (output += String(chunk)))
  expect(await new Promise((resolve) => child.on('close', resolve))).toBe(0)
  expect(output).toContain('ann@example.com')
  expect(output).toContain('no faults')
  expect(output).not.toMatch(/faults? found/)
})

test('two builds at once wait for each other, and both succeed', async () => {
  const outputs = await Promise.all(
    ['one', 'two'].map((out) => {
      const child = start('build', {
        OUT_DIR: join(work, out),
        CACHE_DIR: join(work, `${out}-cache`),
      })
      let output = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => (output += String(chunk)))
      return new Promise<string>((resolve) =>
        child.on('close', (code) => resolve(`${output}\ncode ${code}`)),
      )
    }),
  )
  for (const output of outputs) expect(output).toMatch(/code 0$/)
  expect(outputs.join('\n')).toContain('This one waits for it.')
})

test.skipIf(process.platform === 'win32')(
  'Ctrl-C ends a build at once, with all it has started; the last build stays, and the next one works',
  async () => {
    mkdirSync(join(work, 'dist'))
    const first = start('build')
    expect(await new Promise((resolve) => first.on('close', resolve))).toBe(0)
    const before = readFileSync(join(work, 'dist/index.html'), 'utf8')

    for (const moment of ['no faults', 'Indexing']) {
      const child = start('build')
      const ended = new Promise((resolve) =>
        child.on('close', (code, signal) => resolve(signal ?? code)),
      )
      await new Promise<void>((resolve) =>
        child.stdout.on('data', (chunk) => String(chunk).includes(moment) && resolve()),
      )
      process.kill(-(child.pid ?? 0), 'SIGINT')
      expect(await ended).not.toBe(0)
      await expect.poll(() => isGroupAlive(child.pid ?? 0), { timeout: 60_000 }).toBe(false)
      expect(readFileSync(join(work, 'dist/index.html'), 'utf8')).toBe(before)
    }

    const last = start('build')
    expect(await new Promise((resolve) => last.on('close', resolve))).toBe(0)
    expect(existsSync(join(work, 'dist/index.html'))).toBe(true)
    expect(readdirSync(work).filter((name) => name.startsWith('dist'))).toEqual(['dist'])
  },
)

test.skipIf(process.platform === 'win32')(
  'while one writes, each fault is named as the check would name it, and so is its end',
  // The server keeps its list of the content where builds do.
  () =>
    whileAlone(buildLock, async () => {
      // Search shows the last build; this stands for one.
      mkdirSync(join(work, 'dist/pagefind'), { recursive: true })
      const child = start('dev', { PORT: '0' })
      let output = ''
      for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => (output += String(chunk)))
      const shows = (text: string) =>
        expect.poll(() => output, { timeout: 120_000, interval: 200 }).toContain(text)
      await shows('follows your edits')
      const address = /http:\S+/.exec(output)?.[0] ?? ''
      const title = async (path: string) =>
        /<title>(.*?)<\/title>/s.exec(await (await fetch(address + path)).text())?.[1]

      const note = join(work, 'content/notes/2026/n-test1.md')
      writeFileSync(note, aNote({ title: 'A title that was edited', month: 'May' }))
      await shows('n-test1.md:5\n  month "May" is not a month written YYYY-MM.')
      expect(await title('notes/n-test1/')).toContain('A note called n-test1')

      writeFileSync(note, aNote({ title: 'A title that was edited' }))
      await shows('No faults any more.')
      await expect
        .poll(() => title('notes/n-test1/'), { timeout: 60_000 })
        .toContain('A title that was edited')

      process.kill(-(child.pid ?? 0), 'SIGINT')
      await expect.poll(() => isGroupAlive(child.pid ?? 0), { timeout: 60_000 }).toBe(false)
    }),
)

function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0)
    return true
  } catch {
    return false
  }
}
