/** Reads the fields that Markdown from another program may begin with. */
import { isMap, isScalar, isSeq, parseDocument, visit, type Scalar } from 'yaml'
import { fieldOf } from './fields.ts'

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
  if (end < 0) return none
  const head = withoutIndent(lines.slice(0, end))
  // A rule with text below it looks the same as a head; a head begins with a field.
  const first = head.find((line) => line.trim() && !/^\s*#/.test(line))
  if (first !== undefined && !partsOf(first)) return none
  const text = lines.slice(end + 1).join('\n')
  const lineOf = (index: number) => opening[0].split('\n').length + index
  const read = fence === '---' ? readYaml(head.join('\n'), lineOf) : undefined
  if (read) return { fields: read, warnings: [], text }
  return { ...readLeniently(head, lineOf), text }
}

/** `name: value`; of a name that notes have, also `name:value`. */
function partsOf(line: string): { name: string; value: string } | undefined {
  const [, name = '', space = '', value = ''] =
    /^([\p{L}][\p{L}\d _-]{0,40}?)\s*[:=](\s*)(.*)$/u.exec(line) ?? []
  return name && (space || !value || fieldOf(name)) ? { name, value } : undefined
}

/** A head may be indented as a whole. */
function withoutIndent(lines: readonly string[]): string[] {
  const first = lines.find((line) => line.trim())
  const indent = /^ */.exec(first ?? '')?.[0] ?? ''
  return lines.map((line) =>
    line.startsWith(indent) ? line.slice(indent.length) : line.trimStart(),
  )
}

/** @returns undefined where it is no YAML, or only by chance: `*Important*` is no alias, and `#1 of all` no remark */
function readYaml(
  yaml: string,
  lineOf: (index: number) => number,
): FrontMatter['fields'] | undefined {
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' })
  const { contents } = document
  let isByChance = false
  visit(document, {
    Alias: () => void (isByChance = true),
    Value: (_, { anchor, tag, comment }) => {
      isByChance ||= anchor !== undefined || tag !== undefined || /^\S/.test(comment ?? '')
    },
  })
  if (isByChance || document.errors.length > 0 || document.warnings.length > 0) return undefined
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
    : isScalar(node) && typeof node.value === 'string' && !isNull(node)
      ? node.value.replace(/\s+/g, ' ').trim()
      : ''

const isNull = ({ type, value }: Scalar) => type === 'PLAIN' && /^(~|null)$/i.test(String(value))

/** Each line for itself, with those indented below it: a colon in a title is what most often breaks YAML. */
function readLeniently(head: readonly string[], lineOf: (index: number) => number) {
  const fields: FrontMatter['fields'] = []
  const warnings: string[] = []
  for (const [index, line] of head.entries()) {
    const parts = partsOf(line.replace(/^\t+/, ''))
    const item = /^\s*-\s+(.+)$/.exec(line)?.[1]
    const last = fields.at(-1)
    if (parts) fields.push({ name: parts.name, value: unquoted(parts.value), line: lineOf(index) })
    else if (/^\s*(#|$)/.test(line)) continue
    else if (last && item) last.value = [last.value, unquoted(item)].filter(Boolean).join(', ')
    else if (last && /^\s/.test(line))
      last.value = `${last.value.replace(/^[>|][+-]?\d?$/, '')} ${line.trim()}`.trim()
    else
      warnings.push(
        `Line ${lineOf(index)} of the file could not be read and was left out: ${line.trim()}`,
      )
  }
  const broken = fields.find(({ value }) => /:\s|\s#\S|^[*&!%@`{[#]/.test(value))
  if (broken)
    warnings.unshift(
      `The front matter is not valid YAML at line ${broken.line}; it was read as it stands: “${broken.name}: ${broken.value}”.`,
    )
  return { fields, warnings }
}

function unquoted(value: string): string {
  const bare = value.trim()
  const inside = /^"([^"]*)"$|^'([^']*)'$|^\[(.*)\]$/.exec(bare)
  if (inside) return (inside[1] ?? inside[2] ?? inside[3] ?? '').trim()
  return bare.replace(/(^|\s+)#(\s.*)?$/, '')
}
