import { z } from 'astro/zod'
import { field, idOf, text } from './fields.ts'
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

const name = (description: string, standard: string, example: string) =>
  text(`${description}; without one, pages say “${standard}”`, example, 80).default(standard)

/** What lessons and run sheets call things of which each company has its own, as in the middle of a sentence. */
export const namesSchema = z
  .strictObject({
    assistant: name(
      'The AI assistant that is allowed',
      'the assistant your company has approved',
      'Acme Assist',
    ),
    network: name('The internal social network', 'your internal network', 'Yarn'),
    security: name(
      'Whom to ask and to warn about security',
      'the security team',
      'the security desk on 4444',
    ),
    clearance: name(
      'Who clears what leaves the company',
      'the person who clears what goes out',
      'the press office',
    ),
    it: name('Who helps with devices', 'the IT help desk', 'the service desk'),
    speakUp: name('Where to report a wrong', 'the speak-up line', 'the ethics line on 5555'),
  })
  .prefault({})

export type Names = z.infer<typeof namesSchema>

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
  names: field(namesSchema, 'What your company calls the things that lessons name', {
    assistant: 'Acme Assist',
  }),
  drawings: z
    .strictObject({
      home: idOf('drawings', 'roles-turned').optional(),
      sessions: idOf('drawings', 'eighteen-weeks').optional(),
    })
    .default({}),
  editor: editor.optional(),
  sample: field(z.boolean(), 'true shows on every note that the people are invented', false),
  noindex: field(z.boolean(), 'true asks search engines to stay away; right for an intranet', true),
})

export type Program = z.infer<typeof programSchema>
export type Editor = NonNullable<Program['editor']>
