/** The invented notes are what a mentor copies: each covers something else, in a shape of its own, and not every session went well. */
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { textUnder } from '../../src/markdown/excerpts.ts'
import { parseNote } from '../../src/markdown/note.ts'
import { sectionsOf } from '../../src/markdown/sections.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const { entries } = loadContent(contentDir, projectDir)
const notes = entries.notes.filter(({ data }) => data.status === 'published')
/** One of the three has not begun. */
const begun = entries.cohorts.filter(({ data }) => String(data.start) < '2026-12')

const wordsOf = ({ source }: (typeof notes)[number]) => source.body.split(/\s+/).filter(Boolean)
const headingsOf = ({ source }: (typeof notes)[number]) =>
  sectionsOf(parseNote(source.body).tree).flatMap(({ heading }) => heading ?? [])
const idsWhere = (isMeant: (note: (typeof notes)[number]) => boolean) =>
  notes.filter(isMeant).map(({ id }) => id)

describe('the notes', () => {
  test('cover every session, theme and cohort that has begun', () => {
    expect(begun).toHaveLength(2)
    expect(notes.length).toBeGreaterThanOrEqual(42)
    expect(new Set(notes.map(({ data }) => data.session)).size).toBe(entries.sessions.length)
    expect(new Set(notes.map(({ data }) => data.cohort)).size).toBe(begun.length)
    const used = new Set(notes.flatMap(({ data }) => data.themes ?? []))
    expect(entries.themes.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
  })

  test('are 100 to 350 words long, some of them short', () => {
    expect(idsWhere((note) => wordsOf(note).length < 100 || wordsOf(note).length > 350)).toEqual([])
    expect(idsWhere((note) => wordsOf(note).length <= 130).length).toBeGreaterThanOrEqual(4)
  })

  test('have titles of their own, few of them in two halves', () => {
    const titles = notes.map(({ data }) => String(data.title).toLowerCase())
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
    const inHalves = titles.filter((title) => /, (and|but|or|so|yet) /.test(title))
    expect(inHalves.length, inHalves.join('\n')).toBeLessThanOrEqual(titles.length / 5)
  })

  test('tell the view that changed in one sentence, three times out of four', () => {
    const ahas = notes.flatMap(({ data }) => data.aha ?? [])
    const inTwo = ahas.filter((aha) => /[.!?]["”’]? ./.test(aha))
    expect(ahas.length).toBeGreaterThanOrEqual(notes.length / 2)
    expect(inTwo.length, inTwo.join('\n')).toBeLessThanOrEqual(ahas.length / 4)
  })

  test('have different parts in different orders, and nearly all a warning for the next pair', () => {
    const orders = Map.groupBy(notes, (note) => headingsOf(note).join(', '))
    const counts = [...orders.values()].map(({ length }) => length)
    expect(orders.size).toBeGreaterThanOrEqual(8)
    expect(Math.max(...counts)).toBeLessThanOrEqual(notes.length / 2)
    const warned = idsWhere((note) => headingsOf(note).includes('Watch out'))
    expect(warned.length).toBeGreaterThanOrEqual(notes.length * 0.9)
  })

  test('say so where nothing changed, and some do', () => {
    const unchanged = idsWhere(({ source }) =>
      /^Nothing\b/.test(textUnder(source.body, /^what changed\b/) ?? ''),
    )
    expect(unchanged.length).toBeGreaterThanOrEqual(2)
  })

  test('do not all count to the same number', () => {
    const numbers = /\b(seven|eight|nine|eleven|twelve|thirteen|fourteen|fifteen|twenty)\b/gi
    const uses = notes.flatMap(({ id, source, data }) => {
      const text = [data.title, data.summary, data.aha, source.body].join('\n')
      const found = new Set(text.match(numbers)?.map((number) => number.toLowerCase()))
      return [...found].map((number) => ({ number, id }))
    })
    const tics = [...Map.groupBy(uses, ({ number }) => number)].filter(
      ([, { length }]) => length > notes.length / 10,
    )
    expect(tics).toEqual([])
  })
})

test('the notes say of nobody whether it is a man or a woman, which in a small group may say who', () => {
  const telling = notes.flatMap(({ source, data }) => {
    const text = [data.title, data.summary, data.aha, source.body].join('\n')
    return (
      text.match(/\b(s?he|him|hers?|his|wom[ae]n|m[ae]n|lady|ladies|gentlem[ae]n)\b/gi) ?? []
    ).map((word) => `${source.file}: ${word}`)
  })
  expect(telling).toEqual([])
})

describe('the cohorts', () => {
  test('have six pairs or more, so that a note may be of any of several', () => {
    expect(
      entries.cohorts.filter(({ data }) => Number(data.pairs) < 6).map(({ id }) => id),
    ).toEqual([])
  })

  test('publish something on every session, not the same number each time, and never of every pair', () => {
    for (const cohort of begun) {
      const counts = entries.sessions.map(
        (_, index) =>
          notes.filter(({ data }) => data.cohort === cohort.id && data.session === index + 1)
            .length,
      )
      expect(Math.min(...counts), cohort.id).toBeGreaterThanOrEqual(2)
      expect(Math.max(...counts), cohort.id).toBeLessThan(Number(cohort.data.pairs))
      expect(new Set(counts).size, cohort.id).toBeGreaterThan(1)
    }
  })
})
