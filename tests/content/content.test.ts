/** The real content: what the schemas cannot see. */
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/cli/content/load.ts'
import { checkRules } from '../../src/cli/content/rules.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const content = loadContent(contentDir, projectDir)
const { entries } = content
const wordsOf = (body: string) =>
  body
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length

test('has no fault: fields, ids, references, agendas that sum, titles, terms', () => {
  expect([...content.faults, ...checkRules(content)]).toEqual([])
})

test('every session has a lesson of 900 words or more', () => {
  const thin = entries.sessions
    .filter(
      (session) =>
        !entries.lessons.some(
          ({ id, source }) => id.startsWith(`${session.id}/`) && wordsOf(source.body) >= 900,
        ),
    )
    .map(({ id }) => id)
  expect(thin).toEqual([])
})

test('every lesson that gives a figure cites a source for it', () => {
  const claims = entries.lessons.flatMap(({ source }) =>
    source.body
      .split(/\n\n+/)
      .filter(
        (paragraph) =>
          /per cent|million|billion|\b(study|survey) (of|by)\b/.test(paragraph) &&
          !paragraph.includes('<Cite'),
      )
      .map((paragraph) => `${source.file}: ${paragraph.slice(0, 80)}`),
  )
  expect(claims).toEqual([])
})

test('only references that were read are cited as evidence in lessons and sessions', () => {
  const unread = entries.references
    .filter(({ data }) => data['read'] === 'not-read')
    .map(({ id }) => id)
  const cited = [...entries.lessons, ...entries.guides].flatMap(({ source }) =>
    [...source.body.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id!),
  )
  expect(cited.filter((id) => unread.includes(id))).toEqual([])
})

describe('notes', () => {
  const published = entries.notes.filter(({ data }) => data['status'] === 'published')
  test('cover every session and both cohorts', () => {
    expect(new Set(published.map(({ data }) => data['session'])).size).toBe(entries.sessions.length)
    expect(new Set(published.map(({ data }) => data['cohort'])).size).toBe(entries.cohorts.length)
    expect(published.length).toBeGreaterThanOrEqual(24)
  })
  test('have each a title of its own', () => {
    const titles = published.map(({ data }) => String(data['title']).toLowerCase())
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
  })
  test('are 100 to 350 words long', () => {
    const odd = published
      .filter(({ source }) => wordsOf(source.body) < 100 || wordsOf(source.body) > 350)
      .map(({ id }) => id)
    expect(odd).toEqual([])
  })
  test('every theme has one', () => {
    const used = new Set(published.flatMap(({ data }) => data['themes'] as string[]))
    expect(entries.themes.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })
})

test('no sentence is longer than 35 words', () => {
  const long = [...entries.lessons, ...entries.guides, ...entries.cases, ...entries.notes].flatMap(
    ({ source }) =>
      source.body
        .replace(/<[^>]*>/g, ' ')
        .split(/(?<=[.!?:]["”']?)\s+|\n\n+|\n(?=[-\d|>#])/)
        .filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > 35)
        .map((sentence) => `${source.file}: ${sentence.trim().slice(0, 90)}`),
  )
  expect(long).toEqual([])
})

test('every term of the glossary is used or explained, and there are thirty or more', () => {
  expect(entries.glossary.length).toBeGreaterThanOrEqual(30)
  const empty = entries.glossary
    .filter(({ data }) => String(data['definition']).split(' ').length < 5)
    .map(({ id }) => id)
  expect(empty).toEqual([])
})
