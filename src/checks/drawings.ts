/**
 * What must hold for drawings. They go into pages as they are, so they may have shapes and text in the site's own
 * colours, and nothing else: whatever is not named here is refused.
 */
import { SaxesParser } from 'saxes'
import type { Fault } from '../lib/faults.ts'
import { compare } from '../lib/lists.ts'
import type { Content } from '../loader/load.ts'
import { attributeOf, isComponent } from '../markdown/components.ts'
import { parseMdx } from '../markdown/tree.ts'
import { visit } from 'unist-util-visit'
import { proseIn } from './prose-rules.ts'

/** A drawing is in its page, and a page is to be light. */
const maxBytes = 6 * 1024

const words = (list: string) => new Set(list.split(/\s+/))

const elements = words(
  'svg title desc defs g path rect circle ellipse line polyline polygon text tspan use symbol marker clipPath',
)

const attributes = words(`
  xmlns viewBox width height preserveAspectRatio role aria-labelledby aria-describedby lang xml:lang id
  x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform rotate pathLength href
  fill fill-opacity fill-rule clip-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset opacity paint-order vector-effect
  font-size font-weight font-style text-anchor dominant-baseline letter-spacing textLength lengthAdjust
  clip-path clipPathUnits marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
`)

const colour = /^(?:none|inherit|currentColor|context-fill|context-stroke|var\(--drawing-[123]\))$/

/** What a value refers to within the drawing: `url(#arrow)`, `#arrow`. */
const reference = /^(?:url\(#([\w-]+)\)|#([\w-]+))$/

export const drawingRules = ({ entries }: Content): Fault[] =>
  entries.drawings.flatMap(({ source }) =>
    drawingFaults(source.body).map((fault) => ({ file: source.file, ...fault })),
  )

type DrawingFault = Omit<Fault, 'file'>

/** What is wrong with a drawing. */
export function drawingFaults(svg: string): DrawingFault[] {
  const faults: DrawingFault[] = []
  const add = (line: number, wrong: string, fix: string) => faults.push({ line, wrong, fix })
  const bytes = Buffer.byteLength(svg)
  if (bytes > maxBytes)
    add(
      1,
      `The drawing has ${bytes.toLocaleString('en')} bytes; ${maxBytes.toLocaleString('en')} are the most.`,
      'Round the numbers, leave out shapes that nobody would miss, or make two drawings of it.',
    )

  const parser = new SaxesParser({ position: true })
  const open: string[] = []
  const texts = new Map<string, string>()
  const ids = new Map<string, number>()
  const references: { id: string; line: number }[] = []

  parser.on('error', ({ message }) => {
    const [, line = '1', what = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? []
    add(
      Number(line),
      `This is not well-formed: ${what.replace(/\.?$/, '.')}`,
      'Save it again as plain SVG, or close what is open.',
    )
  })
  const refuse = (what: string) => () =>
    add(parser.line, `A drawing has no ${what}.`, 'Take it out.')
  parser.on('doctype', refuse('document type'))
  parser.on('cdata', refuse('CDATA'))
  parser.on('processinginstruction', refuse('instruction to programs'))
  parser.on('comment', refuse('comment'))
  parser.on('text', (text) => {
    const name = open.at(-1) ?? ''
    if (open.length === 2) texts.set(name, (texts.get(name) ?? '') + text)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('opentag', (tag) => {
    const { line } = parser
    const name = tag.name
    open.push(name)
    if (!elements.has(name)) add(line, `<${name}> is not for drawings.`, elementFix(name))
    for (const [attribute, value] of Object.entries(tag.attributes)) {
      const text = String(value)
      const message = attributeFault(attribute, text)
      if (message) add(line, ...message)
      if (attribute === 'id') {
        const other = ids.get(text)
        if (other === undefined) ids.set(text, line)
        else
          add(
            line,
            `The id "${text}" is also on line ${other}.`,
            'Give each its own, or take out the one that nothing refers to.',
          )
      }
      for (const id of refersTo(attribute, text)) references.push({ id, line })
    }
    if (open.length > 1) return
    if (name !== 'svg') return
    if (tag.attributes['role'] !== 'img')
      add(line, 'The <svg> has no role="img".', 'Add it, so that it is read out as one picture.')
    if (tag.attributes['viewBox'] === undefined)
      add(
        line,
        'The <svg> has no viewBox.',
        'Add it, so that the drawing fits every screen: viewBox="0 0 360 240"',
      )
  })
  parser.write(svg).close()

  for (const [name, purpose] of [
    ['title', 'what it shows, in a few words'],
    ['desc', 'what one would see and learn, for those who cannot'],
  ] as const)
    if (!texts.get(name)?.trim())
      add(
        1,
        `The drawing has no <${name}>.`,
        `Begin the <svg> with a <${name}> that says ${purpose}.`,
      )
  for (const { id, line } of references)
    if (!ids.has(id))
      add(
        line,
        `Nothing in the drawing has the id "${id}".`,
        ids.size > 0
          ? `Write one of: ${[...ids.keys()].sort(compare).join(', ')}.`
          : 'Give the part that is meant an id.',
      )
  return faults
}

function elementFix(name: string): string {
  if (name === 'style') return 'Take it out, and write colours and sizes as attributes.'
  if (/image|foreignobject/i.test(name)) return 'Draw it with shapes, and write words as <text>.'
  return `Take it out. A drawing has: ${[...elements].join(', ')}.`
}

function attributeFault(name: string, value: string): [string, string] | undefined {
  if (name === 'style' || name === 'class')
    return [
      `${name} is not for drawings.`,
      'Write each property as an attribute: fill="var(--drawing-1)"',
    ]
  if (/^font-family$/i.test(name))
    return ['font-family is not for drawings.', 'Take it out. Words have the font of the page.']
  if (!attributes.has(name)) return [`${name} is not for drawings.`, 'Take the attribute out.']
  if ((name === 'fill' || name === 'stroke') && !colour.test(value))
    return [
      `${name}="${value}" is not a colour of the site.`,
      'Write currentColor, none, or var(--drawing-1), var(--drawing-2) or var(--drawing-3), which fit light, dark and paper.',
    ]
  if (/[(#]/.test(value) && name !== 'transform' && !colour.test(value) && !reference.test(value))
    return [
      `${name}="${value}" leads out of the drawing.`,
      'Refer to a part of it by its id, as url(#arrow), or in <use> as #arrow.',
    ]
  if (name === 'href' && !reference.test(value))
    return [
      `${name}="${value}" leads out of the drawing.`,
      'Refer to a part of it by its id: #arrow',
    ]
  return undefined
}

function refersTo(name: string, value: string): string[] {
  if (/^aria-(?:labelledby|describedby)$/.test(name)) return value.split(/\s+/).filter(Boolean)
  const [, url, id] = reference.exec(value) ?? []
  return [url ?? id ?? []].flat()
}

/** Drawings that no page shows. */
export function unusedDrawings(content: Content): string[] {
  const used = new Set(Object.values(content.entries.program[0]?.data.drawings ?? {}))
  for (const { source } of proseIn(content))
    visit(parseMdx(source.body), (node) => {
      if (isComponent(node) && node.name === 'Drawing') used.add(attributeOf(node, 'id') ?? '')
    })
  return content.entries.drawings.map(({ id }) => id).filter((id) => !used.has(id))
}
