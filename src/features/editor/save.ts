/** What becomes of a form when its writer saves it. */
import { readNote, toFile, type Form } from './note-file.ts'
import { reviewNote, type Review } from './review.ts'

export interface Saved {
  form: Form
  /** What to tell the writer once it is saved. */
  message: Review['message']
}

/**
 * @param id for a note that has none yet
 * @param country where phone numbers are looked for
 */
export function saveNote(form: Form, id: string, country: string): Saved {
  const { body, file, ...fields } = { ...form, id: form['id'] || id }
  const before = file ? readNote(String(JSON.parse(file))).fields : undefined
  const text = readNote(toFile({ ...fields, body, file })).body
  const { fields: kept, message } = reviewNote(before, fields, text, country)
  const cleared = Object.fromEntries(Object.keys(fields).map((name) => [name, '']))
  const saved = { ...cleared, ...kept, body, file }
  // A form that is opened again before the file is read again compares with what was saved last.
  return { form: { ...saved, file: JSON.stringify(toFile(saved)) }, message }
}
