/** The texts of published notes, which pages render. */
import type { Fault } from '../lib/faults.ts'
import type { Content } from '../loader/load.ts'
import { parseNote } from '../markdown/note.ts'
import { NoteError } from '../markdown/parse-untrusted.ts'

/** A fault for each note that no page can show. */
export const noteTextRules = (content: Content): Fault[] =>
  readNotes(content).flatMap(({ faults }) => faults)

/** What readers will not see of notes, such as pictures. No words are among it, so nothing is refused for it. */
export const noteOmissions = (content: Content): Fault[] =>
  readNotes(content).flatMap(({ omissions }) => omissions)

function readNotes({ entries }: Content): { faults: Fault[]; omissions: Fault[] }[] {
  return entries.notes
    .filter(({ data }) => data.status === 'published')
    .map(({ source: { file, body, bodyLine } }) => {
      const fault = ({ line, message, fix }: Problem): Fault => ({
        file,
        line: bodyLine + line - 1,
        wrong: message,
        fix,
      })
      try {
        return { faults: [], omissions: parseNote(body).omissions.map(fault) }
      } catch (error) {
        if (error instanceof NoteError) return { faults: [fault(error)], omissions: [] }
        throw error
      }
    })
}

type Problem = Pick<NoteError, 'line' | 'message' | 'fix'>
