/** Reads the paragraphs and tables of a Word file into the elements that a page has for them. */
import type { Element, ElementContent } from 'hast'
import { element, isBlank, isElement, isNamed, text, textOf } from '../elements.ts'
import { Lists, type ListItem } from '../lists.ts'
import { contentOf, isContents, type Context } from './context.ts'
import { inlineOf } from './runs.ts'
import type { ParagraphFormat } from './styles.ts'
import { readTable } from './tables.ts'
import { childOf, isOn, valueOf, type XmlElement } from './xml.ts'

interface Paragraph {
  content: ElementContent[]
  format: ParagraphFormat
  item: ListItem | undefined
}

/** @param node the body, a note, a cell or a text box */
export function blocksOf(node: XmlElement, context: Context): Element[] {
  const blocks = new Blocks()
  /** What stood in paragraphs whose end was deleted, and so belongs to the next. */
  let carried: ElementContent[] = []
  const addFloats = () => {
    for (const float of context.floats.splice(0))
      if ('type' in float) blocks.add(float)
      else for (const block of blocksOf(float, context)) blocks.add(block)
  }
  for (const child of contentOf(node))
    if (child.name === 'w:p') {
      const paragraph = readParagraph(child, context)
      paragraph.content.unshift(...carried.splice(0))
      if (paragraph.format.isContents) context.omissions.add('contents')
      else if (endsInNext(child)) carried = paragraph.content
      else blocks.addParagraph(paragraph)
      addFloats()
    } else if (child.name === 'w:tbl') {
      blocks.add(readTable(child, (cell) => blocksOf(cell, context)))
    } else if (child.name === 'w:sdt') {
      if (isContents(childOf(child, 'w:sdtPr'))) context.omissions.add('contents')
      else blocks.add(element('p', inlineOf({ ...child, children: [child] }, context)))
    } else if (child.name === 'm:oMath' || child.name === 'm:oMathPara') {
      blocks.add(element('p', inlineOf({ ...child, children: [child] }, context)))
    } else if (child.name === 'w:altChunk') context.omissions.add('document')
  if (carried.length > 0) blocks.add(element('p', carried))
  return blocks.all
}

function readParagraph(node: XmlElement, context: Context): Paragraph {
  const properties = childOf(node, 'w:pPr')
  const format = context.styles.paragraphFormat(properties)
  const item =
    format.list && !endsInNext(node)
      ? context.listItem(format.list.id ?? '', format.list.level, valueOf(properties, 'w:pStyle'))
      : undefined
  return { content: inlineOf(node, context), format, item }
}

/** Whether its end was deleted, or it is a large first letter that stands before the rest. */
function endsInNext(node: XmlElement): boolean {
  const properties = childOf(node, 'w:pPr')
  const mark = childOf(properties, 'w:rPr')
  const dropCap = childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none'
  return (
    Boolean(childOf(mark, 'w:del') ?? childOf(mark, 'w:moveFrom')) ||
    Boolean(isOn(mark, 'w:vanish')) ||
    dropCap !== 'none'
  )
}

/** Gathers blocks in their order: items into lists, lines of code and of quotations into one. */
class Blocks {
  readonly all: Element[] = []
  #lists = new Lists(this.all)

  add(block: Element): void {
    this.#lists.close()
    this.all.push(block)
  }

  addParagraph({ content, format, item }: Paragraph): void {
    const isEmpty = content.every((node) => isBlank(node) || isNamed(node, 'br'))
    const last = this.all.at(-1)
    if (format.isCode && !format.heading) {
      const lines = codeLines(content)
      if (isElement(last) && last.tagName === 'pre') last.children.push(text(`\n${lines}`))
      else this.add(element('pre', [text(lines)]))
    } else if (isEmpty) return
    else if (format.heading)
      this.add(
        element(
          `h${Math.min(format.heading, 6)}`,
          content,
          format.isTitle ? { dataTitle: true } : {},
        ),
      )
    else if (item) this.#lists.add(content, item)
    else if (format.isQuote) {
      if (isElement(last) && last.tagName === 'blockquote')
        last.children.push(element('p', content))
      else this.add(element('blockquote', [element('p', content)]))
    } else this.add(element('p', content))
  }
}

const codeLines = (content: readonly ElementContent[]): string =>
  content
    .map((node) =>
      isNamed(node, 'br') ? '\n' : isElement(node) ? codeLines(node.children) : textOf(node),
    )
    .join('')
