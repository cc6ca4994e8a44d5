/** Published notes must not say who they are about, except where a second reader allowed it. */
import { findInPassages, isSameWords, type Passage } from '../lib/confidential.ts'
import { indexNames, type NameIndex } from '../lib/confidential/name-index.ts'
import type { Fault } from '../lib/faults.ts'
import type { Content, Entry } from '../loader/load.ts'
import { passagesOf } from '../markdown/passages.ts'
import { parseMarkdown } from '../markdown/tree.ts'
import { noteSchema, type NoteStatus } from '../schemas/note.ts'
import { textsIn } from '../schemas/texts.ts'

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
  const names = indexNames(roster)
  return entries.notes
    .filter(({ data }) => data.status !== undefined && states.includes(data.status))
    .flatMap((note) => faultsOf(note, country, names))
}

function faultsOf({ source, data }: Entry<'notes'>, country: string, names: NameIndex): Fault[] {
  const { file, lineOf } = source
  const passages = textPassages(source)
  if (passages === undefined)
    return [
      {
        file,
        line: source.bodyLine,
        wrong: 'The text cannot be read as Markdown, so nobody can tell what it says.',
        fix: 'Take out what is nested very deeply, or thousands of entities such as &#65;.',
      },
    ]
  const findings = findInPassages(passages, country, names)
  const reviewed = data.reviewed ?? []
  return [
    ...findings
      .filter(({ words }) => !reviewed.some((mark) => isSameWords(words, mark.words)))
      .map(({ words, why, fix, line }) => ({
        file,
        line,
        wrong: `"${words}" ${why}.`,
        fix: `${fix} If it may stay, add it under reviewed: with the reason.`,
      })),
    ...reviewed.flatMap((mark, index) =>
      findings.some(({ words }) => isSameWords(words, mark.words))
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

/** All that readers see of a note, with the lines of its file; undefined where the renderer's parser gives up. */
function textPassages({
  data,
  body,
  bodyLine,
  lineOf,
}: Entry<'notes'>['source']): Passage[] | undefined {
  const fields = textsIn(noteSchema, data).map(({ text, path }) => ({
    text,
    lineAt: () => lineOf(path),
  }))
  try {
    const passages = passagesOf(parseMarkdown(body)).map(({ text, lineAt }) => ({
      text,
      lineAt: (offset: number) => bodyLine - 1 + lineAt(offset),
    }))
    return [...fields, ...passages]
  } catch {
    return undefined
  }
}
