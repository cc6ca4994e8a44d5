import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import {
  aliasesWithoutTarget,
  listAliases,
  wordsWithoutEntry,
} from '../../../src/checks/aliases.ts'
import { loadContent } from '../../../src/loader/load.ts'
import { checkRules } from '../../../src/checks/rules.ts'
import { aNote, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

const dir = newFolder('aliases')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const themes = (search: string, culture: string) =>
  `search: { title: Search, question: How?, about: About searching., aliases: [${search}] }\n` +
  `culture: { title: Culture, question: Who?, about: About people., aliases: [${culture}] }\n`

const contentWith = (files: Record<string, string>) => {
  writeContent(dir, files)
  return loadContent(dir, dir)
}

test('an alias that repeats the name, or means two things, is a fault with line and cure', () => {
  const content = contentWith({ 'themes.yaml': themes('searches, googling', 'Googling') })
  expect(checkRules(content)).toEqual([
    {
      file: 'themes.yaml',
      line: 1,
      wrong: 'The alias "searches" says the same as the name, "Search".',
      fix: 'Remove it. Search looks past endings, capitals and hyphens by itself.',
    },
    {
      file: 'themes.yaml',
      line: 2,
      wrong: 'The alias "Googling" is also an alias of "Search".',
      fix: 'Keep it where readers should be led, and remove it here.',
    },
  ])
})

test('one list holds all; those of themes without a note, and of unused terms, lead nowhere', () => {
  const content = contentWith({
    'themes.yaml': themes('googling', 'manners'),
    'glossary/terms.yaml':
      'term: { term: term, definition: A word., aliases: [expression] }\n' +
      'gizmo: { term: gizmo, definition: A thing., aliases: [gadget] }\n',
  })
  expect(checkRules(content)).toEqual([])
  expect(listAliases(content).map(({ alias }) => alias)).toEqual([
    'expression',
    'gadget',
    'googling',
    'manners',
  ])
  expect(aliasesWithoutTarget(content)).toEqual(['gadget -> gizmo', 'manners -> Culture'])
})

test('words that no published entry has are listed once, as they were typed, but for those refused', () => {
  const content = contentWith({
    'themes.yaml': themes('googling', 'manners'),
    'notes/2026/n-test1.md': aNote({ summary: 'About captions.' }),
    'notes/2026/n-test2.md': aNote({ id: 'n-test2', status: 'draft', summary: 'Unicorns.' }),
  })
  const lines = ['How do I turn on subtitles?', 'Caption', 'google unicorns', 'subtitle', 'zebras']
  expect(wordsWithoutEntry(content, lines, ['zebra'])).toEqual(['turn', 'subtitles', 'unicorns'])
})
