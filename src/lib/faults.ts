import { compare } from './lists.ts'

/** Something wrong in a content file, said so that its author can fix it. */
export interface Fault {
  /** Path as the author knows it, from the project folder. */
  file: string
  /** 1-based. */
  line: number
  /** What is wrong. */
  wrong: string
  /** What to write instead. */
  fix: string
}

/** The faults as text: by file and line, each with its fix. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults
    .toSorted((a, b) => compare(a.file, b.file) || a.line - b.line)
    .map(({ file, line, wrong, fix }) => `${file}:${line}\n  ${wrong}\n  ${fix}\n`)
    .join('\n')
}
