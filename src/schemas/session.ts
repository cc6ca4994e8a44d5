import { z } from 'astro/zod'
import { aliases, field, idOf, lines, oneOrMore, orText, text } from './fields.ts'

/** The six kinds of segment, in the order in which a session runs them. */
const segmentKinds = ['open', 'demo', 'hands', 'culture', 'turn', 'note'] as const

/** When a mentor prepares, in order of time. */
export const preparationTimes = ['week', 'eve', 'bag'] as const

const half = (description: string) =>
  z.strictObject({
    summary: text(description, 'Narrow a search with quotation marks and a site name.'),
    points: lines('What this half covers', 'Quotation marks hold words together.'),
  })

const objective = field(
  oneOrMore(z.int().min(1)).default([]),
  'The objective it serves, by its number in the list above; several as [1, 2]',
  2,
)

const step = field(
  orText(
    'does',
    z.strictObject({
      does: text('One step, as an instruction', 'Read the question aloud.'),
      objective,
      from: field(
        z.int().min(1),
        'The shortest session length in which it is done; without one, it is done in all',
        45,
      ).optional(),
    }),
  ),
  'One step: text, or text with what it serves',
  { does: 'Read it aloud.', objective: 2, from: 45 },
)

const steps = (titleExample: string) =>
  z.strictObject({
    title: text('What is done, in a few words', titleExample, 80),
    steps: field(z.array(step).min(1, 'needs at least one step'), 'What is done, step by step', [
      'Read the question aloud.',
    ]),
  })

const segment = z.strictObject({
  kind: field(z.enum(segmentKinds), 'Which part of the session this is', 'open'),
  does: text('What happens in it, as an instruction', 'Say what changed since last time.'),
  objective,
  minutes: field(
    z.record(z.string().regex(/^\d+$/, 'must be a session length in minutes'), z.int().min(1)),
    'Minutes for each session length; leave a length out to skip the segment in it',
    { 30: 5, 45: 7, 60: 10 },
  ),
})

const preparation = (description: string, example: string) =>
  field(
    z
      .array(
        field(
          orText(
            'does',
            z.strictObject({
              does: text(description, example),
              handout: field(
                oneOrMore(idOf('handouts', 'call-back-card')).default([]),
                'The handout that it names, or several',
                'call-back-card',
              ),
            }),
          ),
          description,
          example,
        ),
      )
      .default([]),
    description,
    [example],
  )

/** One session of the syllabus: content/sessions/<nn>-<slug>.yaml. The file name gives number and slug. */
export const sessionSchema = z.strictObject({
  title: text('The title of the session', 'Ask better, check faster', 60),
  question: text('The question the session answers', 'Can I trust this answer?', 120),
  summary: text(
    'One or two plain sentences for lists',
    'Search well and check what comes back.',
    240,
  ),
  objectives: field(
    z
      .array(
        text(
          'Something the executive can do afterwards, so that one can tell',
          'Trace one AI claim to its source.',
        ),
      )
      .min(3)
      .max(4),
    'Three or four measurable objectives',
    ['Trace one AI claim to its source.'],
  ),
  why: text('Why it matters to an executive', 'Every decision starts from an answer.', 600),
  tactical: half('The skill, in one sentence'),
  cultural: half('The way people work behind the skill, in one sentence'),
  agenda: z.array(segment).min(3),
  tenMinutes: field(
    z
      .array(
        z.strictObject({
          minutes: field(z.int().min(1).max(10), 'Minutes', 3),
          does: text('What to do', 'Run the demo only.'),
        }),
      )
      .min(2),
    'The ten-minute version, for a day that went wrong; sums to ten',
    [{ minutes: 10, does: 'Run the demo only.' }],
  ),
  demo: steps('One question, three ways'),
  exercise: steps('Answer a public question'),
  prompts: lines('A question to talk about', 'Whom do you ask first?'),
  aha: text('What people often realise', 'They search before they ask.'),
  preparation: field(
    z.strictObject({
      week: preparation(
        'What to ask of others a week before',
        'Tell the moderator that a question is coming.',
      ),
      eve: preparation('What to do on the evening before', 'Put one question to all three places.'),
      bag: preparation('What to put into the bag', 'Two printed copies of the agreement.'),
    }),
    'What the mentor does a week before, does the evening before, and puts into the bag',
    { week: ['Tell the moderator.'], eve: ['Try the demo.'], bag: ['A charger.'] },
  ),
  executiveBrings: field(
    z.array(text('What the executive brings', 'The code of the tablet.')).default([]),
    'What the executive brings',
    ['The code of the tablet.'],
  ),
  firstWords: field(
    z
      .array(text('One line to say', 'You hold the tablet today. I keep my hands off.'))
      .max(4)
      .default([]),
    'What the mentor says in the first ninety seconds, in two to four lines',
    ['You hold the tablet today. I keep my hands off.'],
  ),
  warmUp: field(
    z
      .array(
        z.strictObject({
          from: field(z.int().min(1), 'The number of the earlier session', 1).optional(),
          ask: text('The question', 'Which limit helped most?'),
          answer: text('What a good answer says', 'The site limit, since it names who answers.'),
        }),
      )
      .default([]),
    'Two questions from earlier sessions to begin with, each with its answer',
    [{ from: 1, ask: 'Which limit helped most?', answer: 'The site limit.' }],
  ),
  failures: z
    .array(
      z.strictObject({
        sign: text('What goes wrong', 'The agreement takes all the time.'),
        recovery: text('What to do then', 'Sign, run the demo, move the rest.'),
      }),
    )
    .min(1),
  noteMay: lines('What a published note may say', 'The method that worked.'),
  noteMayNot: lines('What it may never say', 'Anything the executive searched for.'),
  next: text('What comes next', 'Session 2 puts the answer in your hand.'),
  aliases: aliases('fact checking'),
  cites: field(z.array(idOf('references', 'ebu-bbc-2025')).default([]), 'References used', [
    'ebu-bbc-2025',
  ]),
})

export type Session = z.infer<typeof sessionSchema>
