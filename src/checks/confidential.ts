/** Published notes must be free of what tells whom they are about, or have it marked as reviewed. */
import { findConfidential, textsOf } from '../lib/confidential.ts'
import type { Fault } from '../lib/faults.ts'
import type { NoteStatus } from '../schemas/note.ts'
import type { Content, Entry } from '../loader/load.ts'

/**
 * One fault for each thing found in the notes that have one of these states, and for each mark that marks nothing.
 * @param roster names of people, one an entry
 */
export function confidentialFaults(
  { entries }: Content,
  roster: readonly string[],
  states: readonly NoteStatus[] = ['published'],
): Fault[] {
  const country = entries.program[0]?.data.country ?? 'US'
  return entries.notes
    .filter(({ data }) => data.status !== undefined && states.includes(data.status))
    .flatMap((note) => faultsOf(note, country, roster))
}

function faultsOf(note: Entry<'notes'>, country: string, roster: readonly string[]): Fault[] {
  const { file, lineOf, body, bodyLine } = note.source
  const reviewed = note.data.reviewed ?? []
  const isReviewed = (words: string) =>
    reviewed.some((mark) => mark.words.toLowerCase() === words.toLowerCase())
  const found = textsOf(note.data, body).flatMap(({ text, at }) =>
    findConfidential(text, country, roster).map((one) => ({
      ...one,
      line: typeof at === 'number' ? bodyLine + at + one.line : lineOf([at]),
    })),
  )
  return [
    ...found
      .filter(({ words }) => !isReviewed(words))
      .map(({ words, why, cure, line }) => ({
        file,
        line,
        wrong: `"${words}" ${why}.`,
        fix: `${cure} If it may stay, add it under reviewed: with the reason.`,
      })),
    ...reviewed.flatMap((mark, index) =>
      found.some(({ words }) => words.toLowerCase() === mark.words.toLowerCase())
        ? []
        : {
            file,
            line: lineOf(['reviewed', index]),
            wrong: `"${mark.words}" is marked as reviewed, and nothing like it was found.`,
            fix: 'Write the words as they stand in the note, or remove the mark.',
          },
    ),
  ]
}
