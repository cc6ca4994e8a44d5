/** What the invented programme that comes with this site promises, beyond the rules that any programme keeps. */
import { describe, expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { sessionNumber } from '../../src/lib/session-id.ts'
import { toParts } from '../../src/lib/curriculum.ts'
import { partsOf } from '../../src/markdown/lesson.ts'
import { contentDir, projectDir } from '../../src/settings.ts'
import { textsIn } from '../support/texts.ts'

const { entries } = loadContent(contentDir, projectDir)
/** Without the answers to exercises, which are folded. */
const wordsOf = (body: string) =>
  body
    .replace(/<Answer>.*?<\/Answer>/gs, ' ')
    .replace(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length

const lessonKinds = ['tactical', 'cultural', 'practice'] as const

test('every session has three lessons or more, one of each kind', () => {
  const lacking = entries.sessions.flatMap((session) => {
    const kinds = entries.lessons
      .filter(({ id }) => id.startsWith(`${session.id}/`))
      .map(({ data }) => data.kind)
    return lessonKinds
      .filter((kind) => !kinds.includes(kind))
      .map((kind) => `${session.id} has no ${kind} lesson`)
  })
  expect(lacking).toEqual([])
})

test('every lesson has 800 to 1,500 words, in four parts or more of two to five minutes', () => {
  const odd = entries.lessons.flatMap(({ source, data }) => {
    const words = wordsOf(source.body)
    const parts = toParts(
      partsOf(source.body).filter(({ isHidden }) => !isHidden),
      Number(data.minutes),
    )
    return [
      ...(words < 800 || words > 1500 ? [`${source.file}: ${words} words`] : []),
      ...(parts.length < 4 ? [`${source.file}: ${parts.length} parts`] : []),
      ...parts
        .filter(({ minutes }) => minutes < 2 || minutes > 5)
        .map(({ heading, minutes }) => `${source.file}: "${heading}" takes ${minutes} minutes`),
    ]
  })
  expect(odd).toEqual([])
})

test('every lesson has a card to stop at, and a note for the mentor', () => {
  const lacking = entries.lessons
    .filter(({ source }) => !/<StopCard/.test(source.body) || !/<MentorNote>/.test(source.body))
    .map(({ source }) => source.file)
  expect(lacking).toEqual([])
})

test('every exercise of a lesson has a good answer after it, of 60 to 180 words', () => {
  const odd = entries.lessons.flatMap(({ source }) => {
    const exercises = source.body.match(/<Exercise\b/g) ?? []
    const answers = [...source.body.matchAll(/<Answer>([^]*?)<\/Answer>/g)].map(([, answer = '']) =>
      wordsOf(answer.replace(/\||-{3,}/g, ' ')),
    )
    return [
      ...(answers.length === exercises.length && answers.length > 0
        ? []
        : [`${source.file}: ${exercises.length} exercises, ${answers.length} answers`]),
      ...answers
        .filter((words) => words < 60 || words > 180)
        .map((words) => `${source.file}: an answer of ${words} words`),
    ]
  })
  expect(odd).toEqual([])
})

test('every exercise of a lesson says whether it is for one or for two, and how to do it without the other', () => {
  const odd = entries.lessons.flatMap(({ source }) =>
    [...source.body.matchAll(/<Exercise title="([^"]*)">([^]*?)<\/Exercise>/g)].flatMap(
      ([, title = '', text = '']) =>
        /^Alone( or together)?: /.test(title) ||
        (/^Together: /.test(title) && text.includes('On your own: '))
          ? []
          : `${source.file}: ${title}`,
    ),
  )
  expect(odd).toEqual([])
})

test('every lesson says what to do for those who can do it already', () => {
  expect(
    entries.lessons.filter(({ data }) => !data.alreadyCan).map(({ source }) => source.file),
  ).toEqual([])
})

describe('every session', () => {
  const { sessions } = entries
  const stepsOf = ({ data: { demo, exercise } }: (typeof sessions)[number]) => [
    ...(demo?.steps ?? []),
    ...(exercise?.steps ?? []),
  ]
  test('has a part of its agenda, demo or exercise for each objective', () => {
    const unmet = sessions.flatMap((session) => {
      const served = [...(session.data.agenda ?? []), ...stepsOf(session)].flatMap(
        ({ objective }) => objective,
      )
      return (session.data.objectives ?? [])
        .filter((_, index) => !served.includes(index + 1))
        .map((objective) => `${session.id}: ${objective}`)
    })
    expect(unmet).toEqual([])
  })
  test('has fewer steps in the shortest form than in the longest', () => {
    expect(
      sessions
        .filter((session) => stepsOf(session).every(({ from }) => from === undefined))
        .map(({ id }) => id),
    ).toEqual([])
  })
  test('begins with words to say and two questions from before, and says what the executive brings', () => {
    const lacking = sessions.filter(
      ({ data: { firstWords = [], warmUp = [], executiveBrings = [] } }) =>
        firstWords.length < 2 || warmUp.length !== 2 || executiveBrings.length === 0,
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
  test('has the executive read its first lesson beforehand, by its title and its minutes', () => {
    const lacking = sessions.filter(({ id, data: { executiveBrings = [] } }) => {
      const { title, minutes } =
        entries.lessons.find((lesson) => lesson.id.startsWith(`${id}/`) && lesson.data.order === 1)
          ?.data ?? {}
      return !executiveBrings.some(
        (line) =>
          line.includes(`“${String(title)}”`) && line.includes(`${Number(minutes)} minutes`),
      )
    })
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
  test('is shown in two drawings or more, in its lessons and handouts', () => {
    const drawingsOf = (session: (typeof sessions)[number]) =>
      [
        ...entries.lessons.filter(({ id }) => id.startsWith(`${session.id}/`)),
        ...entries.handouts.filter(({ data }) => data.session === sessionNumber(session.id)),
      ].flatMap(({ source }) => source.body.match(/<Drawing\b/g) ?? [])
    expect(
      sessions.filter((session) => drawingsOf(session).length < 2).map(({ id }) => id),
    ).toEqual([])
  })
  test('links each handout where its preparation calls it by its title', () => {
    const keyOf = (text: string) => text.toLowerCase().replace(/[^a-z ]/g, '')
    const unlinked = sessions.flatMap(({ id, data }) =>
      Object.values(data.preparation ?? {})
        .flat()
        .flatMap(({ does, handout }) =>
          entries.handouts
            .filter(
              ({ id: sheet, data: { title = '' } }) =>
                !handout.includes(sheet) &&
                keyOf(does).includes(keyOf(title.replace(/^(the|a) /i, ''))),
            )
            .map(({ data: { title } }) => `${id}: "${does}" names ${title}`),
        ),
    )
    expect(unlinked).toEqual([])
  })
  test('names in its preparation each of its handouts', () => {
    const unnamed = entries.handouts.filter(({ id, data }) => {
      const { preparation } =
        sessions.find((session) => sessionNumber(session.id) === data.session)?.data ?? {}
      return (
        data.session !== undefined &&
        !Object.values(preparation ?? {})
          .flat()
          .some(({ handout }) => handout.includes(id))
      )
    })
    expect(unnamed.map(({ id }) => id)).toEqual([])
  })
})

test('each role has five guides or more, and no more than it can read in an hour', () => {
  for (const role of ['mentor', 'executive', 'program-manager']) {
    const minutes = entries.guides
      .filter(({ data }) => data.role === role)
      .map(({ data }) => Number(data.minutes))
    expect(minutes.length, role).toBeGreaterThanOrEqual(5)
    expect(
      minutes.reduce((sum, one) => sum + one, 0),
      role,
    ).toBeLessThanOrEqual(60)
  }
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

test('no sentence is longer than 35 words', () => {
  const long = Object.values(entries)
    .flat()
    .flatMap(({ source, data }) =>
      [...textsIn(data), source.body]
        .join('\n\n')
        // Words of a drawing, each in a place of its own.
        .replace(/<\/(?:title|desc|text)>/g, '\n\n')
        .replace(/<[^>]*>/g, ' ')
        .split(/(?<=[.!?:]["”']?)\s+|\n\n+|\n(?=[-\d|>#])/)
        .filter((sentence) => sentence.split(/\s+/).filter(Boolean).length > 35)
        .map((sentence) => `${source.file}: ${sentence.trim().slice(0, 90)}`),
    )
  expect(long).toEqual([])
})

test('the glossary has forty terms or more, and each is linked from where it is first used', () => {
  expect(entries.glossary.length).toBeGreaterThanOrEqual(40)
  const linked = new Set(
    [...entries.lessons, ...entries.guides, ...entries.cases].flatMap(({ source }) =>
      [...source.body.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id),
    ),
  )
  expect(entries.glossary.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([])
})

test('a lesson links each term once, where it comes first', () => {
  const twice = entries.lessons.flatMap(({ source }) => {
    const ids = [...source.body.matchAll(/<Term id="([^"]+)"/g)].map(([, id]) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${source.file}: ${id}`)
  })
  expect(twice).toEqual([])
})

test('every reference that was read is cited somewhere', () => {
  const texts = [...entries.lessons, ...entries.guides, ...entries.cases]
    .map(({ source }) => source.body)
    .concat(entries.sessions.map(({ data }) => JSON.stringify(data.cites)))
    .join('\n')
  const uncited = entries.references
    .filter(({ id, data }) => data.read !== 'not-read' && !texts.includes(`"${id}"`))
    .map(({ id }) => id)
  expect(uncited).toEqual([])
})
