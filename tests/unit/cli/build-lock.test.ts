import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { whileAlone } from '../../../src/cli/build-lock.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seven-lock-'))
  file = join(folder, 'new', 'build.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('of two, the second begins when the first has ended', async () => {
  const events: string[] = []
  const work = (name: string) => () =>
    whileAlone(file, async () => {
      events.push(`${name} begins`)
      await wait(300)
      events.push(`${name} ends`)
    })
  await Promise.all([work('a')(), work('b')()])
  expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(existsSync(file)).toBe(false)
})

test('what fails leaves the way free', async () => {
  await expect(whileAlone(file, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(existsSync(file)).toBe(false)
})

test('nobody waits for a process that has ended', async () => {
  await whileAlone(file, async () => {})
  const { pid } = spawnSync(process.execPath, ['--version'])
  writeFileSync(file, String(pid))
  let isDone = false
  await whileAlone(file, () => Promise.resolve(void (isDone = true)))
  expect(isDone).toBe(true)
})
