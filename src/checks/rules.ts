/** What must hold between content files: ids, references, sums, titles. Each rule returns faults; none throws. */
import type { Fault } from '../lib/faults.ts'
import { suggestion } from '../lib/nearest.ts'
import { sessionNumber, sessionOfLesson } from '../lib/session-id.ts'
import type { Content, Entry } from '../loader/load.ts'
import type { CollectionName } from '../schemas/collections.ts'
import { preparationTimes } from '../schemas/session.ts'
import { aliasRules } from './aliases.ts'
import { noteTextRules } from './note-texts.ts'
import { consentFaults } from './consent.ts'
import { curriculumRules } from './curriculum.ts'
import { drawingRules } from './drawings.ts'
import { faultAt } from './fault-at.ts'
import { nameRules } from './names.ts'
import { proseRules } from './prose-rules.ts'
import { selfCheckRules } from './self-checks.ts'

export function checkRules(content: Content): Fault[] {
  return [
    ...noteIds(content),
    ...folders(content),
    ...references(content),
    ...sessionsAndLengths(content),
    ...lessonFolders(content),
    ...sessionNumbers(content),
    ...agendas(content),
    ...titles(content),
    ...aliasRules(content),
    ...proseRules(content),
    ...noteTextRules(content),
    ...selfCheckRules(content),
    ...curriculumRules(content),
    ...nameRules(content),
    ...drawingRules(content),
    ...consentFaults(content),
  ]
}

/** A note's id is a field, so two files can claim the same one; and the file is named after it. */
function noteIds({ entries }: Content): Fault[] {
  const first = new Map<string, Entry<'notes'>>()
  return entries.notes.flatMap((note) => {
    const { id } = note.data
    if (id === undefined) return []
    const other = first.get(id)
    if (other)
      return faultAt(
        note,
        ['id'],
        `id "${id}" is also the id of ${other.source.file}.`,
        'Give this note an id of its own, and name the file after it.',
      )
    first.set(id, note)
    if (id === note.id) return []
    return faultAt(
      note,
      ['id'],
      `id is "${id}", but the file is called "${note.id}.md".`,
      `Rename the file to ${id}.md, or correct the id.`,
    )
  })
}

function folders({ entries }: Content): Fault[] {
  return entries.notes.flatMap((note) => {
    const { month } = note.data
    const year = note.path.split('/').at(-2)
    if (!month || !year || month.startsWith(year)) return []
    return faultAt(
      note,
      ['month'],
      `month is ${month}, but the file is in the folder ${year}.`,
      `Move the file to notes/${month.slice(0, 4)}/, or correct the month.`,
    )
  })
}

/** A field that holds the id of another entry, or several. */
interface Pointer {
  entry: Entry<CollectionName>
  field: string
  /** Where the field is, if it is within others. */
  within?: readonly PropertyKey[]
  ids: string | readonly string[] | undefined
  target: CollectionName
}

const pointersIn = ({ entries }: Content): Pointer[] => [
  ...entries.notes.flatMap((entry): Pointer[] => [
    { entry, field: 'cohort', ids: entry.data.cohort, target: 'cohorts' },
    { entry, field: 'themes', ids: entry.data.themes, target: 'themes' },
    { entry, field: 'tools', ids: entry.data.tools, target: 'tools' },
    { entry, field: 'related', ids: entry.data.related, target: 'notes' },
    { entry, field: 'supersedes', ids: entry.data.supersedes, target: 'notes' },
  ]),
  ...entries.lessons.map((entry): Pointer => ({
    entry,
    field: 'themes',
    ids: entry.data.themes,
    target: 'themes',
  })),
  ...entries.sessions.flatMap((entry) =>
    preparationTimes.flatMap((time) =>
      (entry.data.preparation?.[time] ?? []).map(({ handout }, index): Pointer => ({
        entry,
        field: 'handout',
        within: ['preparation', time, index],
        ids: handout,
        target: 'handouts',
      })),
    ),
  ),
  ...entries.program.flatMap((entry) =>
    Object.entries(entry.data.drawings ?? {}).map(([field, ids]): Pointer => ({
      entry,
      field,
      within: ['drawings'],
      ids,
      target: 'drawings',
    })),
  ),
  ...[...entries.sessions, ...entries.cases].map((entry): Pointer => ({
    entry,
    field: 'cites',
    ids: entry.data.cites,
    target: 'references',
  })),
]

