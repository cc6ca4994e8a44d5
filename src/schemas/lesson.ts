import { z } from 'astro/zod'
import { aliases, field, idOf, lines, month, text } from './fields.ts'

const selfCheck = z
  .strictObject({
    question: text('The question', 'What is the first move of SIFT?'),
    part: text(
      'The heading of the part it stands under; without one, the end',
      'Four moves',
    ).optional(),
    shows: field(
      z.strictObject({
        label: text('What it is', 'An AI answer, and the page it cites', 120),
        lines: lines('One line of it', 'AI answer: Members have 30 days to object.'),
      }),
      'Something to judge, shown under the question: an answer beside its source, a thread, a profile',
      {
        label: 'An AI answer, and the page it cites',
        lines: ['AI answer: Members have 30 days to object.', 'The page: Members may object.'],
      },
    ).optional(),
    answers: field(
      z
        .array(
          z.strictObject({
            answer: text('One answer to choose from', 'Stop.', 200),
            right: field(z.boolean(), 'true for the right answer', true),
            why: text('Why it is right or wrong', 'Stopping comes before judging.'),
          }),
        )
        .min(2),
      'Two or more answers, each with its reason',
      [{ answer: 'Stop.', right: true, why: 'Stopping comes before judging.' }],
    ),
  })
  .refine((check) => check.answers.filter((a) => a.right).length === 1, {
    message: 'needs exactly one answer with right: true',
    path: ['answers'],
  })

/** A lesson module: content/lessons/<session>/<lesson>.mdx. The folder gives the session. */
export const lessonSchema = z.strictObject({
  title: text('The title of the lesson', 'Check an answer in sixty seconds', 70),
  summary: text(
    'One plain sentence for lists and search results',
    'Four moves before you believe it.',
    160,
  ),
  order: field(z.int().min(1), 'Its place among the lessons of the session', 1),
  kind: field(
    z.enum(['tactical', 'cultural', 'practice']),
    'What sort of lesson it is',
    'tactical',
  ),
  themes: field(z.array(idOf('themes', 'search')).min(1).max(3), 'One to three themes', ['search']),
  minutes: field(z.int().min(2).max(30), 'Minutes to read it and do it', 12),
  objectives: lines('Something the reader can do afterwards', 'Trace a claim to its source.'),
  selfChecks: field(z.array(selfCheck).min(2).max(4), 'Two to four questions, never scored', []),
  checked: month(
    'The month in which somebody last checked its steps, on a device or against what its makers say',
  ).optional(),
  alreadyCan: text(
    'What to do in its place for a reader who can do this already',
    'Trace a claim from the last paper that you signed.',
  ).optional(),
  aliases: aliases('fact checking'),
  tryThis: text(
    'One thing to try, or to raise with the mentor',
    'Trace one claim before Friday.',
    400,
  ),
})

export type Lesson = z.infer<typeof lessonSchema>
