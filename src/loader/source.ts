/** Reads one content file: bytes to text to data, keeping the line of every value. */
import { readFileSync, statSync } from 'node:fs'
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document } from 'yaml'
import type { Fault } from '../lib/faults.ts'
import type { Format } from '../schemas/collections.ts'

type Path = readonly PropertyKey[]

export interface Source {
  file: string
  /** The front matter or YAML as data; undefined where it could not be read. */
  data: object | undefined
  /** The prose after the front matter, and the line it begins on. */
  body: string
  bodyLine: number
  /** The line of the value at a path, or of its nearest parent that is there. */
  lineOf: (path: Path) => number
  faults: Fault[]
}

/** A note is one page of text; more than this is some other file. */
const maxBytes = 2 ** 20

/**
 * @param file its name in messages
 * @param path where it is
 * @param format whether the file is front matter with prose below, YAML throughout, or a drawing
 */
export function readSource(file: string, path: string, format: Format): Source {
  const refused = (wrong: string, fix: string): Source => ({
    ...emptySource(file),
    faults: [{ file, line: 1, wrong, fix }],
  })
  try {
    const stats = statSync(path)
    if (!stats.isFile())
      return refused(
        'This is not a file with text in it.',
        'Remove it, or put a file in its place.',
      )
    if (stats.size > maxBytes)
      return refused(
        `The file is larger than ${maxBytes / 2 ** 20} MB.`,
        'Keep the text, and put everything else elsewhere.',
      )
    return parseSource(file, readFileSync(path), format)
  } catch (error) {
    return refused(
      `The file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
      'Check that it is there, that it may be read, and what it holds.',
    )
  }
}

const emptySource = (file: string): Source => ({
  file,
  data: undefined,
  body: '',
  bodyLine: 1,
  lineOf: () => 1,
  faults: [],
})

/** The same for bytes that have been read. */
export function parseSource(file: string, bytes: Uint8Array, format: Format): Source {
  const source = emptySource(file)
  const fault = (line: number, wrong: string, fix: string) =>
    source.faults.push({ file, line, wrong, fix })

  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n')
  const broken = invalidUtf8Line(bytes)
  if (broken) {
    fault(broken, 'The file is not UTF-8 text here.', 'Save it again as UTF-8 in your editor.')
    return source
  }
  if (text.trim() === '') {
    fault(
      1,
      'The file is empty.',
      'Fill it, or remove it. `npm run new` makes a file to start from.',
    )
    return source
  }
  for (const [index, line] of text.split('\n').entries()) {
    const control = controlCharacter(line)
    if (control)
      fault(
        index + 1,
        `There is a character here that cannot be shown (${control}).`,
        'Delete it. It often comes along when text is copied from another program.',
      )
  }
  if (source.faults.length > 0) return source

  if (format === 'drawing') {
    source.data = { svg: text }
    source.body = text
    return source
  }
  let yaml = text
  let yamlLine = 1
  if (format === 'document') {
    const match = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*$\n?/m.exec(text)
    if (match?.[1] === undefined || match.index !== 0) {
      fault(
        1,
        'The file has no front matter.',
        'Begin it with a line ---, then the fields, then another line ---.',
      )
      return source
    }
    yaml = match[1]
    yamlLine = 2
    source.body = text.slice(match[0].length)
    source.bodyLine = match[0].split('\n').length
  }

  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line + yamlLine - 1
  for (const { offset, wrong, fix } of yamlFaults(document)) fault(lineAt(offset), wrong, fix)
  if (source.faults.length > 0) return source

  source.lineOf = (path) => {
    let offset: number | undefined
    let node: unknown = document.contents
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key)
        if (!pair || !isScalar(pair.key)) break
        offset = pair.key.range?.[0]
        node = pair.value
      } else if (isSeq(node)) {
        const item = node.items[Number(key)]
        if (!isNode(item)) break
        offset = item.range?.[0]
        node = item
      } else break
    }
    return offset === undefined ? yamlLine : lineAt(offset)
  }
  const data: unknown = document.toJS() ?? {}
  if (typeof data === 'object' && data !== null && !Array.isArray(data)) source.data = data
  else
    fault(
      yamlLine,
      'There are no fields here.',
      'Write each field on a line of its own: its name, a colon, a space and its value.',
    )
  return source
}

interface YamlFault {
  offset: number
  wrong: string
  fix: string
}

/** What is not valid, and what is valid but seldom meant: anchors, references to them, and tags. */
function yamlFaults(document: Document.Parsed): YamlFault[] {
  if (document.errors.length > 0)
    return document.errors.map(({ pos, message }) => ({
      offset: pos[0],
      wrong: `This is not valid YAML: ${message.replace(/\.?$/, '.')}`,
      fix: 'Check the indentation and the colons. Put text that holds a colon or a # in double quotes.',
    }))
  const faults: YamlFault[] = []
  const inQuotes = (sign: string) =>
    `Put the text in double quotes. Without them a value that begins with ${sign} means something else in YAML.`
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node))
        faults.push({
          offset,
          wrong: `*${node.source} is read as a reference and not as text.`,
          fix: inQuotes('*'),
        })
      else if (node.anchor)
        faults.push({
          offset,
          wrong: `&${node.anchor} is read as a name and not as text.`,
          fix: inQuotes('&'),
        })
      else if (node.tag)
        faults.push({
          offset,
          wrong: `${node.tag.replace('tag:yaml.org,2002:', '!!')} is read as a type and not as text.`,
          fix: inQuotes('!'),
        })
    },
    Pair: (_, { key }) => {
      if (isNode(key) && !isScalar(key) && !isAlias(key))
        faults.push({
          offset: key.range?.[0] ?? 0,
          wrong: 'The name of a field is missing before the colon.',
          fix: 'Write the name of the field, a colon, a space and its value.',
        })
    },
  })
  return faults
}

/** The first character of a line that no text has, as `U+0001`; a line end of an old Mac counts as one. */
function controlCharacter(line: string): string | undefined {
  const found = /(?![\t\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u.exec(line)
  return found
    ? `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
    : undefined
}

/** The first line that is not valid UTF-8, or 0. No valid sequence crosses a line break. */
function invalidUtf8Line(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(10, start)
    try {
      strict.decode(bytes.subarray(start, end === -1 ? bytes.length : end))
    } catch {
      return line
    }
    if (end === -1) break
    start = end + 1
  }
  return 0
}
