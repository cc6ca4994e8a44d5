/** A reader's study as a file, to take it to another device. */
import { propertiesOf } from '../../lib/parse.ts'
import { study, type StudyState } from './study-state.ts'

const format = 'seven-sessions-study'

/** Larger than any file that was saved here. */
export const maxFileBytes = 4 * 2 ** 20

export const toStudyFile = (state: StudyState): string =>
  JSON.stringify({ format, version: study.version, state }, null, 1)

/** Reads such a file, also one of an earlier version. @returns what it holds, or in a sentence why that cannot be used */
export function readStudyFile(text: string): { state: unknown } | { fault: string } {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { fault: 'This file cannot be read. Choose one that was saved here, my-study.json.' }
  }
  const { format: name, version, state } = propertiesOf(file)
  if (name !== format)
    return { fault: 'This is not a file that was saved here. Choose one called my-study.json.' }
  if (!Number.isInteger(version) || Number(version) < 1)
    return {
      fault: 'This file was changed after it was saved: its version is missing. Save it once more.',
    }
  if (Number(version) > study.version)
    return {
      fault: 'A newer version of this site saved the file. Reload the page, then try again.',
    }
  return { state: Number(version) < study.version ? study.migrate(state, Number(version)) : state }
}
