/** Reads a Word file into the elements of a page, seen as its author sees it: changes accepted, remarks closed. */
import type { Element } from 'hast'
import { element } from '../elements.ts'
import { ImportFault } from '../fault.ts'
import type { PageText } from '../page.ts'
import { Omissions } from '../omissions.ts'
import { blocksOf } from './blocks.ts'
import type { Context } from './context.ts'
import { readNumbering } from './numbering.ts'
import { openPackage } from './package.ts'
import { readStyles } from './styles.ts'
import { childrenOf, childOf, descendantsOf, xmlText } from './xml.ts'

export function readDocx(bytes: Uint8Array, omissions: Omissions): PageText {
  const file = openPackage(bytes)
  const ofPackage = [...file.relationsOf('').values()]
  const mainName =
    ofPackage.find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml'
  const main = file.read(mainName)
  const body = childOf(main, 'w:body')
  if (!body) throw new ImportFault(otherPackage(file.names))
  const relations = file.relationsOf(mainName)
  const partOf = (type: string) => {
    const name = [...relations.values()].find((relation) => relation.type === type)?.target
    return { root: name === undefined ? undefined : file.read(name), name: name ?? '' }
  }

  const definitions = new Map(
    (['footnote', 'endnote'] as const).flatMap((kind) => {
      const { root, name } = partOf(`${kind}s`)
      const relations = file.relationsOf(name)
      return childrenOf(root, `w:${kind}`).map((node) => [
        `${kind} ${node.attributes['w:id'] ?? ''}`,
        { node, relations },
      ])
    }),
  )
  /** The notes that the text refers to, by kind and id, numbered in its order. */
  const notes = new Map<string, number>()
  const context: Context = {
    styles: readStyles(partOf('styles').root),
    listItem: readNumbering(partOf('numbering').root),
    relations,
    omissions,
    noteNumber: (kind, id) => {
      const key = `${kind} ${id}`
      if (!definitions.has(key)) return undefined
      const number = notes.get(key) ?? notes.size + 1
      notes.set(key, number)
      return number
    },
    fields: [],
    floats: [],
  }
  const blocks = blocksOf(body, context)
  lowerHeadings(blocks)

  // A note may refer to another, so there may be more while they are read.
  for (const [key, number] of notes) {
    const definition = definitions.get(key)
    if (!definition) continue
    const { node, relations } = definition
    const content = blocksOf(node, { ...context, relations, fields: [], floats: [] })
    blocks.push(element('footnote-definition', content, { number }))
  }

  omissions.add('comment', childrenOf(partOf('comments').root, 'w:comment').length)
  const hasFurniture = [...relations.values()]
    .filter(({ type }) => type === 'header' || type === 'footer')
    .some(({ target }) => {
      const root = file.read(target)
      return (
        root &&
        [...descendantsOf(root)].some((part) => part.name === 'w:t' && /\p{L}/u.test(xmlText(part)))
      )
    })
  if (hasFurniture) omissions.add('furniture')

  const core = ofPackage.find(({ type }) => type === 'core-properties')?.target
  const title = core === undefined ? undefined : childOf(file.read(core), 'dc:title')
  return { tree: { type: 'root', children: blocks }, title: title && xmlText(title).trim() }
}

/** Below a title in its own style, other headings begin one level lower. */
function lowerHeadings(blocks: readonly Element[]): void {
  const isTitle = (block: Element) => Boolean(block.properties['dataTitle'])
  if (!blocks.some(isTitle)) return
  for (const block of blocks) {
    const level = Number(/^h([1-5])$/.exec(block.tagName)?.[1])
    if (level && !isTitle(block)) block.tagName = `h${level + 1}`
  }
}

const others = [
  [/^xl\//, 'an Excel workbook'],
  [/^ppt\//, 'a PowerPoint presentation'],
  [/^content\.xml$/, 'an OpenDocument file, as LibreOffice writes'],
  [/^index\.html$|^Index\//, 'a Pages document'],
] as const

function otherPackage(names: ReadonlySet<string>): string {
  const other = others.find(([pattern]) => [...names].some((name) => pattern.test(name)))
  return other
    ? `It is ${other[1]} under another name. Open it where it was made, and save it as .docx.`
    : 'It is a zip file, and no Word document is in it. Save it from Word as .docx.'
}
