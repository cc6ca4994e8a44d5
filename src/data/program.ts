import { nameFor } from '~/lib/names.ts'
import { insertNames } from '~/markdown/names.ts'
import { parseMdx } from '~/markdown/tree.ts'
import type { Program } from '~/schemas/program.ts'
import { find, getEntries } from './collection.ts'

export const getProgram = async (): Promise<Program> =>
  find(await getEntries('program'), 'program', 'settings file').data

/** What the company calls something. */
export async function getName(kind: string): Promise<string> {
  const { names } = await getProgram()
  const name = nameFor(kind, names)
  if (name === undefined) throw new Error(`program.yaml has no name "${kind}".`)
  return name
}

/** A text of a trusted writer as a tree, with the company's names in it. */
export async function parseProse(body: string) {
  const { names } = await getProgram()
  return insertNames(parseMdx(body), (kind) => nameFor(kind, names) ?? '')
}
