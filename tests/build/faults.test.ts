/** What an author sees when a note is wrong, and that nothing built before is harmed. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { confidentialFaults } from '../../src/checks/confidential.ts'
import { checkRules } from '../../src/checks/rules.ts'
import { indexNames } from '../../src/lib/confidential/name-index.ts'
import { projectDir } from '../../src/settings.ts'
import { contentWith } from '../support/check-with.ts'
import { aNote, writeContent } from '../support/content.ts'
import { buildSite, newFolder, type BuildResult } from '../support/site.ts'

/** Each bad note: the file's bytes, then the line of its fault, what is said to be wrong, and the cure. */
const bad: Record<
  string,
  { bytes: string | Uint8Array; line: number; wrong: string; cure: string }
> = {
  'n-field': {
    bytes: aNote({ id: 'n-field', sesion: 3 }),
    line: 15,
    wrong: '"sesion" is not a field here.',
    cure: 'Did you mean "session"?',
  },
  'n-nine': {
    bytes: aNote({ id: 'n-nine', session: 9 }),
    line: 4,
    wrong: 'session: there is no session 9.',
    cure: 'Write one of: 1, 2.',
  },
  'n-theme': {
    bytes: aNote({ id: 'n-theme', themes: ['culture', 'serch'] }),
    line: 10,
    wrong: 'themes: there is no "serch" in themes.',
    cure: 'Did you mean "search"?',
  },
  'n-twice': {
    bytes: aNote({ title: 'The second of two' }),
    line: 2,
    wrong: 'id "n-test1" is also the id of',
    cure: 'Give this note an id of its own',
  },
  'n-untitled': {
    bytes: aNote({ id: 'n-untitled', title: undefined }),
    line: 2,
    wrong: 'title is missing.',
    cure: 'What was learned, as a title. For example: title: ',
  },
  'n-yaml': {
    bytes: '---\nid: n-yaml\ntitle: "never closed\n---\n\nText\n',
    line: 3,
    wrong: 'This is not valid YAML',
    cure: 'Check the indentation and the colons.',
  },
  'n-changed': {
    bytes: aNote({ id: 'n-changed' }).replace('We tried it.', 'We tried it twice.'),
    line: 15,
    wrong: 'has changed since mentor and executive agreed to it.',
    cure: 'Then run: npm run consent -- n-changed',
  },
  'n-unbound': {
    bytes: aNote({ id: 'n-unbound', agreedText: undefined }),
    line: 13,
    wrong: 'the note does not say to which text: agreedText is missing.',
    cure: 'Then run: npm run consent -- n-unbound',
  },
  'n-private': {
    bytes: aNote({ id: 'n-private' }, 'Ring 212-736-5000.\n'),
    line: 18,
    wrong: '"212-736-5000" looks like a phone number.',
    cure: 'If it may stay, add it under reviewed: with the reason.',
  },
  'n-date': {
    bytes: aNote({ id: 'n-date', reviewBy: '2027-02-30' }),
    line: 14,
    wrong: 'reviewBy "2027-02-30" is not a day written YYYY-MM-DD.',
    cure: 'For example: reviewBy: "2027-03-31"',
  },
  'n-month': {
    bytes: aNote({ id: 'n-month', month: '2026-13' }),
    line: 5,
    wrong: 'month "2026-13" is not a month written YYYY-MM.',
    cure: 'For example: month: "2026-05"',
  },
  'n-empty': { bytes: '', line: 1, wrong: 'The file is empty.', cure: '`npm run new`' },
  'n-latin': {
    bytes: Buffer.from(aNote({ id: 'n-latin', title: 'Caf\u00e9' }), 'latin1'),
    line: 3,
    wrong: 'The file is not UTF-8 text here.',
    cure: 'Save it again as UTF-8',
  },
  'n-consent': {
    bytes: aNote({ id: 'n-consent', consent: undefined }),
    line: 2,
    wrong: 'consent is missing; a published note needs it.',
    cure: 'once mentor and executive have both agreed',
  },
  'n-late': {
    bytes: aNote({ id: 'n-late', reviewBy: '2028-01-01' }),
    line: 14,
    wrong: 'reviewBy is more than 12 months after the session.',
    cure: 'For example: reviewBy:',
  },
}

const work = newFolder('faults')
const content = join(work, 'content')
const fileOf = (name: string) => `notes/2026/${name}.md`
let first: BuildResult
let before: string

