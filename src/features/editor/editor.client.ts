/** The page at /admin/: starts the editor, and looks through every note before it is saved. */
import CMS from '@sveltia/cms'
import { findInPassages, isSameWords } from '../../lib/confidential.ts'
import { passagesOf } from '../../markdown/passages.ts'
import { parseMarkdown } from '../../markdown/portable-tree.ts'
import { noteSchema } from '../../schemas/note.ts'
import { textsIn } from '../../schemas/texts.ts'
import type { EditorConfig } from './config.ts'

const { cms, country } = (await (await fetch('config.json')).json()) as EditorConfig

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const { data, slug } = entry.toJS() as { data: Record<string, unknown>; slug: string }
    const { body, ...fields } = data
    const note = Object.fromEntries(
      Object.entries({ ...fields, id: slug }).filter(([, value]) => isFilled(value)),
    )
    const faults = schemaFaults(note)
    const found = confidentialFaults(note, String(body ?? ''))
    const saved = entry.setIn(['data', 'id'], slug)
    if (faults.length + found.length === 0) return saved
    tell([...faults, ...found])
    // Nothing that was written is lost, and nothing that would stop the build is saved.
    const stays = faults.length === 0 && (found.length === 0 || note['status'] !== 'published')
    return stays ? saved : saved.setIn(['data', 'status'], 'draft')
  },
})
await CMS.init({ config: cms })

const isFilled = (value: unknown) =>
  value !== '' &&
  value !== null &&
  value !== undefined &&
  !(Array.isArray(value) && value.length === 0)

function schemaFaults(note: Record<string, unknown>): string[] {
  const { error } = noteSchema.safeParse(note)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(' › ')} ${message}.`)
}

/** The private roster is not on the site, so names are looked for when the site is built. */
function confidentialFaults(note: Record<string, unknown>, body: string): string[] {
  const reviewed = (note['reviewed'] ?? []) as { words: string }[]
  const isReviewed = (words: string) => reviewed.some((mark) => isSameWords(words, mark.words))
  const inFields = textsIn(noteSchema, note).flatMap(({ text, path }) =>
    findInPassages([{ text, lineAt: () => 1 }], country).map((finding) => ({
      ...finding,
      place: String(path[0]),
    })),
  )
  const inBody = findInPassages(passagesOf(parseMarkdown(body)), country).map((finding) => ({
    ...finding,
    place: `Line ${finding.line} of the text`,
  }))
  return [...inFields, ...inBody]
    .filter(({ words }) => !isReviewed(words))
    .map(({ place, words, why, fix }) => `${place}: “${words}” ${why}. ${fix}`)
}

function tell(found: readonly string[]) {
  const dialog = document.createElement('dialog')
  dialog.className = 'found'
  const heading = document.createElement('h2')
  heading.textContent = 'Saved as a draft. Before it can be published:'
  const list = document.createElement('ul')
  list.append(
    ...found.map((text) => {
      const item = document.createElement('li')
      item.textContent = text
      return item
    }),
  )
  const close = document.createElement('button')
  close.textContent = 'Back to the note'
  close.addEventListener('click', () => dialog.remove())
  dialog.append(heading, list, close)
  document.body.append(dialog)
  dialog.showModal()
}
