import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { confidentialFaults } from '../../../src/checks/confidential.ts'
import { indexNames } from '../../../src/lib/confidential/name-index.ts'
import { loadContent } from '../../../src/loader/load.ts'
import { aNote, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

const dir = newFolder('confidential')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function faultsIn(fields: Record<string, unknown>, body = '', roster: string[] = []) {
  writeContent(dir, { 'notes/2026/n-test1.md': aNote(fields, body) })
  return confidentialFaults(loadContent(dir, dir), indexNames(roster))
}
const wordsOf = (body: string, roster: string[] = []) =>
  faultsIn({}, body, roster).map(({ wrong }) => /"(.*)" /.exec(wrong)?.[1])

test.each([
  ['Write to jo.smith@example.com about it.', 'jo.smith@example.com'],
  ['We rang (212) 736-5000 at once.', '(212) 736-5000'],
  ['It was +44 20 7946 0018, I think.', '+44 20 7946 0018'],
  ['The card 4111 1111 1111 1111 was on the screen.', '4111 1111 1111 1111'],
  ['We met on 3 May 2026 in the lift.', 'on 3 May 2026'],
  ['We met on 2026-05-03.', '2026-05-03'],
  ['It was the 3rd of June.', '3rd of June'],
])('%s', (body, words) => {
  expect(wordsOf(body)).toContain(words)
})

test('what a note needs to say is left alone', () => {
  for (const body of [
    'It took 45 seconds, eleven minutes and 9 working days; we met again in May 2026.',
    'In 10 minutes 41 apps went to 3. Ten lines became 5. See session 2, step 4.',
    'We write @mentions, and a site limit such as site:example.org.',
    'The line “Answer when it suits you” came at ten at night.',
  ])
    expect(wordsOf(body), body).toEqual([])
})

test('a finding has file, line, words, why and cure', () => {
  expect(faultsIn({ aha: 'Ask ann@example.com.' }, 'Fine.\n\nRing 212-736-5000.\n')).toEqual([
    {
      file: 'notes/2026/n-test1.md',
      line: 15,
      wrong: '"ann@example.com" is an e-mail address, and leads to a person.',
      fix: 'Write the role instead, for example “the owner of the policy”. If it may stay, add it under reviewed: with the reason.',
    },
    {
      file: 'notes/2026/n-test1.md',
      line: 21,
      wrong: '"212-736-5000" looks like a phone number.',
      fix: 'Leave it out, or write what kind of number it was. If it may stay, add it under reviewed: with the reason.',
    },
  ])
})

test('names of the roster are found as whole words, however written', () => {
  const roster = ['Priya Nair', 'Ann', 'José Núñez', 'Will de la Mare']
  expect(wordsOf('PRIYA NAIR said so. Priyanka did not.', roster)).toEqual(['PRIYA NAIR'])
  expect(wordsOf('We asked **Priya** Nair, priya and Nair’s team.', roster)).toEqual([
    'Priya Nair',
    'Nair',
  ])
  expect(wordsOf('Jose Nunez was there, and so was JOSÉ NÚÑEZ.', roster)).toEqual([
    'Jose Nunez',
    'JOSÉ NÚÑEZ',
  ])
  // As some systems write it, with the accent behind its letter.
  expect(wordsOf('José was there.'.normalize('NFD'), roster)).toEqual(['José'])
  expect(wordsOf('Will it do? It will, de la part of ann.', roster)).toEqual(['ann'])
  expect(wordsOf('We asked Will. Will said yes.', roster)).toEqual(['Will'])
})

test('where a line breaks does not matter, and the finding has the line that it begins on', () => {
  const body = 'Fine.\n\nWe met on 3\nMay 2026 with Priya\nNair.\n\n- Ring 212\n  736-5000.\n'
  expect(faultsIn({}, body, ['Priya Nair']).map(({ line, wrong }) => [line, wrong])).toEqual([
    [20, '"on 3 May 2026" is an exact day, which beside a calendar says who it was.'],
    [21, '"Priya Nair" is a name on the private roster, or part of one.'],
    [24, '"212 736-5000" looks like a phone number.'],
  ])
  expect(wordsOf('It took until May\n\n12 of us came.')).toEqual([])
  expect(wordsOf('- It took until May\n- 12 of us came.')).toEqual([])
})

test('the words that the page shows count where a tag makes something else of the Markdown', () => {
  expect(faultsIn({}, '<style>\n\nWe met **P**riya.\n', ['Priya Nair'])).toMatchObject([
    { line: 20, wrong: expect.stringContaining('"Priya"') as string },
  ])
  expect(wordsOf('<p>\nWe met\nPri<b>ya</b> at jo@acme.com</p>', ['Priya Nair'])).toEqual([
    'jo@acme.com',
    'Priya',
  ])
  expect(wordsOf('It took 5~7 or 10~15 minutes, jo@acme.com knows.')).toEqual(['jo@acme.com'])
})

test('each thing is said once, though it stands in a link and in its address', () => {
  const body =
    'Ask [jo@acme.com](mailto:jo@acme.com "jo@acme.com"), jo@acme.com.\n\n> jo@acme.com\n'
  expect(faultsIn({}, body).map(({ line }) => line)).toEqual([18, 20])
})

test('the line of a field is its own', () => {
  const faults = faultsIn({ aliases: ['quiet', '3 May 2026'], aha: 'Ask Priya.' }, '', [
    'Priya Nair',
  ])
  expect(faults.map(({ line, wrong }) => [line, wrong.split(' is ')[0]])).toEqual([
    [15, '"3 May 2026"'],
    [16, '"Priya"'],
  ])
})

test('what a second reader allowed passes; a mark that marks nothing does not', () => {
  const reviewed = [{ words: '6 June 1944', reason: 'History.' }]
  expect(faultsIn({ reviewed }, 'A talk about 6 June 1944.')).toEqual([])
  expect(faultsIn({ reviewed }, 'A talk.')[0]?.wrong).toBe(
    '"6 June 1944" is marked as reviewed, and nothing like it was found.',
  )
})

test('only published notes are refused', () => {
  expect(faultsIn({ status: 'draft' }, 'Ring 212-736-5000.')).toEqual([])
})
