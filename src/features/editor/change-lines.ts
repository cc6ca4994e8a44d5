/**
 * Brings an edited text into a file. Lines above and below the edit stay as they are, line ends and all, and so does the
 * white space around the text.
 * @param edited the text as a form gives it back: with `\n`, and without white space at both ends
 * @param lineEnd for lines that are new
 */
export function changeLines(before: string, edited: string, lineEnd: string): string {
  const old = linesOf(before.trim())
  const lines = linesOf(edited.trim()).map((line) => contentOf(line) + lineEnd)
  if (old.length === 0) return lines.length === 0 ? before : lineEnd + lines.join('')

  const max = Math.min(old.length, lines.length)
  let above = 0
  while (above < max && isSame(old[above], lines[above])) above++
  let below = 0
  while (below < max - above && isSame(old.at(-1 - below), lines.at(-1 - below))) below++
  const all = [
    ...old.slice(0, above),
    ...lines.slice(above, lines.length - below),
    ...old.slice(old.length - below),
  ]
  const text = all.map((line) => (line.endsWith('\n') ? line : line + lineEnd)).join('')

  // The indentation of the first line belongs to it, and so do spaces at the end of the last one.
  const lead = before.slice(0, before.length - before.trimStart().length)
  const tail = before.slice(before.trimEnd().length)
  const isLastKept = below > 0 || (above === old.length && above === lines.length)
  return [
    above > 0 ? lead : lead.slice(0, lead.lastIndexOf('\n') + 1),
    contentOf(text),
    isLastKept ? tail : tail.replace(/^[^\r\n]+/, ''),
  ].join('')
}

/** Each line with its end. */
const linesOf = (text: string) => (text === '' ? [] : text.split(/(?<=\n)/))

const contentOf = (line: string) => line.replace(/\r?\n$/, '')

const isSame = (a = '', b = '') => contentOf(a) === contentOf(b)
