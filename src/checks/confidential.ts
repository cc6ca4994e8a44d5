/** Published notes must not say who they are about, except where a second reader allowed it. */
import type { Root } from 'mdast'
import { findInPassages, isSameWords, type Passage } from '../lib/confidential.ts'
import type { NameIndex } from '../lib/confidential/name-index.ts'
import type { Fault } from '../lib/faults.ts'
import type { Content, Entry } from '../loader/load.ts'
import { parseNote } from '../markdown/note.ts'
import { NoteError } from '../markdown/parse-untrusted.ts'
import { passagesOf } from '../markdown/passages.ts'
import { parseMarkdown } from '../markdown/tree.ts'
import { noteSchema, type NoteStatus } from '../schemas/note.ts'
import { textsIn } from '../schemas/texts.ts'

/**
 * One fault for each thing found in the notes that have one of these states, and for each mark that marks nothing.
 * @param names of people, from the private roster
 */
export function confidentialFaults(
  { entries }: Content,
  names: NameIndex,
  states: readonly NoteStatus[] = ['published'],
): Fault[] {
  const country = entries.program[0]?.data.country ?? 'US'
  return entries.notes
    .filter(({ data }) => data.status !== undefined && states.includes(data.status))
    .flatMap((note) => faultsOf(note, country, names))
}

function faultsOf({ source, data }: Entry<'notes'>, country: string, names: NameIndex): Fault[] {
  const { file, lineOf } = source
  const findings = findingsIn(source, country, names)
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

type Source = Entry<'notes'>['source']

/** What is found in all that readers see of a note, with the lines of its file. */
function findingsIn(source: Source, country: string, names: NameIndex) {
  const fields = textsIn(noteSchema, source.data).map(({ text, path }) => ({
    text,
    lineAt: () => source.lineOf(path),
  }))
  const { written, shown } = readBody(source)
  const findings = findInPassages([...fields, ...written], country, names)
  const hidden = findInPassages(shown, country, names).filter(
    ({ kind, words }) =>
      !findings.some((other) => other.kind === kind && isSameWords(other.words, words)),
  )
  return [...findings, ...hidden]
}

/** The passages of a text as they were written, and as the page has them where a tag makes that something else. */
function readBody({ body, bodyLine }: Source): { written: Passage[]; shown: Passage[] } {
  const toPassages = (tree: Root) =>
    passagesOf(tree).map(({ text, lineAt }) => ({
      text,
      lineAt: (offset: number) => bodyLine - 1 + lineAt(offset),
    }))
  try {
    const { tree } = parseNote(body)
    return {
      written: toPassages(parseMarkdown(body)),
      shown: /[<~]/.test(body) ? toPassages(tree) : [],
    }
  } catch (error) {
    // No page can show it, which is a fault of its own.
    if (error instanceof NoteError) return { written: [], shown: [] }
    throw error
  }
}
