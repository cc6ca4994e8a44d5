/** Reads what stands in a paragraph of a Word file: letters and their looks, links, fields, notes, boxes. */
import type { ElementContent } from 'hast'
import dingbat from 'dingbat-to-unicode'
import { checkbox, element, isNamed, text } from '../elements.ts'
import { contentOf, type Context } from './context.ts'
import { readDrawing } from './drawings.ts'
import { equationOf } from './equations.ts'
import { formatOf, over, type RunFormat } from './styles.ts'
import { childOf, isOn, isTrue, valueOf, xmlText, type XmlElement } from './xml.ts'

/** @param node a paragraph, or what holds runs within one */
export function inlineOf(node: XmlElement, context: Context): ElementContent[] {
  return contentOf(node).flatMap((child) => {
    switch (child.name) {
      case 'w:r':
        return readRun(child, context)
      case 'w:hyperlink': {
        const { target, external } = context.relations.get(child.attributes['r:id'] ?? '') ?? {}
        return linked(inlineOf(child, context), external ? target : undefined)
      }
      case 'w:fldSimple': {
        const href = addressIn(child.attributes['w:instr'] ?? '')
        return linked(inlineOf(child, context), href)
      }
      case 'w:sdt': {
        const box = childOf(childOf(child, 'w:sdtPr'), 'w14:checkbox')
        const content = childOf(child, 'w:sdtContent')
        if (box)
          return [checkbox(isTrue(childOf(box, 'w14:checked')?.attributes['w14:val'] ?? '0'))]
        return content ? inlineOf(content, context) : []
      }
      case 'm:oMath':
      case 'm:oMathPara': {
        const written = equationOf({ ...child, children: [child] })
        if (written.length === 0) context.omissions.add('equation')
        return [...written]
      }
      default:
        return []
    }
  })
}

function readRun(run: XmlElement, context: Context): ElementContent[] {
  const properties = childOf(run, 'w:rPr')
  const format = over(
    formatOf(properties),
    context.styles.runFormat(valueOf(properties, 'w:rStyle')),
  )
  if (format.hidden) {
    if (childOf(run, 'w:t')) context.omissions.add('hidden')
    return []
  }
  const href = context.fields.findLast((field) => field.href)?.href
  return linked(
    readRunParts(run, format, context).map((node) => formatted(node, format)),
    href,
  )
}

function readRunParts(run: XmlElement, format: RunFormat, context: Context): ElementContent[] {
  return contentOf(run).flatMap((part): ElementContent[] => {
    switch (part.name) {
      case 'w:t':
        return lettersOf(xmlText(part), format.font)
      case 'w:tab':
      case 'w:ptab':
        return [text('\t')]
      case 'w:br':
      case 'w:cr':
        return [element('br')]
      case 'w:noBreakHyphen':
        return [text('\u2011')]
      case 'w:sym':
        return [
          signOf(
            part.attributes['w:font'] ?? '',
            Number.parseInt(part.attributes['w:char'] ?? '', 16),
          ),
        ]
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = part.name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        const number = context.noteNumber(kind, part.attributes['w:id'] ?? '')
        return number === undefined ? [] : [element('footnote-reference', [], { number })]
      }
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        readDrawing(part, context)
        return []
      case 'w:fldChar':
        return readFieldMark(part, context)
      case 'w:instrText': {
        const field = context.fields.at(-1)
        if (field) field.instruction += xmlText(part)
        return []
      }
      case 'w:ruby':
        return readRuby(part, context)
      default:
        return []
    }
  })
}

/** The letters, and in brackets what stands small above them. */
function readRuby(ruby: XmlElement, context: Context): ElementContent[] {
  const [base, above] = ['w:rubyBase', 'w:rt'].map((name) => {
    const part = childOf(ruby, name)
    return part ? inlineOf(part, context) : []
  })
  return [...(base ?? []), text(' ('), ...(above ?? []), text(')')]
}

function readFieldMark(mark: XmlElement, context: Context): ElementContent[] {
  const type = mark.attributes['w:fldCharType']
  const field = context.fields.at(-1)
  if (type === 'begin') {
    const box = childOf(childOf(mark, 'w:ffData'), 'w:checkBox')
    const checked = box && (isOn(box, 'w:checked') ?? isOn(box, 'w:default') ?? false)
    context.fields.push({ instruction: '', href: undefined, checked })
  }
  if (type === 'separate' && field) field.href = addressIn(field.instruction)
  if (type !== 'end' || !field) return []
  context.fields.pop()
  if (/^\s*EQ\s/i.test(field.instruction)) context.omissions.add('equation')
  return field.checked === undefined ? [] : [checkbox(field.checked)]
}

/** `HYPERLINK "https://example.org/"` -> the address. */
const addressIn = (instruction: string) =>
  /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction)?.[1] ??
  /^\s*HYPERLINK\s+([^\s\\"]+)/i.exec(instruction)?.[1]

/** A footnote is a link by itself, so it stands behind the other. */
function linked(content: ElementContent[], href: string | undefined): ElementContent[] {
  const words = content.filter((node) => !isNamed(node, 'footnote-reference'))
  if (!href || words.length === 0) return content
  const notes = content.filter((node) => isNamed(node, 'footnote-reference'))
  return [element('a', words, { href }), ...notes]
}

function formatted(node: ElementContent, format: RunFormat): ElementContent {
  if (node.type === 'element' && node.tagName !== 'br') return node
  const wrap = (name: string, when: boolean | undefined) => {
    if (when) node = element(name, [node])
  }
  wrap('code', format.code)
  wrap('sup', format.vertical === 'superscript')
  wrap('sub', format.vertical === 'subscript')
  wrap('s', format.struck)
  wrap('em', format.italic)
  wrap('strong', format.bold)
  return node
}

const pictureFonts = /^(wingdings( [23])?|webdings|symbol|zapf ?dingbats)$/i

/** Fonts of pictures, such as Wingdings, show signs in place of letters beyond those of a typewriter. */
const lettersOf = (letters: string, font = ''): ElementContent[] =>
  pictureFonts.test(font)
    ? [...letters].map((letter) =>
        letter < '\u0080' ? text(letter) : signOf(font, letter.charCodeAt(0)),
      )
    : [text(letters)]

/** The signs that Word has for boxes, and whether they are ticked or crossed. */
const boxes = new Map(
  [...'☐◻□⬜❏❐❑❒🞎🞏🗆🗌']
    .map((sign): [string, boolean] => [sign, false])
    .concat([...'☑☒⌧⮽🗵🗷🗹'].map((sign) => [sign, true])),
)

/** @param code Word adds 0xF000 to the code of a letter in such a font */
function signOf(font: string, code: number): ElementContent {
  if (Number.isNaN(code)) return text('')
  const letter = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const sign = dingbat.codePoint(font, letter)?.string ?? String.fromCodePoint(letter)
  const checked = boxes.get(sign)
  return checked === undefined ? text(sign) : checkbox(checked)
}
