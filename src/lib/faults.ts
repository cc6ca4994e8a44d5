/** Something wrong in a content file, said so that its author can mend it. */
export interface Fault {
  /** Path as the author knows it, from the project folder. */
  file: string
  /** 1-based. */
  line: number
  /** What is wrong. */
  wrong: string
  /** What to write instead. */
  cure: string
}

/** The faults as text: by file and line, each with its cure, then the count. */
export function formatFaults(faults: readonly Fault[]): string {
  const sorted = [...faults].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
  const rows = sorted.map((f) => `${f.file}:${f.line}\n  ${f.wrong}\n  ${f.cure}\n`)
  return `${rows.join('\n')}\n${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} found.`
}
