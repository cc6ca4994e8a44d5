/** The notes that there are, and the drafts that are written beside them. */
import { randomBytes } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { stringify } from 'yaml'
import type { Draft } from './draft.ts'
import { ImportFault } from './fault.ts'

interface Note {
  title: string
  body: string
  /** As it is to be shown. */
  file: string
}

export class Notes {
  #byTitle = new Map<string, Note>()
  #contentDir: string
  #shownFrom: string

  /** @param shownFrom the folder that paths in messages start from */
  constructor(contentDir: string, shownFrom: string) {
    this.#contentDir = contentDir
    this.#shownFrom = shownFrom
  }

  add(note: Note): void {
    this.#byTitle.set(keyOf(note.title), note)
  }

  /** @returns the path of the draft. @throws ImportFault where there is a note of that title */
  write({ title, fields, body }: Draft): string {
    const other = this.#byTitle.get(keyOf(title))
    if (other) throw new ImportFault(clash(other, body))
    const id = `n-${randomBytes(4).toString('hex')}`
    const year = (fields['month'] ?? new Date().getFullYear()).toString().slice(0, 4)
    const path = join(this.#contentDir, 'notes', year, `${id}.md`)
    // The build and the check read YAML in two ways; quotation marks go around all that either takes for no text.
    const head = stringify({ id, ...fields }, { lineWidth: 0, version: '1.1' })
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `---\n${head}---\n\n${body}\n`, { flag: 'wx' })
    const file = relative(this.#shownFrom, path)
    this.add({ title, body, file })
    return file
  }
}

const keyOf = (title: string) => title.normalize('NFC').toLowerCase()

const wordsOf = (text: string) => text.replace(/\s+/g, ' ').trim()

const clash = ({ title, body, file }: Note, other: string) =>
  wordsOf(body) === wordsOf(other)
    ? `There is a note with this title already: ${file}. Its text is the same, so there is nothing to import.`
    : `There is a note with this title already: ${file}. Its title is “${title}”, but its text is another. ` +
      'Give this one a title of its own: change its first heading, or add a line such as “Title: What we learned” on top. Or, if it is a newer text of the same note, change that file by hand.'
