import { z } from 'astro/zod'
import { aliases, day, field, idOf, month, text } from './fields.ts'

const noteStatuses = ['draft', 'agreed', 'published', 'withdrawn'] as const
export type NoteStatus = (typeof noteStatuses)[number]
export const noteKinds = ['tactical', 'cultural', 'both'] as const

const noteId = field(
  z.string().regex(/^n-[a-z0-9]{4,}$/, 'is not n- and four or more small letters or digits'),
  'The note’s own id: n- and random letters',
  'n-7k2m9x',
  { isCode: true },
)

/** What a note must have once it is more than a draft, and what to be published. */
const neededToAgree = ['session', 'month', 'kind', 'themes'] as const
const neededToPublish = ['cohort', 'length', 'summary', 'consent', 'reviewBy'] as const

/** A session note: content/notes/<yyyy>/<id>.md. Its text is plain Markdown and untrusted. */
export const noteSchema = z
  .strictObject({
    id: noteId,
    title: text('What was learned, as a title', 'Quotation marks found the clause', 70),
    session: field(z.int().min(1), 'The number of the session', 3).optional(),
    month: month('The month of the session, never the day').optional(),
    length: field(z.int().min(1), 'The length of the session in minutes', 45).optional(),
    status: field(
      z.enum(noteStatuses),
      'Where the note stands; only published notes are built',
      'draft',
    ),
    cohort: idOf('cohorts', '2026-c-suite').optional(),
    kind: field(z.enum(noteKinds), 'What the session was mostly about', 'both').optional(),
    themes: field(z.array(idOf('themes', 'search')).min(1).max(3), 'One to three themes', [
      'search',
    ]).optional(),
    tools: field(z.array(idOf('tools', 'web-search')).default([]), 'Tools used', ['web-search']),
    summary: text(
      'The note in a sentence',
      'Two search habits that saved a morning.',
      160,
    ).optional(),
    aha: text('The moment a view changed', 'They search before they ask anyone.', 200).optional(),
    aliases: aliases('quiet hours'),
    attribution: field(
      z.enum(['anonymous', 'role-band', 'named']).default('anonymous'),
      'How the pair is named',
      'anonymous',
    ),
    roleBand: field(
      z.enum(['c-suite', 'line-of-business', 'direct-report', 'department-head']),
      'The executive’s level; only where five or more share it',
      'direct-report',
    ).optional(),
    consent: field(
      z.literal('complete'),
      'complete, once mentor and executive have both agreed to this text',
      'complete',
    ).optional(),
    agreedText: field(
      z.string().regex(/^sha256-[0-9a-f]{16}$/, 'is not what `npm run consent` writes'),
      'The text that both agreed to, as a hash; written by `npm run consent` or the editor',
      'sha256-0123456789abcdef',
      { isCode: true },
    ).optional(),
    reviewBy: day('When the note is to be read again; within 12 months of the session').optional(),
    related: field(z.array(noteId).default([]), 'Ids of related notes', ['n-7k2m9x']),
    supersedes: noteId.optional(),
    reviewed: field(
      z
        .array(
          z.strictObject({
            words: text('What the check found, word for word', '12 June 1944', 120),
            reason: text('Why it may stay', 'A day in a history book.', 200),
          }),
        )
        .default([]),
      'What the confidentiality check found and a second reader allowed',
      [{ words: '12 June 1944', reason: 'A day in a history book.' }],
      { isPrivate: true },
    ),
    withdrawnOn: day('The day it was withdrawn').optional(),
    reason: field(
      z.enum(['consent', 'outdated', 'error', 'security']),
      'Why it was withdrawn',
      'outdated',
    ).optional(),
  })
  .superRefine((note, ctx) => {
    const missing = (name: string, why: string) =>
      ctx.addIssue({ code: 'custom', path: [name], message: `is missing; ${why}` })
    if (note.status !== 'draft')
      for (const name of neededToAgree)
        if (note[name] === undefined) missing(name, `a note that is ${note.status} needs it`)
    if (note.status === 'published')
      for (const name of neededToPublish)
        if (note[name] === undefined) missing(name, 'a published note needs it')
    if (note.status === 'withdrawn')
      for (const name of ['withdrawnOn', 'reason'] as const)
        if (note[name] === undefined) missing(name, 'a withdrawn note needs it')
    if (note.attribution === 'role-band' && !note.roleBand)
      missing('roleBand', 'attribution: role-band needs it')
    if (note.reviewBy && note.month && note.reviewBy.slice(0, 7) > addYear(note.month))
      ctx.addIssue({
        code: 'custom',
        path: ['reviewBy'],
        message: 'is more than 12 months after the session',
      })
  })

const addYear = (yearMonth: string) => `${Number(yearMonth.slice(0, 4)) + 1}${yearMonth.slice(4)}`

export type Note = z.infer<typeof noteSchema>
