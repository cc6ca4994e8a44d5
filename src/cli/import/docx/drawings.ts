/** Takes the words out of what is drawn in a Word file: text boxes, word art. The rest is counted as pictures. */
import { element, text } from '../elements.ts'
import { chosenOf, type Context } from './context.ts'
import { elementsOf, isTrue, type XmlElement } from './xml.ts'

const pictures = new Set(['pic:pic', 'c:chart', 'dgm:relIds', 'v:imagedata'])
const shapes = new Set(['v:shape', 'v:rect', 'v:roundrect', 'v:line', 'v:oval', 'v:polyline'])

/** @param node a `w:drawing`, `w:pict` or `w:object` */
export function readDrawing(node: XmlElement, context: Context): void {
  let images = 0
  let hasWords = false
  let drawn = node.name === 'w:pict' ? 0 : 1
  for (const part of partsOf(node)) {
    if (pictures.has(part.name)) images++
    if (shapes.has(part.name) && isTrue(part.attributes['o:hr'] ?? '0')) {
      context.floats.push(element('hr'))
      hasWords = true
    } else if (shapes.has(part.name)) drawn = 1
    const wordArt = part.name === 'v:textpath' ? part.attributes['string'] : undefined
    if (wordArt) context.floats.push(element('p', [text(wordArt)]))
    if (part.name === 'w:txbxContent') context.floats.push(part)
    hasWords ||= Boolean(wordArt) || part.name === 'w:txbxContent'
  }
  context.omissions.add('picture', images === 0 && !hasWords ? drawn : images)
}

/** Everything within, down to the text of boxes; of alternatives only one. */
function* partsOf(node: XmlElement): Generator<XmlElement> {
  if (node.name === 'w:txbxContent') return
  const chosen = node.name === 'mc:AlternateContent' ? chosenOf(node) : undefined
  for (const child of elementsOf(chosen ?? node)) {
    yield child
    yield* partsOf(child)
  }
}
