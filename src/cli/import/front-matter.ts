/** Reads the fields that Markdown from another program may begin with. */
import { isMap, isScalar, isSeq, parseDocument, visit } from 'yaml'

export interface FrontMatter {
  /** In the order of the file; a list is one value with commas. */
  fields: { name: string; value: string; line: number }[]
  /** What could not be read as it should be, with its line. */
  warnings: string[]
  /** The text below. */
  text: string
}

/** @param source whose lines end in `\n` */
export function readFrontMatter(source: string): FrontMatter {
  const none: FrontMatter = { fields: [], warnings: [], text: source }
  const opening = /^\s*(---|\+\+\+)[ \t]*\n/.exec(source)
  if (!opening) return none
  const fence = opening[1]
  const rest = source.slice(opening[0].length)
  const lines = rest.split('\n')
  const end = lines.findIndex((line) =>
    fence === '---' ? /^(---|\.\.\.)[ \t]*$/.test(line) : line.trimEnd() === fence,
  )
  // A rule with text below it looks the same as a head; a head begins with a field.
  const first = lines.slice(0, Math.max(0, end)).find((line) => line.trim() && !/^\s*#/.test(line))
  if (end < 0 || (first !== undefined && !fieldLine.test(first))) return none
  const head = lines.slice(0, end)
  const text = lines.slice(end + 1).join('\n')
  const lineOf = (index: number) => opening[0].split('\n').length + index
  const read = fence === '---' ? readYaml(head.join('\n'), lineOf) : undefined
  if (read) return { fields: read, warnings: [], text }
  return { ...readLeniently(head, lineOf), text }
}

const fieldLine = /^([\p{L}][\p{L}\d _-]{0,40}?)\s*[:=](?:\s+(.*)|)$/u

/** @returns undefined where it is no YAML, or only by chance: a title that begins with a star is no alias */
function readYaml(
  yaml: string,
  lineOf: (index: number) => number,
): FrontMatter['fields'] | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' })
  const { contents } = document
  let hasAlias = false
  visit(document, { Alias: () => void (hasAlias = true) })
  if (hasAlias || document.errors.length > 0 || document.warnings.length > 0) return undefined
  if (contents === null) return []
  if (!isMap(contents)) return undefined
  return contents.items.map(({ key, value }) => {
    const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    return {
      name: wordsOf(key),
      value: wordsOf(value),
      line: lineOf(yaml.slice(0, offset).split('\n').length - 1),
    }
  })
}

const wordsOf = (node: unknown): string =>
  isSeq(node)
    ? node.items.map(wordsOf).filter(Boolean).join(', ')
    : isScalar(node) && typeof node.value === 'string'
      ? node.value.replace(/\s+/g, ' ').trim()
      : ''

/** Each line for itself: a colon in a title is what most often breaks YAML. */
function readLeniently(head: readonly string[], lineOf: (index: number) => number) {
  const fields: FrontMatter['fields'] = []
  const warnings: string[] = []
  for (const [index, line] of head.entries()) {
    const [, name, value = ''] = fieldLine.exec(line) ?? []
    const item = /^\s+-\s+(.+)$/.exec(line)?.[1] ?? /^-\s+(.+)$/.exec(line)?.[1]
    const last = fields.at(-1)
    if (name) fields.push({ name, value: unquoted(value), line: lineOf(index) })
    else if (item && last) last.value = [last.value, unquoted(item)].filter(Boolean).join(', ')
    else if (line.trim() && !/^\s*#/.test(line))
      warnings.push(
        `Line ${lineOf(index)} of the file could not be read and was left out: ${line.trim()}`,
      )
  }
  const broken = fields.find(({ value }) => /:\s|^[*&!%@`{[]/.test(value))
  if (broken)
    warnings.unshift(
      `The front matter is not valid YAML at line ${broken.line}; it was read as it stands: “${broken.name}: ${broken.value}”.`,
    )
  return { fields, warnings }
}

function unquoted(value: string): string {
  const bare = value.trim()
  const inside = /^"(.*)"$|^'(.*)'$|^\[(.*)\]$/.exec(bare)
  return inside ? (inside[1] ?? inside[2] ?? inside[3] ?? '').trim() : bare
}
