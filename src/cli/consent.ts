/** `npm run consent -- NOTE…`: records that mentor and executive agree to notes as they stand. Nothing is kept of who they are. */
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { CommandError } from '../lib/command-error.ts'
import { hashAgreedText } from '../lib/consent.ts'
import { formatFaults, type Fault } from '../lib/faults.ts'
import { changeFields, splitFrontMatter } from '../lib/front-matter.ts'
import { count } from '../lib/lists.ts'
import { suggestion } from '../lib/nearest.ts'
import { loadContent, type Entry } from '../loader/load.ts'
import { schemaFaults } from '../loader/schema-faults.ts'
import { noteSchema, type NoteStatus } from '../schemas/note.ts'
import { contentDir, projectDir } from '../settings.ts'

type NoteEntry = Entry<'notes'>

const names = process.argv.slice(2)
if (names.length === 0)
  throw new CommandError(
    'Say which notes both have agreed to, by id, file or folder:\n  npm run consent -- NOTE…',
  )

const content = loadContent(contentDir, projectDir)
const notes = new Set<NoteEntry>()
const messages: string[] = []
for (const name of names) {
  const found = findNotes(name)
  if (typeof found === 'string') messages.push(found)
  else for (const note of found) notes.add(note)
}
const faults = [...notes].flatMap(faultsOf)
if (faults.length > 0)
  messages.push(`${formatFaults(faults)}\n${count(faults.length, 'fault')} found.`)
if (messages.length > 0) throw new CommandError([...messages, 'Nothing was written.'].join('\n'))

for (const note of notes) console.log(record(note))
console.log(
  `\n${count(notes.size, 'note')}: both have agreed to the text as it stands. A later change to title, summary, aha, text or attribution needs their consent again.`,
)

/** The notes that are meant, a folder meaning those in it that can be agreed to; or what is wrong with the name. */
function findNotes(name: string): NoteEntry[] | string {
  const byId = content.entries.notes.filter(({ id }) => id === name)
  if (byId.length > 0) return byId
  const path = resolve(name)
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
  const found = content.entries.notes.filter((note) =>
    isFolder
      ? pathOf(note).startsWith(path + sep) && isFinal(note.data.status)
      : pathOf(note) === path,
  )
  if (found.length > 0) return found
  if (isFolder) return `${name}: no note in this folder is agreed or published.`
  const unreadable = content.faults.filter(
    ({ file }) => join(projectDir, file) === path || file.endsWith(`${sep}${name}.md`),
  )
  if (unreadable.length > 0) return formatFaults(unreadable)
  const ids = content.entries.notes.map(({ id }) => id)
  return `There is no note "${name}". ${suggestion(name, ids)}`
}

function pathOf({ source }: NoteEntry): string {
  return join(projectDir, source.file)
}

function isFinal(status: NoteStatus | undefined): boolean {
  return status === 'agreed' || status === 'published'
}

/** What keeps a note from being agreed to: it must be one that could be published. */
function faultsOf({ data, source }: NoteEntry): Fault[] {
  const finished = {
    ...source.data,
    ...{ status: 'published', consent: 'complete', agreedText: undefined },
  }
  const { error } = noteSchema.safeParse(finished)
  const faults = error ? schemaFaults(error, noteSchema, finished, source) : []
  if (isFinal(data.status)) return faults
  return [
    {
      file: source.file,
      line: source.lineOf(['status']),
      wrong: `status is ${data.status ?? 'missing'}, so there is no final text that both could agree to.`,
      fix: 'Finish the note and set status: agreed. Ask both whether they agree, then run this again.',
    },
    ...faults,
  ]
}

/** Writes the consent into the head of the file, and leaves the rest as it is. @returns what was done */
function record(note: NoteEntry): string {
  const { file, data, body } = note.source
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(pathOf(note)))
  const parts = splitFrontMatter(text)
  if (!parts) throw new CommandError(`${file} has changed since it was read. Run this again.`)
  const changes = { consent: 'complete', agreedText: hashAgreedText({ ...data }, body) }
  const head = changeFields(parts.head, changes, Object.keys(noteSchema.shape))
  if (head === parts.head) return `${file}: was on record already.`
  writeFileSync(pathOf(note), parts.opening + head + parts.closing + parts.body)
  return `${file}: recorded.`
}
