/** The page at /admin/: starts the editor, and looks through every note before it is saved. */
import CMS from '@sveltia/cms'
import { noteFormat, type EditorConfig } from './config.ts'
import { toFile, toForm, type Form } from './note-file.ts'
import './page.css'
import { saveNote, type Saved } from './save.ts'

const { cms, country } = (await (await fetch('config.json')).json()) as EditorConfig

CMS.registerCustomFormat(noteFormat, 'md', {
  fromFile: toForm,
  // The editor leaves out what is empty.
  toFile: (form: Partial<Form>) =>
    toFile({ ...form, body: form.body ?? '', file: form.file ?? '' }),
})

/** Said once the note is saved, and not before. */
let message: Saved['message']

CMS.registerEventListener({
  name: 'preSave',
  handler: ({ entry }) => {
    const { data, slug } = entry.toJS()
    const form = { ...data, body: String(data['body'] ?? ''), file: String(data['file'] ?? '') }
    const saved = saveNote(form, slug, country)
    message = saved.message
    return entry.set('data', saved.form)
  },
})
CMS.registerEventListener({
  name: 'postSave',
  handler: () => {
    if (message) show(message)
  },
})
await CMS.init({ config: cms })

function show({ heading, items }: NonNullable<Saved['message']>) {
  const dialog = document.createElement('dialog')
  dialog.className = 'message'
  dialog.setAttribute('aria-labelledby', 'message-heading')
  const title = document.createElement('h2')
  title.id = 'message-heading'
  title.textContent = heading
  const list = document.createElement('ul')
  list.append(
    ...items.map((text) => {
      const item = document.createElement('li')
      item.textContent = text
      return item
    }),
  )
  const close = document.createElement('button')
  close.textContent = 'Back to the note'
  close.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  dialog.append(title, list, close)
  document.body.append(dialog)
  dialog.showModal()
}
