/** Finds a note's fields in Markdown that a mentor wrote: the title on top, lines such as `Session: 3` below it. */

export interface FoundNote {
  title: string | undefined
  session: number | undefined
  /** YYYY-MM */
  month: string | undefined
  /** Minutes. */
  length: number | undefined
  body: string
}

const months =
  'january february march april may june july august september october november december'.split(' ')

/** Reads the first lines for fields; they are taken out of the text. The rest of the text stays as it is. */
export function noteOf(markdown: string): FoundNote {
  const lines = markdown
    .replace(/\r\n?/g, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .trim()
    .split('\n')
  const note: FoundNote = {
    title: undefined,
    session: undefined,
    month: undefined,
    length: undefined,
    body: '',
  }
  const head = 12
  const rest = lines.filter((line, index) => {
    const plain = line.replace(/[*_#>]/g, '').trim()
    if (index >= head || !plain) return true
    const [, name = '', value = ''] =
      /^(title|session|month|date|length|duration)\s*[:–-]\s*(.+)$/i.exec(plain) ?? []
    switch (name.toLowerCase()) {
      case 'title':
        note.title ??= value
        return false
      case 'session':
        note.session ??= Number(/\d+/.exec(value)?.[0]) || undefined
        return note.session === undefined
      case 'month':
      case 'date':
        note.month ??= monthOf(value)
        return note.month === undefined
      case 'length':
      case 'duration':
        note.length ??= Number(/\d+/.exec(value)?.[0]) || undefined
        return note.length === undefined
    }
    const text = plain.replace(/\\([^\w\s])/g, '$1')
    note.title ??= text
    // Some programs write the title twice, above the text and on top of it.
    return text !== note.title
  })
  note.body = levelled(
    rest
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim(),
  )
  return note
}

/** `May 2026`, `12 May 2026`, `2026-05-12`, `05/2026` -> `2026-05`; the day is dropped, since a note never tells it. */
function monthOf(text: string): string | undefined {
  const iso = /\b(20\d\d)-(0[1-9]|1[0-2])/.exec(text)
  if (iso) return `${iso[1]}-${iso[2]}`
  const slashed = /\b(0?[1-9]|1[0-2])\/(20\d\d)\b/.exec(text)
  if (slashed) return `${slashed[2]}-${slashed[1]!.padStart(2, '0')}`
  const year = /\b20\d\d\b/.exec(text)?.[0]
  const month = months.findIndex((name) => new RegExp(`\\b${name.slice(0, 3)}`, 'i').test(text))
  return year && month >= 0 ? `${year}-${String(month + 1).padStart(2, '0')}` : undefined
}

/** The highest heading becomes level 2: level 1 is the title of the page. */
function levelled(markdown: string): string {
  const levels = [...markdown.matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length)
  const shift = 2 - Math.min(...levels)
  return levels.length === 0 || shift === 0
    ? markdown
    : markdown.replace(
        /^(#+) /gm,
        (_, marks: string) => `${'#'.repeat(Math.max(2, Math.min(6, marks.length + shift)))} `,
      )
}
