/** Reads the XML parts of a Word file as trees whose names have the usual prefixes, whichever the file uses. */
import { SaxesParser } from 'saxes'

export interface XmlElement {
  /** With the usual prefix: `w:p`. */
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
}

type XmlNode = XmlElement | string

const openXml = 'http://schemas.openxmlformats.org'
const strictXml = 'http://purl.oclc.org/ooxml'

/** Word writes one of two sets of names, and a program may choose any prefix for them. */
const prefixes = new Map([
  [`${openXml}/wordprocessingml/2006/main`, 'w'],
  [`${strictXml}/wordprocessingml/main`, 'w'],
  [`${openXml}/officeDocument/2006/math`, 'm'],
  [`${strictXml}/officeDocument/math`, 'm'],
  [`${openXml}/officeDocument/2006/relationships`, 'r'],
  [`${strictXml}/officeDocument/relationships`, 'r'],
  [`${openXml}/drawingml/2006/main`, 'a'],
  [`${strictXml}/drawingml/main`, 'a'],
  [`${openXml}/drawingml/2006/chart`, 'c'],
  [`${strictXml}/drawingml/chart`, 'c'],
  [`${openXml}/drawingml/2006/diagram`, 'dgm'],
  [`${strictXml}/drawingml/diagram`, 'dgm'],
  [`${openXml}/drawingml/2006/picture`, 'pic'],
  [`${strictXml}/drawingml/picture`, 'pic'],
  [`${openXml}/markup-compatibility/2006`, 'mc'],
  [`${openXml}/package/2006/relationships`, 'rel'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])

/** @throws where it is not well-formed; entities that a file declares itself are refused too */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    // A prefix that nobody declared says nothing to us, and Word's helpers leave such behind.
    if (!error.message.includes('unbound namespace prefix')) throw error
  })
  parser.on('opentag', (tag) => {
    const node: XmlElement = { name: nameOf(tag), attributes: {}, children: [] }
    for (const attribute of Object.values(tag.attributes))
      // Who typed what when is in every tag, and of no use here.
      if (!attribute.local.startsWith('rsid')) node.attributes[nameOf(attribute)] = attribute.value
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('closetag', () => open.pop())
  const addText = (text: string) => open.at(-1)?.children.push(text)
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  const [first] = elementsOf(root)
  if (!first) throw new Error('There is no XML element.')
  return first
}

const nameOf = ({ uri, prefix, local }: { uri: string; prefix: string; local: string }) => {
  const usual = prefixes.get(uri) ?? prefix
  return usual ? `${usual}:${local}` : local
}

export const elementsOf = (node: XmlElement): XmlElement[] =>
  node.children.filter((child) => typeof child !== 'string')

export const childOf = (node: XmlElement | undefined, name: string): XmlElement | undefined =>
  node && elementsOf(node).find((child) => child.name === name)

export const childrenOf = (node: XmlElement | undefined, name: string): XmlElement[] =>
  node ? elementsOf(node).filter((child) => child.name === name) : []

/** The `w:val` of a child, where there is such a child. */
export const valueOf = (node: XmlElement | undefined, name: string): string | undefined =>
  childOf(node, name)?.attributes['w:val']

/** Whether a property is on; undefined where it is not given. `<w:b/>` is on, `<w:b w:val="0"/>` is off. */
export function isOn(node: XmlElement | undefined, name: string): boolean | undefined {
  const property = childOf(node, name)
  return property && isTrue(property.attributes['w:val'])
}

export const isTrue = (value: string | undefined) =>
  !['0', 'false', 'off', 'none'].includes(value ?? '1')

export function* descendantsOf(node: XmlElement): Generator<XmlElement> {
  for (const child of elementsOf(node)) {
    yield child
    yield* descendantsOf(child)
  }
}

export const xmlText = (node: XmlElement): string =>
  node.children.map((child) => (typeof child === 'string' ? child : xmlText(child))).join('')
