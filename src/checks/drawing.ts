/** Drawings in SVG: what they hold besides the drawing. */
import domino from '@mixmark-io/domino'

/** The text of a file that is a drawing in SVG, however it is encoded. */
export function readDrawing(bytes: Buffer): string | undefined {
  const text = decode(bytes)
  let at = 0
  for (;;) {
    const rest = text.slice(at, at + 200)
    if (/^\s*<(?:[a-z][\w.-]*:)?svg[\s/>]/i.test(rest)) return text
    const [opening] = /^\s*(?:<\?|<!--|<!DOCTYPE)/i.exec(rest) ?? []
    if (opening === undefined) return undefined
    const start = at + opening.length
    const hasSubset = /^[^>[]*\[/.test(text.slice(start, start + 400))
    const closing = opening.endsWith('?')
      ? '?>'
      : opening.endsWith('-')
        ? '-->'
        : hasSubset
          ? ']>'
          : '>'
    const end = text.indexOf(closing, start)
    if (end === -1) return undefined
    at = end + closing.length
  }
}

function decode(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    first === 0xfe && second === 0xff
      ? 'utf-16be'
      : first === 0xff && second === 0xfe
        ? 'utf-16le'
        : 'utf-8'
  return new TextDecoder(encoding).decode(bytes)
}

export interface DrawingParts {
  /** What no drawing needs: scripts, links, comments, authors. */
  foreign: string[]
  /** Pictures within it. */
  pictures: Buffer[]
  /** The words in it, shown or read out. */
  texts: string[]
}

/** @returns undefined where the file breaks off */
export function partsOfDrawing(svg: string): DrawingParts | undefined {
  if (!/<\/(?:[\w.-]+:)?svg\s*>|<svg[^<>]*\/>/i.test(svg)) return undefined
  const parts: DrawingParts = { foreign: [], pictures: [], texts: [] }
  if (/<!ENTITY/i.test(svg)) parts.foreign.push('entities')
  readChildren(domino.createDocument(svg), parts)
  return { ...parts, foreign: [...new Set(parts.foreign)] }
}

function readChildren(node: Node, parts: DrawingParts): void {
  for (const child of node.childNodes) {
    const text = child.nodeValue ?? ''
    if (child.nodeType === child.TEXT_NODE) parts.texts.push(text)
    if (child.nodeType === child.COMMENT_NODE) {
      // What XML calls an instruction is a comment to a reader of HTML.
      if (/^\?xml-stylesheet/i.test(text)) parts.foreign.push('a link elsewhere')
      else if (!/^\?xml\s/i.test(text)) parts.foreign.push('a comment')
    }
    if (child.nodeType === child.ELEMENT_NODE) readElement(child as Element, parts)
    readChildren(child, parts)
  }
}

function readElement(element: Element, parts: DrawingParts): void {
  const name = element.nodeName.toLowerCase()
  const local = localName(name)
  if (/^(?:script|handler|listener)$/.test(local)) parts.foreign.push('a script')
  if (/^(?:foreignobject|iframe|object|embed|audio|video)$/.test(local))
    parts.foreign.push('a page or a film within it')
  if (local === 'metadata' || /^(?:dc|cc|rdf):/.test(name)) parts.foreign.push('metadata')
  if (local === 'style') readStyle(element.textContent ?? '', parts)
  for (const attribute of element.attributes) readAttribute(attribute, parts)
}

function readAttribute({ name, value }: Attr, parts: DrawingParts): void {
  const local = localName(name.toLowerCase())
  const isScript = /^on/.test(local) || /^\s*javascript:/i.test(value)
  if (isScript) parts.foreign.push('a script')
  if (/^(?:docname|export-filename|author|creator)$/.test(local)) parts.foreign.push('metadata')
  if (/^(?:aria-label|title|desc)$/.test(local)) parts.texts.push(value)
  if (/^(?:href|src)$/.test(local) && !isScript) readAddress(value, parts)
  else readStyle(value, parts)
}

function readStyle(style: string, parts: DrawingParts): void {
  if (/@import/i.test(style)) parts.foreign.push('a link elsewhere')
  if (/\/\*/.test(style)) parts.foreign.push('a comment')
  for (const [, address = ''] of style.matchAll(/url\(\s*["']?([^"')]*)/gi))
    readAddress(address, parts)
}

function readAddress(address: string, parts: DrawingParts): void {
  const [, base64] = /^\s*data:[^,]*;base64,(.*)$/is.exec(address) ?? []
  if (base64 !== undefined) parts.pictures.push(Buffer.from(base64, 'base64'))
  else if (!/^\s*(?:#|data:(?:image|font)\/|$)/i.test(address))
    parts.foreign.push('a link elsewhere')
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)
