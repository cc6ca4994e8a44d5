/** Imports files one after the other and says of each what became of it. */
import { statSync } from 'node:fs'
import { count } from '../../lib/lists.ts'
import { ImportFault } from './fault.ts'
import type { FoundFile } from './files.ts'
import type { Asked, Known } from './found.ts'
import { isDocument, whyNot } from './kinds.ts'
import type { Notes } from './notes.ts'
import { Reader } from './reader.ts'

export interface Import {
  known: Known
  asked: Asked
  notes: Notes
}

const maxMegabytes = 20

/** @returns the exit code: 1 where a file was refused, 130 where somebody stopped it */
export async function importFiles(
  files: readonly FoundFile[],
  { known, asked, notes }: Import,
): Promise<number> {
  const outcomes = { written: 0, refused: 0, passed: 0 }
  const reader = new Reader()
  const stop = () => {
    reader.stop()
    const done = outcomes.written + outcomes.refused + outcomes.passed
    console.log(summaryOf(outcomes))
    console.log(`Stopped after ${done} of ${files.length} files; the others were not imported.`)
    process.exit(130)
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  for (const [index, { path, inFolder }] of files.entries()) {
    const place = files.length < 10 ? '' : `[${index + 1} of ${files.length}] `
    try {
      const refusal = whyNot(path)
      if (refusal && inFolder && !isDocument(path)) {
        console.log(`${place}${path} was passed over.\n  ${refusal}\n`)
        outcomes.passed++
        continue
      }
      if (refusal) throw new ImportFault(refusal)
      checkFile(path)
      const draft = await reader.read({ path, known, asked })
      const file = notes.write(draft)
      outcomes.written++
      console.log(
        [`${place}${path} -> ${file}`, ...draft.sources, ...draft.warnings].join('\n  ') + '\n',
      )
    } catch (error) {
      outcomes.refused++
      console.log(
        `${place}${path} was not imported.\n  ${error instanceof Error ? error.message : String(error)}\n`,
      )
    }
  }
  reader.stop()
  console.log(summaryOf(outcomes))
  return outcomes.refused > 0 ? 1 : 0
}

const summaryOf = ({
  written,
  refused,
  passed,
}: Record<'written' | 'refused' | 'passed', number>) =>
  `${count(written, 'draft')} written, ${refused} refused${passed > 0 ? `, ${passed} passed over` : ''}. ` +
  'Nothing is published: fill what is missing, then run npm run check.'

function checkFile(path: string): void {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) throw new ImportFault('It is a link that leads nowhere.')
  if (!stats.isFile()) throw new ImportFault('It is no file.')
  if (stats.size > maxMegabytes * 2 ** 20)
    throw new ImportFault(
      `It is larger than ${maxMegabytes} MB. Take the pictures out and try again.`,
    )
}
