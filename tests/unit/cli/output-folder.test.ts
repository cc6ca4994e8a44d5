import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  placementFaults,
  prepareOutput,
  restoreLastBuild,
  type Folders,
} from '../../../src/cli/output-folder.ts'

let project: string
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'seven-output-'))
  mkdirSync(join(project, 'content'))
})
afterEach(() => rmSync(project, { recursive: true, force: true }))

const folders = (changes: Partial<Folders> = {}): Folders => ({
  project,
  content: join(project, 'content'),
  cache: join(project, '.cache/astro'),
  out: join(project, 'dist'),
  ...changes,
})

/** Builds a site of one page. */
function build(text: string, changes: Partial<Folders> = {}) {
  const { staging, publish } = prepareOutput(folders(changes))
  mkdirSync(staging, { recursive: true })
  writeFileSync(join(staging, 'index.html'), text)
  publish()
}
const page = (folder = 'dist') => readFileSync(join(project, folder, 'index.html'), 'utf8')

test('a build replaces an earlier one, an empty folder and a folder that is not there', () => {
  build('one')
  expect(page()).toBe('one')
  build('two')
  expect(page()).toBe('two')
  mkdirSync(join(project, 'empty'))
  build('three', { out: join(project, 'empty') })
  expect(page('empty')).toBe('three')
  build('four', { out: join(project, 'a/b/c') })
  expect(page('a/b/c')).toBe('four')
  expect(existsSync(join(project, 'dist.previous'))).toBe(false)
  expect(existsSync(join(project, 'dist.next'))).toBe(false)
})

test('a folder with files of somebody else is refused, and keeps them', () => {
  const thesis = join(project, 'p/thesis.txt')
  mkdirSync(join(project, 'p'))
  writeFileSync(thesis, 'x')
  expect(() => build('new', { out: join(project, 'p') })).toThrow(
    `${join(project, 'p')} holds files that no build of this site made, so it is not replaced. Move them away, or choose another OUT_DIR.\nNothing was changed.`,
  )
  expect(readFileSync(thesis, 'utf8')).toBe('x')
})

test('a file where the site should go is refused, and so is what stands beside it', () => {
  writeFileSync(join(project, 'dist'), 'x')
  expect(() => build('new')).toThrow('holds files that no build')
  mkdirSync(join(project, 'site.previous'))
  writeFileSync(join(project, 'site.previous/letter.txt'), 'x')
  expect(() => build('new', { out: join(project, 'site') })).toThrow('site.previous holds files')
  expect(existsSync(join(project, 'site.previous/letter.txt'))).toBe(true)
})

describe('a folder that is or holds something of the project is refused', () => {
  const places: [string, (project: string) => Partial<Folders>, string][] = [
    ['the project', (at) => ({ out: at }), 'the project, the content and the cache'],
    ['its parent', (at) => ({ out: join(at, '..') }), 'the project, the content and the cache'],
    ['the root of the disk', () => ({ out: '/' }), 'the project, the content and the cache'],
    ['the content', (at) => ({ out: join(at, 'content') }), 'which is or holds the content'],
    ['inside the content', (at) => ({ out: join(at, 'content/site') }), 'inside the content'],
    ['the cache', (at) => ({ out: join(at, '.cache') }), 'which is or holds the cache'],
    ['the cache as the project', (at) => ({ cache: at }), 'CACHE_DIR is'],
    ['the cache in the content', (at) => ({ cache: join(at, 'content/c') }), 'CACHE_DIR is'],
  ]
  test.each(places)('%s', (_, changes, message) => {
    expect(placementFaults(folders(changes(project))).join('\n')).toContain(message)
    expect(() => prepareOutput(folders(changes(project)))).toThrow('Nothing was changed.')
    expect(existsSync(join(project, 'content'))).toBe(true)
  })

  test('also behind a link', () => {
    symlinkSync(project, join(project, 'link'))
    expect(placementFaults(folders({ out: join(project, 'link') }))).toHaveLength(1)
  })
})

test('a link to the folder of a web server stays a link, and the site behind it is replaced', () => {
  mkdirSync(join(project, 'www'))
  symlinkSync(join(project, 'www'), join(project, 'link'))
  build('one', { out: join(project, 'link') })
  build('two', { out: join(project, 'link') })
  expect(page('www')).toBe('two')
  expect(page('link')).toBe('two')
})

test('a build that was killed while it swapped loses nothing', () => {
  build('one')
  renameSync(join(project, 'dist'), join(project, 'dist.previous'))
  restoreLastBuild(join(project, 'dist'))
  expect(page()).toBe('one')

  renameSync(join(project, 'dist'), join(project, 'dist.previous'))
  prepareOutput(folders())
  expect(page()).toBe('one')
  build('two')
  expect(page()).toBe('two')
})
