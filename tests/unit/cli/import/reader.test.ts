/** The process that reads files: one for all, and a new one after a file that brought it down. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Reader } from '../../../../src/cli/import/reader.ts'
import { known } from '../../../support/import.ts'

const folder = mkdtempSync(join(tmpdir(), 'seven-reader-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Does with a file what the name of the file says, in place of reading it. */
const script = join(folder, 'worker.mjs')
writeFileSync(
  script,
  `process.on('disconnect', () => process.exit())
  process.on('message', ({ path }) => {
    if (path === 'hang') for (;;) ;
    if (path === 'die') process.exit(1)
    if (path === 'fill') { const all = []; for (;;) all.push('x'.repeat(1000) + all.length) }
    process.send(path === 'fault' ? { fault: 'A fault.' } : { draft: { title: path, body: String(process.pid) } })
  })`,
)

test('one process reads all files; a file that hangs, dies or fills it loses only itself', async () => {
  const reader = new Reader({ seconds: 3, megabytes: 64 }, script)
  const read = (path: string) => reader.read({ path, known, asked: {} })
  const [first, second] = [await read('a'), await read('b')]
  expect(second.body).toBe(first.body)
  await expect(read('fault')).rejects.toThrow('A fault.')
  expect((await read('c')).body).toBe(first.body)
  await expect(read('hang')).rejects.toThrow('It took longer than 3 seconds and was given up.')
  const third = await read('d')
  expect(third.body).not.toBe(first.body)
  await expect(read('die')).rejects.toThrow('It unpacks to far more than a note can be')
  await expect(read('fill')).rejects.toThrow('was given up')
  expect((await read('e')).title).toBe('e')
  reader.stop()
}, 60_000)

test('the real process reads a file, and says what is wrong with another', async () => {
  mkdirSync(join(folder, 'in'))
  writeFileSync(join(folder, 'in', 'a.md'), '# T\n\nx')
  writeFileSync(join(folder, 'in', 'b.docx'), 'words')
  const reader = new Reader()
  const read = (name: string) => reader.read({ path: join(folder, 'in', name), known, asked: {} })
  expect(await read('a.md')).toMatchObject({ title: 'T', body: 'x' })
  await expect(read('b.docx')).rejects.toThrow('It cannot be read: it is damaged')
  await expect(read('gone.md')).rejects.toThrow('It cannot be read (ENOENT')
  reader.stop()
}, 60_000)
