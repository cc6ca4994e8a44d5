import { z } from 'astro/zod'
import { aliases, field, idOf, lines, text } from './fields.ts'

/** The six kinds of segment, in the order in which a session runs them. */
const segmentKinds = ['open', 'demo', 'hands', 'culture', 'turn', 'note'] as const

const half = (description: string) =>
  z.strictObject({
    summary: text(description, 'Narrow a search with quotation marks and a site name.'),
    points: lines('What this half covers', 'Quotation marks hold words together.'),
  })

const steps = (titleExample: string) =>
  z.strictObject({
    title: text('What is done, in a few words', titleExample, 80),
    steps: lines('One step, as an instruction', 'Read the question aloud.'),
  })

const segment = z.strictObject({
  kind: field(z.enum(segmentKinds), 'Which part of the session this is', 'open'),
  does: text('What happens in it, as an instruction', 'Say what changed since last time.'),
  minutes: field(
    z.record(z.string().regex(/^\d+$/, 'must be a session length in minutes'), z.int().min(1)),
    'Minutes for each session length; leave a length out to skip the segment in it',
    { 30: 5, 45: 7, 60: 10 },
  ),
})

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
  preparation: lines('What the mentor brings or does beforehand', 'Three tested questions.'),
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
