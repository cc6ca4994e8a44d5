/** The self-checks of the real lessons: that they test, and give nothing away by place, length or likeness. */
import { expect, test } from 'vitest'
import { numberedChecks } from '../../src/features/study/self-checks.ts'
import { loadContent } from '../../src/loader/load.ts'
import { lessonSchema } from '../../src/schemas/lesson.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const lessons = loadContent(contentDir, projectDir).entries.lessons.map(({ id, source, data }) => ({
  id,
  file: source.file,
  ...lessonSchema.parse(data),
}))
const checks = lessons.flatMap(({ file, selfChecks }) =>
  numberedChecks(selfChecks).map((check) => ({ ...check, at: `${file}: ${check.question}` })),
)
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length
/** The right answer's length, and those of the others. */
const lengths = ({ answers }: (typeof checks)[number]) => {
  const of = (right: boolean) =>
    answers.filter((answer) => answer.right === right).map(({ answer }) => answer.length)
  return { right: mean(of(true)), others: of(false) }
}

test('each has three answers to choose from', () => {
  expect(checks.filter(({ answers }) => answers.length !== 3).map(({ at }) => at)).toEqual([])
})

test('no place holds more than half of the right answers', () => {
  const places = checks.map(({ answers }) => answers.findIndex(({ right }) => right))
  for (const place of [0, 1, 2])
    expect(
      places.filter((at) => at === place).length / places.length,
      `place ${place + 1}`,
    ).toBeLessThanOrEqual(0.5)
})

test('where lines have letters, each letter is right somewhere, and none holds more than half', () => {
  const right = checks.flatMap(({ shows, answers }) =>
    (shows?.lines ?? []).some((line) => /^[A-C]: /.test(line))
      ? (answers.find((answer) => answer.right)?.answer.match(/^[A-C](?=,)/) ?? [])
      : [],
  )
  expect(right.length).toBeGreaterThan(2)
  for (const letter of ['A', 'B', 'C']) {
    const share = right.filter((one) => one === letter).length / right.length
    expect(share, letter).toBeGreaterThan(0)
    expect(share, letter).toBeLessThanOrEqual(0.5)
  }
})

test('the right answer is the longest in 40 % at most, the shortest in 40 % at most, and as long as the others on average', () => {
  const all = checks.map(lengths)
  const longest = all.filter(({ right, others }) => right > Math.max(...others))
  const shortest = all.filter(({ right, others }) => right < Math.min(...others))
  expect(longest.length / all.length, 'longest').toBeLessThanOrEqual(0.4)
  expect(shortest.length / all.length, 'shortest').toBeLessThanOrEqual(0.4)
  const ratio = mean(all.map(({ right, others }) => right / mean(others)))
  expect(ratio, 'mean ratio').toBeGreaterThan(0.9)
  expect(ratio, 'mean ratio').toBeLessThan(1.1)
})

test('no answer is twice as long as another of the same check', () => {
  const uneven = checks.filter(({ answers }) => {
    const all = answers.map(({ answer }) => answer.length)
    return Math.max(...all) > 2 * Math.min(...all)
  })
  expect(uneven.map(({ at }) => at)).toEqual([])
})

test('no reason says the opposite of what stands before it', () => {
  const torn = checks.flatMap(({ at, answers }) =>
    answers
      .filter(({ right, why }) =>
        (right
          ? /^(no|not|never|wrong)\b/i
          : /^(yes|right|true|often|sometimes|they do(?! not)|it does(?! not)|correct)\b/i
        ).test(why),
      )
      .map(({ why }) => `${at} — ${why}`),
  )
  expect(torn).toEqual([])
})

test('a third of them or more show something to judge', () => {
  expect(checks.filter(({ shows }) => shows).length / checks.length).toBeGreaterThanOrEqual(1 / 3)
})

test('each lesson has one under the part that it tests', () => {
  expect(
    lessons
      .filter(({ selfChecks }) => !selfChecks.some(({ part }) => part))
      .map(({ file }) => file),
  ).toEqual([])
})

const small = new Set(
  'a about an and are as at be by can do does for from have how in is it may not of on or that the this to what when which who with you your'.split(
    ' ',
  ),
)
/** The words of a text that carry it, in a common form. */
const carrying = (text: string) =>
  new Set(
    (text.toLowerCase().match(/[a-z]{2,}/g) ?? [])
      .filter((word) => !small.has(word))
      .map((word) => word.replace(/(ing|ed|es|s)$/, '')),
  )
/** Of the words of both, the share that they have in common. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((word) => b.has(word)).length
  return common / (a.size + b.size - common)
}

test('no two are alike', () => {
  const texts = checks.map(({ at, question, shows, answers }) => ({
    at,
    question: carrying(question),
    whole: carrying(
      [question, ...(shows?.lines ?? []), ...answers.map(({ answer }) => answer)].join(' '),
    ),
  }))
  const alike = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter(
        (other) =>
          likeness(one.whole, other.whole) > 0.4 ||
          (Math.min(one.question.size, other.question.size) > 4 &&
            likeness(one.question, other.question) > 0.6),
      )
      .map((other) => `${one.at} ~ ${other.at}`),
  )
  expect(alike).toEqual([])
})

test('the measure of likeness sees a question that was only reworded', () => {
  expect(
    likeness(
      carrying('May you paste the papers for the board into a free assistant, to get a summary?'),
      carrying('May you paste the board pack into a free assistant to have it summed up?'),
    ),
  ).toBeGreaterThan(0.4)
})

test('no answer stands under two questions', () => {
  const all = checks.flatMap(({ answers }) => answers.map(({ answer }) => answer.toLowerCase()))
  expect(all.filter((answer, index) => all.indexOf(answer) !== index)).toEqual([])
})

test('each lesson says when its steps were last checked', () => {
  expect(lessons.filter(({ checked }) => !checked).map(({ file }) => file)).toEqual([])
})

test('the lessons of a session stand in an order of their own, and practice never comes first', () => {
  const odd = [...new Set(lessons.map(({ id }) => id.split('/')[0]))].flatMap((session) => {
    const own = lessons
      .filter(({ id }) => id.split('/')[0] === session)
      .sort((a, b) => a.order - b.order)
    const orders = own.map(({ order }) => order)
    return new Set(orders).size < orders.length || own[0]?.kind === 'practice'
      ? [`${session}: ${own.map(({ order, kind }) => `${order} ${kind}`).join(', ')}`]
      : []
  })
  expect(odd).toEqual([])
})
