/** Changes pieces of a text that are known by where they stand, and leaves the rest as it is. */
import type { Nodes } from 'mdast'

export interface Edit {
  start: number
  end: number
  text: string
}

/** Where two edits overlap, the one that begins first counts. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = []
  let from = 0
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    if (start < from) continue
    parts.push(source.slice(from, start), text)
    from = end
  }
  return [...parts, source.slice(from)].join('')
}

/** Where a node stands in the text it was parsed from. */
export const rangeOf = ({ position }: Nodes) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
})

/** A range with the rest of its lines, where nothing else stands on them, and the empty lines after where one is before. */
export function wholeLines(source: string, { start, end }: { start: number; end: number }) {
  const first = source.lastIndexOf('\n', start - 1) + 1
  const newline = source.indexOf('\n', end)
  const last = newline < 0 ? source.length : newline
  if (source.slice(first, start).trim() || source.slice(end, last).trim()) return { start, end }
  const isAfterBlank = /(^|\n)[ \t]*\n$|^$/.test(source.slice(Math.max(0, first - 200), first))
  const blank = /^(?:[ \t]*\n)*/.exec(source.slice(last, last + 200))?.[0].length ?? 0
  return { start: first, end: last + (isAfterBlank ? blank : Math.min(1, blank)) }
}
