/** Small Word files for tests, written as the XML that Word keeps. */
import { strToU8, zipSync } from 'fflate'

const names = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
  'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
].map((name) => `xmlns:${name}`)

const xml = (element: string, content: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${element} ${names.join(' ')}>${content}</${element}>`

export interface WordParts {
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  comments?: string
  header?: string
  /** Links of the text: the address by its id. */
  links?: Record<string, string>
  /** The title among the properties. */
  title?: string
}

const styles = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .concat(
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="SourceCode"><w:name w:val="Source Code"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>',
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
    '<w:style w:type="character" w:styleId="Mono"><w:name w:val="Verbatim Char"/></w:style>',
  )
  .join('')

/** List 1 and 2 are numbered by one definition, 3 has bullets, 4 begins at 7, 5 is list 1 begun anew. */
const numbering = `${[
  ['0', 'decimal', '1', '%1.'],
  ['1', 'bullet', '1', '•'],
  ['2', 'decimal', '7', '%1.'],
]
  .map(
    ([id, format, start, label]) =>
      `<w:abstractNum w:abstractNumId="${id}">${[0, 1, 2]
        .map(
          (level) =>
            `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl>`,
        )
        .join('')}</w:abstractNum>`,
  )
  .join('')}${[
  ['1', '0'],
  ['2', '0'],
  ['3', '1'],
  ['4', '2'],
]
  .map(
    ([id, definition]) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/></w:num>`,
  )
  .join(
    '',
  )}<w:num w:numId="5"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const relationships = (list: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
const relation = (id: string, type: string, target: string, mode = '') =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode}/>`

/** @param body what stands between the tags of the body */
export function aDocx(body: string, parts: WordParts = {}): Uint8Array {
  const files: Record<string, string> = {
    '_rels/.rels': relationships([
      relation('rId1', 'officeDocument', 'word/document.xml'),
      ...(parts.title === undefined
        ? []
        : [relation('rId2', 'metadata/core-properties', 'docProps/core.xml')]),
    ]),
    'docProps/core.xml': `<cp xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${parts.title ?? ''}</dc:title></cp>`,
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    'word/styles.xml': xml('w:styles', styles + (parts.styles ?? '')),
    'word/numbering.xml': xml('w:numbering', parts.numbering ?? numbering),
    'word/footnotes.xml': xml('w:footnotes', parts.footnotes ?? ''),
    'word/endnotes.xml': xml('w:endnotes', parts.endnotes ?? ''),
    'word/comments.xml': xml('w:comments', parts.comments ?? ''),
    'word/header1.xml': xml('w:hdr', parts.header ?? ''),
    'word/_rels/document.xml.rels': relationships([
      ...['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((type) =>
        relation(`rel-${type}`, type, `${type}.xml`),
      ),
      relation('rel-header', 'header', 'header1.xml'),
      ...Object.entries(parts.links ?? {}).map(([id, address]) =>
        relation(id, 'hyperlink', address, ' TargetMode="External"'),
      ),
    ]),
  }
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A run: letters that look alike. @param look of them: `<w:b/>` */
export const run = (text: string, look = '') =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`

/** A paragraph. @param content runs, or text @param style the id of its style */
export const paragraph = (content: string, style = '', properties = '') =>
  `<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${content.startsWith('<') ? content : run(content)}</w:p>`

export const heading = (text: string, level = 1) => paragraph(run(text), `Heading${level}`)

/** A paragraph in a list. */
export const item = (text: string, list = 1, level = 0) =>
  paragraph(text, '', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)

/** A table. Each cell is text, or the XML of its content; `properties` go before it. */
export const table = (...rows: (string | { content?: string; properties: string })[][]) =>
  `<w:tbl>${rows
    .map(
      (cells) =>
        `<w:tr>${cells
          .map((cell) => {
            const { content = '', properties } =
              typeof cell === 'string' ? { content: cell, properties: '' } : cell
            return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`
          })
          .join('')}</w:tr>`,
    )
    .join('')}</w:tbl>`

export const br = '<w:r><w:br/></w:r>'
