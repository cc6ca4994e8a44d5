import { describe, expect, test } from 'vitest'
import { findConfidential, isSameWords } from '../../../src/lib/confidential.ts'
import { indexNames, type NameIndex } from '../../../src/lib/confidential/name-index.ts'
import {
  checkOfNotes,
  halves,
  kinds,
  measure,
  readLabelledTexts,
} from '../../support/labelled-texts.ts'

describe.each(halves)('the labelled texts, %s', (half) => {
  const texts = readLabelledTexts(half)
  const scores = measure(texts, checkOfNotes())

  test('are many, of every kind and of none', () => {
    expect(texts.length).toBeGreaterThan(250)
    for (const kind of kinds) expect(scores[kind].count, kind).toBeGreaterThan(12)
    expect(texts.filter((text) => text.kinds.length === 0).length).toBeGreaterThan(90)
  })

  test('what gives a person away is found, and little else', () => {
    expect(scores.all.recall).toBeGreaterThanOrEqual(0.95)
    expect(scores.all.precision).toBeGreaterThanOrEqual(0.9)
  })

  test.each(kinds)('%s', (kind) => {
    expect(scores[kind].recall, scores[kind].missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(scores[kind].precision, scores[kind].falseAlarms.join('\n')).toBeGreaterThanOrEqual(0.9)
  })
})

describe('where numbers are dialled', () => {
  const phonesOf = (text: string, country: string) =>
    findConfidential(text, country)
      .filter(({ kind }) => kind === 'phone')
      .map(({ words }) => words)

  test.each(['US', 'GB', 'DE', 'FR', 'ES', 'JP'])('%s', (country) => {
    expect(phonesOf('We rang 020 7946 0018 or (212) 736-5000.', country)).toEqual([
      '020 7946 0018',
      '(212) 736-5000',
    ])
    for (const text of [
      'See pages 123-145 and 1020–1034.',
      'It took 45 30 15 5 minutes, then 12.5 / 13.7 / 14.2.',
      'Case 0012345678, 1048576 rows, 1200 1300 1400 calls.',
    ])
      expect(phonesOf(text, country), text).toEqual([])
  })

  test('each number of a list is found', () => {
    expect(phonesOf('212-736-5000, 646-555-0143; 020 7946 0018\n020 7946 0019', 'US')).toEqual([
      '212-736-5000',
      '646-555-0143',
      '020 7946 0018',
      '020 7946 0019',
    ])
  })

  test('a country that no number plan knows stops nothing', () => {
    expect(phonesOf('Ring +44 20 7946 0018.', 'XX')).toEqual(['+44 20 7946 0018'])
  })
})

test.each([
  'We are there 24/7.',
  'It took 1/2 of it.',
  '3/4 agreed.',
  'It got 7/10.',
  'Now step 1/3.',
  'They took 2/3 of 4/5.',
  'A split of 50/50.',
  'On-call 24/7/365.',
  'We scored 9/10 in 2026.',
  'The score was 3-2.',
  'A picture of 16/9.',
  'In week 12/52.',
  'Chapter 3/12 and room 12/3.',
  '11/12 people agreed.',
  'The year 2025/26, or FY 26/27.',
  'A ratio of 1:3 at 10:30, until 11:15:20.',
  'Version 1.2.3, then v10.11.12.',
  'Case 2026/0415 and case number 4412345678.',
  'Invoice 2026-0001234, order #1234567890.',
  'ISBN 978-0-306-40615-7.',
  'Serial 1234 5678 9012, ref. 12345678.',
  'The address 192.168.10.24.',
  '1 234 567 rows, or 1.000.000.',
])('%s says no day and no number that is dialled', (text) => {
  for (const country of ['US', 'GB', 'DE', 'FR'])
    expect(findConfidential(text, country), country).toEqual([])
})

test('words are as a reader sees them, and their place is where they begin', () => {
  const text = 'x\u200b\u200b 3\u00a0Ma\u00ady\n2026 ｊｏ＠ａｃｍｅ．ｃｏｍ'
  const found = findConfidential(text, 'US')
  expect(
    found.map(({ kind, words, offset }) => [kind, words, text.slice(offset, offset + 3)]),
  ).toEqual([
    ['email', 'jo@acme.com', 'ｊｏ＠'],
    ['day', '3 May 2026', '3\u00a0M'],
  ])
  expect(isSameWords('3 May 2026', '3 m\u00aday\u00a02026')).toBe(true)
  expect(isSameWords('3 May 2026', '4 May 2026')).toBe(false)
})

describe('a roster of any size', () => {
  /** Names of syllables, so that none is a word. */
  const aName = (index: number) => {
    const syllables = ['ka', 'ri', 'mo', 'ta', 'len', 'vis', 'dor', 'fa', 'nel', 'lu', 'sab', 'qui']
    const part = (seed: number) =>
      [seed % 12, Math.floor(seed / 12) % 12, Math.floor(seed / 144) % 12]
        .map((at) => syllables[at] ?? '')
        .join('')
        .replace(/^./, (letter) => letter.toUpperCase())
    return `${part(index)} ${part(index * 7 + 5)}`
  }
  const rosterOf = (count: number) => Array.from({ length: count }, (_, index) => aName(index))

  test('every name of it is found', () => {
    const roster = rosterOf(300)
    const names = indexNames(roster)
    for (const name of roster)
      expect(findConfidential(`It was ${name.toUpperCase()}.`, 'US', names)[0]?.words).toBe(
        name.toUpperCase(),
      )
  })

  test('a text is looked up as often with many names as with few', () => {
    let lookUps = 0
    class CountedSet extends Set<string> {
      override has(value: string) {
        lookUps++
        return super.has(value)
      }
    }
    const counted = (names: NameIndex): NameIndex => ({
      ...names,
      sequences: new CountedSet(names.sequences),
      beginnings: new CountedSet(names.beginnings),
      joined: new CountedSet(names.joined),
      handles: new CountedSet(names.handles),
      whole: new CountedSet(names.whole),
      parts: new CountedSet(names.parts),
      unspaced: new CountedSet(names.unspaced),
    })
    const text =
      'The link was real, the page was real, and the sentence was nowhere in it. '.repeat(20)
    const lookUpsWith = (count: number) => {
      const names = counted(indexNames(rosterOf(count)))
      lookUps = 0
      findConfidential(text, 'US', names)
      return lookUps
    }
    expect(lookUpsWith(10)).toBeGreaterThan(0)
    expect(lookUpsWith(1500)).toBe(lookUpsWith(10))
  })
})

// Read in proportion it takes seconds; with the square of the lines it would take hours, and end at the time limit.
test('a paragraph of many addresses is read in one go', () => {
  expect(findConfidential('a@b.co\n'.repeat(80_000), 'US')).toHaveLength(80_000)
})
