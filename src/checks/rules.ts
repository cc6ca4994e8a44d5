/** What must hold between content files: ids, references, sums, links. Each rule returns faults; none throws. */
import type { Fault } from '../lib/faults.ts'
import { suggestion } from '../lib/nearest.ts'
import { aliasRules } from './aliases.ts'
import type { CollectionName } from '../schemas/collections.ts'
import type { Content, Entry } from '../loader/load.ts'
import { proseRules } from './prose-rules.ts'
import { selfCheckRules } from './self-checks.ts'

type Path = readonly PropertyKey[]

export function checkRules(content: Content): Fault[] {
  return [
    ...noteIds(content),
    ...folders(content),
    ...references(content),
    ...sessionNumbers(content),
    ...agendas(content),
    ...titles(content),
    ...aliasRules(content),
    ...proseRules(content),
    ...selfCheckRules(content),
  ]
}

function faultAt(entry: Entry, path: Path, wrong: string, cure: string): Fault {
  return {
    file: entry.source.file,
    line: entry.source.lineOf([...entry.prefix, ...path]),
    wrong,
    cure,
  }
}

/** The numbers of the sessions there are, in order. */
const numbersOf = (content: Content) =>
  content.entries.sessions.map((s) => Number(s.id.split('-')[0]))

/** A note's id is a field, so two files can claim the same one; and the file is named after it. */
function noteIds({ entries }: Content): Fault[] {
  const first = new Map<unknown, Entry>()
  return entries.notes.flatMap((note) => {
    const id = note.data['id']
    const other = first.get(id)
    if (other)
      return faultAt(
        note,
        ['id'],
        `id "${id}" is also the id of ${other.source.file}.`,
        'Give this note an id of its own, and name the file after it.',
      )
    first.set(id, note)
    if (typeof id !== 'string' || id === note.id) return []
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
    const month = note.data['month']
    const year = /(20\d\d)[\\/][^\\/]+$/.exec(note.source.file)?.[1]
    if (typeof month !== 'string' || !year || month.startsWith(year)) return []
    return faultAt(
      note,
      ['month'],
      `month is ${month}, but the file is in the folder ${year}.`,
      `Move the file to notes/${month.slice(0, 4)}/, or correct the month.`,
    )
  })
}

/** Fields that hold ids of other entries: where they stand and what they point at. */
const pointers: [CollectionName, string, CollectionName][] = [
  ['notes', 'cohort', 'cohorts'],
  ['notes', 'themes', 'themes'],
  ['lessons', 'themes', 'themes'],
  ['notes', 'tools', 'tools'],
  ['notes', 'related', 'notes'],
  ['notes', 'supersedes', 'notes'],
  ['sessions', 'cites', 'references'],
  ['cases', 'cites', 'references'],
]

function references(content: Content): Fault[] {
  const { entries } = content
  const faults: Fault[] = []
  for (const [from, name, to] of pointers) {
    const known = entries[to].map((entry) => entry.id)
    for (const entry of entries[from]) {
      const value = entry.data[name]
      const ids = Array.isArray(value) ? value : value === undefined ? [] : [value]
      ids.forEach((id, index) => {
        if (typeof id === 'string' && !known.includes(id))
          faults.push(
            faultAt(
              entry,
              Array.isArray(value) ? [name, index] : [name],
              `${name}: there is no "${id}" in ${to}.`,
              suggestion(id, known),
            ),
          )
      })
    }
  }
  const numbers = numbersOf(content)
  const lengths = entries.program[0]?.data['sessionLengths']
  for (const note of entries.notes) {
    const { session, length } = note.data
    if (typeof session === 'number' && !numbers.includes(session))
      faults.push(
        faultAt(
          note,
          ['session'],
          `session: there is no session ${session}.`,
          `Write one of: ${numbers.join(', ')}.`,
        ),
      )
    if (typeof length === 'number' && Array.isArray(lengths) && !lengths.includes(length))
      faults.push(
        faultAt(
          note,
          ['length'],
          `length: ${length} is not a session length of this programme.`,
          `Write one of: ${lengths.join(', ')}. The list is in content/program.yaml.`,
        ),
      )
  }
  const sessionIds = entries.sessions.map((s) => s.id)
  for (const lesson of entries.lessons) {
    const folder = lesson.id.split('/')[0]!
    if (!sessionIds.includes(folder))
      faults.push(
        faultAt(
          lesson,
          [],
          `The folder "${folder}" is not a session.`,
          `Move the lesson. ${suggestion(folder, sessionIds)}`,
        ),
      )
  }
  return faults
}

function sessionNumbers(content: Content): Fault[] {
  const numbers = numbersOf(content)
  return content.entries.sessions.flatMap((session, index) =>
    /^\d\d-[a-z0-9-]+$/.test(session.id) && numbers[index] === index + 1
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
  const lengths = (entries.program[0]?.data['sessionLengths'] ?? []) as number[]
  return entries.sessions
    .filter((session) => session.valid)
    .flatMap((session) => {
      const agenda = session.data['agenda'] as { minutes: Record<string, number> }[]
      const short = session.data['tenMinutes'] as { minutes: number }[]
      const sums = lengths.map((length) => ({
        length,
        path: 'agenda',
        sum: agenda.reduce((sum, { minutes }) => sum + (minutes[length] ?? 0), 0),
      }))
      sums.push({
        length: 10,
        path: 'tenMinutes',
        sum: short.reduce((sum, { minutes }) => sum + minutes, 0),
      })
      return sums
        .filter(({ length, sum }) => sum !== length)
        .map(({ length, path, sum }) =>
          faultAt(
            session,
            [path],
            `The ${length}-minute agenda adds up to ${sum} minutes.`,
            `Change the minutes so that they add up to ${length}.`,
          ),
        )
    })
}

/** Two chapters with one title cannot be told apart; two pairs may well come to the same one, and a note says when. */
function titles({ entries }: Content): Fault[] {
  const first = new Map<string, Entry>()
  return [...entries.sessions, ...entries.lessons, ...entries.cases, ...entries.guides].flatMap(
    (entry) => {
      const title = entry.data['title']
      if (typeof title !== 'string') return []
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
    },
  )
}
