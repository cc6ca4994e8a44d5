import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../../src/kinds.ts'
import { meantBy, namedBy } from '../../../../src/features/search/meaning.ts'
import { nearestEntries } from '../../../../src/features/search/nearest-entries.ts'
import {
  findInOverview,
  findTerm,
  type OverviewEntry,
} from '../../../../src/features/search/overview.ts'

const entry = (
  kind: Kind,
  title: string,
  about: string,
  aliases: string[] = [],
): OverviewEntry => ({
  kind,
  title,
  about,
  aliases,
  href: `/${title}/`,
  line: kind,
})
const overview = [
  entry('term', 'deepfake', 'A face or voice made by a machine.', ['faked video', 'cloned voice']),
  entry('term', 'internal network', 'A social space for staff.', ['company Facebook', 'ESN']),
  entry('theme', 'Video', 'What can I learn in a minute?', ['YouTube']),
  entry('note', 'A call-back rule in four lines', 'I want to be doubted.'),
]
const titles = (entries: OverviewEntry[]) => entries.map(({ title }) => title)

describe('the quick answer', () => {
  test('is by title before text, and by the beginning of the last word', () => {
    expect(titles(findInOverview('video', overview, 5))).toEqual(['Video', 'deepfake'])
    expect(titles(findInOverview('call-b', overview, 5))).toEqual([
      'A call-back rule in four lines',
    ])
  })
  test('needs half of the words, and gives no more than asked', () => {
    expect(findInOverview('rule about tractors and ploughs', overview, 5)).toEqual([])
    expect(findInOverview('video', overview, 1)).toHaveLength(1)
    expect(findInOverview('', overview, 5)).toEqual([])
  })
})

test('a term is known by its name, its other names, and their endings', () => {
  for (const query of ['deepfake', 'Deepfakes', 'faked videos', 'cloned voice'])
    expect(findTerm(query, overview)?.title, query).toBe('deepfake')
  expect(findTerm('video', overview)).toBeUndefined()
  expect(findTerm(' ', overview)).toBeUndefined()
})

describe('what was meant', () => {
  test('is all other names of what has every word of one name in the query', () => {
    const meant = meantBy(['know', 'video', 'faked'], overview)
    expect(meant[0]).toEqual({
      word: 'deepfake',
      weight: 0.3,
      because: ['faked', 'video'],
      title: 'deepfake',
    })
    expect(meant.map(({ word }) => word)).toContain('cloned')
  })
  test('is nothing where a name is only half there, and is not told where its own name is used', () => {
    expect(meantBy(['company'], overview)).toEqual([])
    expect(meantBy(['deepfake'], overview).every(({ title }) => title === undefined)).toBe(true)
  })
})

test('near is what looks alike, themes and terms only', () => {
  expect(titles(nearestEntries('vidoe', overview))[0]).toBe('Video')
  expect(titles(nearestEntries('zzz', overview))).not.toContain('A call-back rule in four lines')
})

describe('a page is called by name', () => {
  const pages = [
    entry('session', 'Finding each other', 'Who knows?', ['Session 3', 'third session']),
    entry('guide', 'Hands off the device', 'Why?', ['coaching']),
    entry('note', 'Finding each other', 'We did.'),
    entry('term', 'session note', 'An account.'),
  ]
  const named = (...query: string[]) => namedBy(query, pages)
  test('where the query has every word of a title or of another name', () => {
    expect(named('session', '3')).toEqual(['/Finding each other/'])
    expect(named('agenda', 'third', 'sessions')).toEqual(['/Finding each other/'])
    expect(named('session', '4')).toEqual([])
  })
  test('where a name of one word is all that was typed', () => {
    expect(named('coaching')).toEqual(['/Hands off the device/'])
    expect(named('coaching', 'session')).toEqual([])
  })
  test('and notes and signposts are not', () => {
    expect(named('session', 'note')).toEqual([])
  })
})