beforeAll(() => {
  writeContent(content, {
    [fileOf('n-crlf')]: `\uFEFF${aNote({ id: 'n-crlf' }).replaceAll('\n', '\r\n')}`,
  })
  first = buildSite(content, work)
  if (first.code !== 0) throw new Error(first.output)
  before = readFileSync(join(first.dist, 'index.html'), 'utf8')
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

test('a byte-order mark and Windows line ends are fine', () => {
  expect(first.output).toContain('no faults')
  expect(first.code).toBe(0)
  expect(readFileSync(join(first.dist, 'notes/n-crlf/index.html'), 'utf8')).toContain(
    'We tried it.',
  )
})

describe('all faults of a run at once', () => {
  let result: BuildResult
  beforeAll(() => {
    for (const [name, { bytes }] of Object.entries(bad))
      writeFileSync(join(content, fileOf(name)), bytes)
    result = buildSite(content, work)
  })

  test('the build fails, and the last good one stays', () => {
    expect(result.code).toBe(1)
    expect(readFileSync(join(result.dist, 'index.html'), 'utf8')).toBe(before)
  })

  test('one message a fault, and none twice', () => {
    expect(result.output).toContain(`${Object.keys(bad).length} faults found.`)
  })

  test.each(Object.entries(bad))('%s', (name, { line, wrong, cure }) => {
    const at = result.output.indexOf(`${fileOf(name)}:${line}\n`)
    expect(at, result.output).toBeGreaterThan(-1)
    const [, said, advice] = result.output.slice(at).split('\n')
    expect(said).toContain(wrong)
    expect(advice).toContain(cure)
  })
})

describe('each fault alone is one fault', () => {
  test.each(Object.entries(bad))('%s', (name, { bytes }) => {
    const content = contentWith({ [fileOf(name)]: bytes })
    const faults = [
      ...content.faults,
      ...checkRules(content),
      ...confidentialFaults(content, indexNames([])),
    ]
    expect(faults).toHaveLength(1)
  })
})

test('faults outside the notes are named as well', () => {
  const other = newFolder('other')
  writeContent(join(other, 'content'), {
    'lessons/01-begin/second.mdx': 'import x from "y"\n',
    'lessons/09-nowhere/third.mdx': '',
    'guides/bad.mdx':
      '---\ntitle: Bad\nsummary: Bad.\nrole: mentor\norder: 2\nminutes: 2\n---\n\n<Term id="terms">x</Term> <Box />\n\nimport y from "z"\n',
    'notes/2026/stray.txt.md': aNote({ id: 'n-stray' }),
    'notes/lost.md': aNote({ id: 'n-lost' }),
    'themes.yaml':
      'search: { title: Search, question: How?, about: A. }\nsearch: { title: Again, question: How?, about: A. }\n',
  })
  const { code, output } = buildSite(join(other, 'content'), other)
  rmSync(other, { recursive: true, force: true })
  expect(code).toBe(1)
  for (const part of [
    'second.mdx:1\n  The file has no front matter.',
    'bad.mdx:9\n  <Term id="terms">: there is no "terms" in glossary.\n  Did you mean "term"?',
    'bad.mdx:9\n  There is no component <Box>.',
    'bad.mdx:11\n  Prose files import and export nothing.',
    'lost.md:1\n  No collection reads this file',
    'themes.yaml:2\n  This is not valid YAML: Map keys must be unique.',
  ])
    expect(output).toContain(part)
})

test('a picture that says who made it, or where, is refused; one that says nothing is not', () => {
  const other = newFolder('pictures')
  writeContent(join(other, 'content'))
  cpSync(join(projectDir, 'tests', 'fixtures', 'pictures'), join(other, 'content', 'lessons'), {
    recursive: true,
  })
  const { code, output } = buildSite(join(other, 'content'), other)
  rmSync(other, { recursive: true, force: true })
  expect(code).toBe(1)
  for (const [name, says] of Object.entries({
    'artist.webp': 'Artist',
    'author.png': 'Author',
    'creator.jpg': 'creator',
    'drawn.svg': 'metadata',
    'place.jpg': 'where it was taken',
  }))
    expect(output).toContain(
      `${name}:1\n  This picture carries data besides what it shows: ${says}.`,
    )
  expect(output).toContain('broken.png:1\n  This picture cannot be read')
  expect(output).toContain('6 faults found.')
})
