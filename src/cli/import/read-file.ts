/** Turns one file into a draft. All that a hostile file could make slow or large happens here, in a process with limits. */
import { readFileSync } from 'node:fs'
import { basename, extname } from 'node:path'
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../markdown/tree.ts'
import { decodeText, invisible } from './decode.ts'
import { readDocx } from './docx/docx.ts'
import { toDraft, type Draft } from './draft.ts'
import { ImportFault } from './fault.ts'
import type { Asked, Known } from './found.ts'
import { readFrontMatter, type FrontMatter } from './front-matter.ts'
import { kindOf, type TextKind } from './kinds.ts'
import { noteOf } from './note-of.ts'
import { Omissions } from './omissions.ts'
import { readPage } from './page.ts'
import { tidyPage } from './tidy-page.ts'
import { pageToMarkdown } from './to-markdown.ts'
import { cleanMarkdown } from './written-markdown.ts'

/** @throws ImportFault where its owner can do something about it */
export function readFile(path: string, known: Known, asked: Asked): Draft {
  const omissions = new Omissions()
  const read = readText(path, omissions)
  const name = basename(path, extname(path))
  const names = [
    ...(read.title ? [{ text: read.title, from: 'the properties of the file' }] : []),
    { text: name, from: 'the name of the file' },
  ]
  const note = noteOf({ ...read, names }, known, asked)
  if (!note) throw new ImportFault(['There is no text in it.', ...omissions.sentences()].join(' '))
  checkDepth(note.body)
  const draft = toDraft(note)
  draft.warnings.unshift(...omissions.sentences(), ...read.warnings)
  return draft
}

interface ReadText {
  markdown: string
  title: string | undefined
  frontMatter: FrontMatter['fields']
  warnings: string[]
}

function readText(path: string, omissions: Omissions): ReadText {
  const bytes = readFileSync(path)
  const kind = kindOf(path, bytes)
  if (kind === 'markdown') {
    const source = decodeText(bytes).replace(/\r\n?/g, '\n')
    if (source.includes('\0')) throw new ImportFault('It is no text, whatever its ending says.')
    const { fields, warnings, text } = readFrontMatter(source.replace(invisible, ''))
    const markdown = cleanMarkdown(text, omissions)
    return { markdown, title: undefined, frontMatter: fields, warnings }
  }
  const { tree, title } = readWritten(kind, bytes, omissions)
  tidyPage(tree, omissions)
  return { markdown: pageToMarkdown(tree), title, frontMatter: [], warnings: [] }
}

function readWritten(kind: Exclude<TextKind, 'markdown'>, bytes: Uint8Array, omissions: Omissions) {
  if (kind === 'html') return readPage(decodeText(bytes, true), omissions)
  try {
    return readDocx(bytes, omissions)
  } catch (error) {
    if (error instanceof ImportFault || error instanceof RangeError) throw error
    throw new ImportFault(
      'It cannot be read: it is damaged, or not what its ending says. Open it in Word, save it again as .docx, and import that.',
      { cause: error },
    )
  }
}

/** The renderer refuses more than 128 levels, and would end the whole build. */
const maxDepth = 100

function checkDepth(markdown: string): void {
  const depthOf = (node: Nodes): number =>
    'children' in node
      ? 1 + node.children.reduce((max, child) => Math.max(max, depthOf(child)), 0)
      : 1
  if (depthOf(parseMarkdown(markdown)) > maxDepth)
    throw new ImportFault(
      'Its lists, quotations or marks stand too deep in each other. Write it with fewer levels.',
    )
}
