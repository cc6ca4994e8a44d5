/** What the styles of a Word file say of its paragraphs and its letters. */
import { childOf, childrenOf, isOn, valueOf, type XmlElement } from './xml.ts'

/** How a run of letters looks; what is undefined is left to the style below. */
export interface RunFormat {
  bold?: boolean | undefined
  italic?: boolean | undefined
  struck?: boolean | undefined
  hidden?: boolean | undefined
  /** `superscript`, `subscript` or `baseline`. */
  vertical?: string | undefined
  font?: string | undefined
  code?: boolean | undefined
}

export interface ParagraphFormat {
  isTitle: boolean
  /** 1 to 9. */
  heading: number | undefined
  isQuote: boolean
  isCode: boolean
  /** Whether it is a line of a table of contents. */
  isContents: boolean
  /** The list it is in, and how deep; 0 stands for none. */
  list: { id: string | undefined; level: number | undefined } | undefined
  hidden: boolean | undefined
}

export interface Styles {
  runFormat: (id: string | undefined) => RunFormat
  paragraphFormat: (properties: XmlElement | undefined) => ParagraphFormat
}

// By their names without spaces, which Word keeps in English in every language.
const quotes = /^(quote|intensequote|blocktext|quotations|blockquote|blockquotation)$/
const codeParagraphs =
  /^(sourcecode|htmlpreformatted|preformattedtext|preformatted|code|codeblock|macrotext)$/
const codeLetters =
  /^(verbatimchar|htmlcode|htmlkeyboard|htmlsample|htmltypewriter|sourcetext|codechar|inlinecode|code)$/
const contents = /^(toc\d|tocheading|contentsheading|contents\d|tableoffigures)$/

export function readStyles(root: XmlElement | undefined): Styles {
  const styles = new Map(
    childrenOf(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  )
  const defaultParagraph = childrenOf(root, 'w:style').find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )

  /** A style and what it is based on, nearest first. */
  const chainOf = (id: string | undefined): XmlElement[] => {
    const chain: XmlElement[] = []
    for (let style = styles.get(id ?? ''); style && !chain.includes(style);) {
      chain.push(style)
      style = styles.get(valueOf(style, 'w:basedOn') ?? '')
    }
    return chain
  }
  const namesOf = (id: string | undefined) =>
    [id, ...chainOf(id).map((style) => valueOf(style, 'w:name'))].map((name = '') =>
      name.toLowerCase().replaceAll(/[\s_-]/g, ''),
    )

  const runFormats = new Map<string, RunFormat>()
  const runFormat = (id = ''): RunFormat => {
    const known = runFormats.get(id)
    if (known) return known
    const format = chainOf(id)
      .map((style) => formatOf(childOf(style, 'w:rPr')))
      .reduceRight((below, above) => over(above, below), {})
    if (namesOf(id).some((name) => codeLetters.test(name))) format.code = true
    runFormats.set(id, format)
    return format
  }

  const stylesOfParagraphs = new Map<string, ParagraphFormat>()
  const styleFormat = (id = ''): ParagraphFormat => {
    const known = stylesOfParagraphs.get(id)
    if (known) return known
    const names = namesOf(id)
    const chain = chainOf(id)
    const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
    const named = names.map((name) => /^heading(\d)$/.exec(name)?.[1]).find(Boolean)
    const outline = chain.map((style) => outlineOf(childOf(style, 'w:pPr'))).find(isDefined)
    const isTitle = has(/^title$/)
    const format: ParagraphFormat = {
      isTitle,
      heading: isTitle ? 1 : (toLevel(named) ?? outline),
      isQuote: has(quotes),
      isCode: has(codeParagraphs),
      isContents: has(contents),
      list: chain.map((style) => listOf(childOf(style, 'w:pPr'))).find(isDefined),
      hidden: chain.map((style) => isOn(childOf(style, 'w:rPr'), 'w:vanish')).find(isDefined),
    }
    stylesOfParagraphs.set(id, format)
    return format
  }

  return {
    runFormat,
    paragraphFormat: (properties) => {
      const style = styleFormat(
        valueOf(properties, 'w:pStyle') ?? defaultParagraph?.attributes['w:styleId'],
      )
      const list = listOf(properties)
      return {
        ...style,
        heading: style.heading ?? outlineOf(properties),
        list: list
          ? { id: list.id ?? style.list?.id, level: list.level ?? style.list?.level }
          : style.list,
      }
    },
  }
}

export function formatOf(properties: XmlElement | undefined): RunFormat {
  if (!properties) return {}
  const fonts = childOf(properties, 'w:rFonts')?.attributes
  return {
    bold: isOn(properties, 'w:b'),
    italic: isOn(properties, 'w:i'),
    struck: isOn(properties, 'w:strike') ?? isOn(properties, 'w:dstrike'),
    hidden: isOn(properties, 'w:vanish'),
    vertical: valueOf(properties, 'w:vertAlign') ?? raisedBy(properties),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'],
  }
}

/** Small letters may be moved off their line by hand. A large first letter is moved too, but is part of its line. */
function raisedBy(properties: XmlElement): string | undefined {
  const halfPoints = Number(valueOf(properties, 'w:position') ?? 0)
  const size = Number(valueOf(properties, 'w:sz') ?? 0)
  if (Math.abs(halfPoints) < 4 || size > 24) return undefined
  return halfPoints > 0 ? 'superscript' : 'subscript'
}

/** One format above another: what the upper one leaves open is as below. */
export function over(above: RunFormat, below: RunFormat): RunFormat {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    struck: above.struck ?? below.struck,
    hidden: above.hidden ?? below.hidden,
    vertical: above.vertical ?? below.vertical,
    font: above.font ?? below.font,
    code: above.code ?? below.code,
  }
}

const isDefined = <T>(value: T | undefined) => value !== undefined

const toLevel = (digits: string | undefined) =>
  digits === undefined ? undefined : Math.max(1, Number(digits))

/** The level in the outline, 1 to 9; Word counts from 0, and 9 is body text. */
function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(valueOf(properties, 'w:outlineLvl') ?? 9)
  return level >= 0 && level < 9 ? level + 1 : undefined
}

function listOf(properties: XmlElement | undefined) {
  const numbering = childOf(properties, 'w:numPr')
  if (!numbering) return undefined
  const level = valueOf(numbering, 'w:ilvl')
  return {
    id: valueOf(numbering, 'w:numId'),
    level: level === undefined ? undefined : Number(level),
  }
}