function references(content: Content): Fault[] {
  const known = new Map<CollectionName, Set<string>>()
  const idsIn = (name: CollectionName) => {
    const ids = known.get(name) ?? new Set(content.entries[name].map(({ id }) => id))
    known.set(name, ids)
    return ids
  }
  return pointersIn(content).flatMap(({ entry, field, within = [], ids, target }) =>
    [ids ?? []]
      .flat()
      .flatMap((id, index) =>
        idsIn(target).has(id)
          ? []
          : faultAt(
              entry,
              [...within, field, ...(typeof ids === 'string' ? [] : [index])],
              `${field}: there is no "${id}" in ${target}.`,
              suggestion(id, [...idsIn(target)]),
            ),
      ),
  )
}

/** The session of a note or a handout, and the length of a note, are ones that the programme has. */
function sessionsAndLengths({ entries }: Content): Fault[] {
  const numbers = entries.sessions.map(({ id }) => sessionNumber(id))
  const lengths = entries.program[0]?.data.sessionLengths
  return [
    ...[...entries.notes, ...entries.handouts].flatMap((entry) => {
      const { session } = entry.data
      if (session === undefined || numbers.includes(session)) return []
      return faultAt(
        entry,
        ['session'],
        `session: there is no session ${session}.`,
        `Write one of: ${numbers.join(', ')}.`,
      )
    }),
    ...entries.notes.flatMap((note) => {
      const { length } = note.data
      if (length === undefined || !lengths || lengths.includes(length)) return []
      return faultAt(
        note,
        ['length'],
        `length: ${length} is not a session length of this programme.`,
        `Write one of: ${lengths.join(', ')}. The list is in content/program.yaml.`,
      )
    }),
  ]
}

function lessonFolders({ entries }: Content): Fault[] {
  const sessionIds = entries.sessions.map(({ id }) => id)
  return entries.lessons.flatMap((lesson) => {
    const folder = sessionOfLesson(lesson.id)
    if (sessionIds.includes(folder)) return []
    return faultAt(
      lesson,
      [],
      `The folder "${folder}" is not a session.`,
      `Move the lesson. ${suggestion(folder, sessionIds)}`,
    )
  })
}

function sessionNumbers({ entries }: Content): Fault[] {
  return entries.sessions.flatMap((session, index) =>
    /^\d\d-[a-z0-9-]+$/.test(session.id) && sessionNumber(session.id) === index + 1
      ? []
      : faultAt(
          session,
          [],
          `This is file ${index + 1} of the sessions, but it is called "${session.id}.yaml".`,
          'Number the session files 01, 02, 03 … without a gap or a repeat, then a hyphen and a few words, for example 03-finding-each-other.yaml.',
        ),
  )
}

/** For each length the programme offers, the segments of the agenda add up to it exactly. */
function agendas({ entries }: Content): Fault[] {
  const lengths = entries.program[0]?.data.sessionLengths ?? []
  return entries.sessions.flatMap((session) => {
    const { agenda = [], tenMinutes = [] } = session.data
    const sums = [
      ...lengths.map((length) => ({
        length,
        field: 'agenda',
        sum: sumOf(agenda.map(({ minutes }) => minutes[length] ?? 0)),
        isWritten: agenda.length > 0,
      })),
      {
        length: 10,
        field: 'tenMinutes',
        sum: sumOf(tenMinutes.map(({ minutes }) => minutes)),
        isWritten: tenMinutes.length > 0,
      },
    ]
    return sums
      .filter(({ length, sum, isWritten }) => isWritten && sum !== length)
      .map(({ length, field, sum }) =>
        faultAt(
          session,
          [field],
          `The ${length}-minute agenda adds up to ${sum} minutes.`,
          `Change the minutes so that they add up to ${length}.`,
        ),
      )
  })
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

/** Two chapters with one title cannot be told apart; two pairs may well come to the same one, and a note says when. */
function titles({ entries }: Content): Fault[] {
  const first = new Map<string, Entry<CollectionName>>()
  return [
    ...entries.sessions,
    ...entries.lessons,
    ...entries.cases,
    ...entries.guides,
    ...entries.handouts,
  ].flatMap((entry) => {
    const { title } = entry.data
    if (title === undefined) return []
    const key = title.trim().toLowerCase()
    const other = first.get(key)
    if (!other) {
      first.set(key, entry)
      return []
    }
    return faultAt(
      entry,
      ['title'],
      `The title "${title}" is also the title of ${other.source.file}.`,
      'Say what is different about this one.',
    )
  })
}
