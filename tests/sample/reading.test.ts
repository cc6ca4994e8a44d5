/** How hard the pages are to read that an executive reads between two calls, and the notes that mentors copy. */
import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { contentDir, projectDir } from '../../src/settings.ts'
import { textsIn } from '../support/texts.ts'

const { entries } = loadContent(contentDir, projectDir)

const maxGrade = 9

/** What stands on the page, as sentences, one a line. */
const sentencesOf = (text: string) =>
  text
    .replace(/<Cite[^>]*>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|>|\d+\.|-|\|)\s*/gm, '\n')
    .replace(/[*_`|]/g, ' ')
    .split(/(?<=[.!?:]["”’']?)\s+|\n\s*\n/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z]/i.test(sentence))

/** The Flesch–Kincaid grade: years of school in the United States. Kincaid and others, 1975. */
function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\d’'-]+/gu) ?? [])
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  })
}

const pages: [string, string[]][] = [
  ...[
    ...entries.lessons,
    ...entries.guides.filter(({ data }) => data.role === 'executive'),
    ...entries.handouts.filter(({ data }) => data.for === 'pair' || data.for === 'executive'),
    ...entries.cases,
    ...entries.notes,
  ].map(({ source }): [string, string[]] => [source.file, sentencesOf(source.body)]),
  ...entries.sessions.map(({ source, data }): [string, string[]] => {
    const shown = { ...data, aliases: undefined, cites: undefined }
    return [source.file, sentencesOf(textsIn(shown).join('\n\n'))]
  }),
]

describe('reads at school grade 9 or below', () => {
  test.each(pages.map(([file, sentences]) => ({ file, grade: gradeOf(sentences) })))(
    '$file: $grade',
    ({ grade }) => expect(grade).toBeLessThanOrEqual(maxGrade),
  )
  test('and the measure tells hard from easy', () => {
    expect(gradeOf(['The cat sat on the mat.'])).toBeLessThan(2)
    expect(
      gradeOf([
        'Organisational stakeholders should systematically operationalise interdisciplinary methodologies notwithstanding institutional reservations.',
      ]),
    ).toBeGreaterThan(20)
  })
})

/** Words that explain people by the year they were born, and jokes about age. */
const banned =
  /digital natives?|digital immigrants?|\b(gen(eration)? ?[xyz]|millennials?|boomers?|gen alpha)\b|too old (for|to)|old dogs?|dinosaurs?|whippersnapper|kids these days|ok,? boomer|senior moment/i

/** Where they are quoted in order to be discussed, or stand in the title of a source. */
const discusses = [
  'lessons/07-people-not-generations/swap-the-label.mdx',
  'lessons/07-people-not-generations/a-meeting-everyone-can-follow.mdx',
  'sessions/07-people-not-generations.yaml',
  'guides/disagreeing-upwards.mdx',
  'guides/what-you-are-not.mdx',
  'references/references.yaml',
]

test('no label by generation and no joke about age stands outside the pages that discuss them', () => {
  const found = Object.values(entries)
    .flat()
    .filter(({ source }) => !discusses.some((path) => source.file.endsWith(path)))
    .flatMap(({ source, data }) => {
      const text = [...textsIn(data), source.body].join('\n')
      const [words] = banned.exec(text) ?? []
      return words ? [`${source.file}: ${words}`] : []
    })
  expect([...new Set(found)]).toEqual([])
})
