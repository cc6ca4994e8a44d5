/** Reads one content file: bytes to text to data, keeping the line of every value. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Fault } from '../lib/faults.ts'

type Path = readonly PropertyKey[]

export interface Source {
  file: string
  /** The front matter or YAML as data; undefined where it could not be read. */
  data: unknown
  /** The prose after the front matter, and the line it begins on. */
  body: string
  bodyLine: number
  /** The line of the value at a path, or of its nearest parent that is there. */
  lineOf: (path: Path) => number
  faults: Fault[]
}

/** @param hasProse whether the file is front matter with prose below, or YAML throughout */
export function readSource(file: string, bytes: Uint8Array, hasProse: boolean): Source {
  const source: Source = {
    file,
    data: undefined,
    body: '',
    bodyLine: 1,
    lineOf: () => 1,
    faults: [],
  }
  const fault = (line: number, wrong: string, cure: string) =>
    source.faults.push({ file, line, wrong, cure })

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

  let yaml = text
  let yamlLine = 1
  if (hasProse) {
    const match = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*$\n?/m.exec(text)
    if (!match || match.index !== 0) {
      fault(
        1,
        'The file has no front matter.',
        'Begin it with a line ---, then the fields, then another line ---.',
      )
      return source
    }
    yaml = match[1]!
    yamlLine = 2
    source.body = text.slice(match[0].length)
    source.bodyLine = match[0].split('\n').length
  }

  const counter = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: counter, prettyErrors: false })
  const lineAt = (offset: number) => counter.linePos(offset).line + yamlLine - 1
  for (const error of document.errors)
    fault(
      lineAt(error.pos[0]),
      `This is not valid YAML: ${error.message.replace(/\.?$/, '.')}`,
      'Check the indentation and the colons. Put text that holds a colon or a # in double quotes.',
    )
  if (document.errors.length > 0) return source

  source.lineOf = (path) => {
    let line = yamlLine
    let node: unknown = document.contents
    for (const key of path) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(key),
        )
        if (!pair || !isScalar(pair.key)) return line
        line = lineAt(pair.key.range?.[0] ?? 0)
        node = pair.value
      } else {
        const item: unknown = (node as { items?: unknown[] } | null)?.items?.[Number(key)]
        const range = (item as { range?: [number] } | undefined)?.range
        if (!range) return line
        line = lineAt(range[0])
        node = item
      }
    }
    return line
  }
  source.data = document.toJS() ?? {}
  return source
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
