import { z } from 'astro/zod'
import { field, text } from './fields.ts'
import { limits } from './schedule-limits.ts'
import { daysOff } from './schedule.ts'

const { everyDays, minutes } = limits

const httpsAddress = (description: string, example: string) =>
  field(z.url({ protocol: /^https$/, error: 'is not an https address' }), description, example)

/** A page at /admin/ for writing notes without git. */
const editor = z
  .strictObject({
    host: field(
      z.enum(['local', 'github', 'gitlab', 'gitea']),
      'Where the repository is: local is a folder on the writer’s own machine, the others are git hosts',
      'local',
    ),
    repo: text('The repository on the git host', 'our-company/reverse-mentoring', 120).optional(),
    branch: text('The branch that is written to', 'main', 80).optional(),
    signIn: httpsAddress(
      'Where writers sign in, for a host of your own',
      'https://git.example.org',
    ).optional(),
    api: httpsAddress(
      'The programming interface of a host of your own',
      'https://git.example.org/api/v4',
    ).optional(),
    appId: text('The id under which this site is known to the host', 'a1b2c3', 120).optional(),
  })
  .refine(({ host, repo }) => host === 'local' || repo, {
    message: 'is missing; a git host needs it',
    path: ['repo'],
  })

/** What the organisation says about its own programme: content/program.yaml. */
export const programSchema = z.strictObject({
  name: text('The name at the top of every page', 'Seven Sessions', 40),
  organisation: text('The organisation that runs the programme', 'Example Mutual', 60),
  tagline: text(
    'One sentence under the name on the home page',
    'Learn from a younger colleague.',
    160,
  ),
  contact: z.strictObject({
    name: text('Who answers questions about the programme', 'The programme manager', 60),
    how: text('How to reach them, in words', 'Ask for Priya on extension 4410', 120),
  }),
  country: field(
    z
      .string()
      .regex(/^[A-Z]{2}$/, 'must be two capital letters')
      .default('US'),
    'Where phone numbers in notes are looked for, as two letters (ISO 3166)',
    'US',
  ),
  confidentiality: field(
    z.enum(['refuse', 'report']).default('refuse'),
    'refuse: nothing is built while a published note names a person, a number or a day. report: only says so',
    'refuse',
  ),
  cadenceDays: field(
    z.int().min(everyDays.min).max(everyDays.max),
    'Days from one session to the next',
    21,
  ),
  daysOff,
  sessionLengths: field(
    z.array(z.int().min(minutes.min).max(minutes.max)).min(1),
    'The session lengths offered, in minutes',
    [30, 45, 60],
  ),
  editor: editor.optional(),
  sample: field(z.boolean(), 'true shows on every note that the people are invented', false),
  noindex: field(z.boolean(), 'true asks search engines to stay away; right for an intranet', true),
})

export type Program = z.infer<typeof programSchema>
export type Editor = NonNullable<Program['editor']>
