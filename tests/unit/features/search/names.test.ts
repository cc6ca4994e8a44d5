import { describe, expect, test } from 'vitest'
import type { Kind } from '../../../../src/kinds.ts'
import type { Entry } from '../../../../src/features/search/index-files.ts'
import {
  findMeant,
  findNamed,
  findTerm,
  nearestEntries,
} from '../../../../src/features/search/names.ts'
import { parseQuery } from '../../../../src/features/search/query.ts'

const entry = (kind: Kind, title: string, aliases: string[] = []): Entry => ({
  kind,
  title,
  aliases,
  href: `/${title}/`,
})
const words = (query: string) => parseQuery(query).words
const titles = (entries: Entry[]) => entries.map(({ title }) => title)

const terms = [
  entry('term', 'deepfake', ['faked video', 'cloned voice']),
  entry('term', 'internal network', ['company Facebook', 'ESN']),
  entry('theme', 'Video', ['YouTube']),
  entry('guide', 'Choosing mentors', ['recruiting']),
]

test('a term is known by its name, its other names, and their endings', () => {
  for (const query of ['deepfake', 'Deepfakes', 'faked videos', 'cloned voice'])
    expect(findTerm(query, terms)?.title, query).toBe('deepfake')
  expect(findTerm('video', terms)).toBeUndefined()
  expect(findTerm(' ', terms)).toBeUndefined()
})

describe('what was meant', () => {
  test('is all other names of what has every word of one name in the query', () => {
    const [first, ...others] = findMeant(words('how do I know a video is faked'), terms)
    expect(first).toMatchObject({ weight: 0.3, because: ['fake', 'video'], title: 'deepfake' })
    expect(others.map(({ word }) => word.text)).toContain('cloned')
  })
  test('is no other name of a page, which is asked for by names of several things', () => {
    const guide = entry('guide', 'Hands off the device', ['coaching', 'no idea'])
    expect(findMeant(words('coaching'), [guide])).toEqual([])
  })
  test('is nothing where a name is only half there, and is not told where its title is used', () => {
    expect(findMeant(words('company'), terms)).toEqual([])
    expect(findMeant(words('deepfake'), terms).every(({ title }) => title === undefined)).toBe(true)
  })
})

test('near is what looks alike, themes and terms only', () => {
  expect(titles(nearestEntries('vidoe', terms))[0]).toBe('Video')
  expect(titles(nearestEntries('choosing', terms))).not.toContain('Choosing mentors')
})

describe('a page is called by name', () => {
  const pages = [
    entry('session', 'Finding each other', ['Session 3', 'third session']),
    entry('session', 'People, not generations', ['last session']),
    entry('guide', 'Hands off the device', ['coaching']),
    entry('term', 'session note'),
  ]
  const named = (query: string) =>
    [...findNamed(words(query), pages)].flatMap(([index, share]) =>
      share > 0 ? (pages[index]?.title ?? []) : [],
    )
  test('where the query has every word of a title or of another name, in order', () => {
    expect(named('session 3')).toEqual(['Finding each other'])
    expect(named('agenda of the third sessions')).toEqual(['Finding each other'])
    expect(named('session 4')).toEqual([])
    expect(named('how long should each session last')).toEqual([])
    expect(named('what happens in the last session')).toEqual(['People, not generations'])
  })
  test('not where the query has its words in another order, which is told apart', () => {
    for (const query of ['how long should each session last', 'sessions, and the third'])
      expect([...findNamed(words(query), pages).values()], query).toEqual([0])
    expect([...findNamed(words('last words'), pages)]).toEqual([])
  })
  test('where a name of one word is all that was typed', () => {
    expect(named('coaching')).toEqual(['Hands off the device'])
    expect(named('coaching session')).toEqual([])
  })
  test('and signposts are not', () => {
    expect(named('session note')).toEqual([])
  })
})
