/** The first paragraph under a heading of a note, as plain text; undefined where there is no such heading. */
export function paragraphUnder(markdown: string, heading: RegExp): string | undefined {
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  const at = lines.findIndex(
    (line) => /^#+\s/.test(line) && heading.test(line.replace(/^#+\s+/, '')),
  )
  if (at < 0) return undefined
  const rest = lines
    .slice(at + 1)
    .join('\n')
    .trim()
  const paragraph = rest.split(/\n\s*\n|\n#/)[0]!
  return paragraph.startsWith('#') ? undefined : toPlainText(paragraph) || undefined
}

/** Markdown without its marks. It is shown as text, so what is left of any HTML does no harm. */
const toPlainText = (markdown: string) =>
  markdown
    .replace(/<[^>]*>/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^[-*>\d.]+\s+/gm, '')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
