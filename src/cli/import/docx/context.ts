/** What the reading of one part of a Word file needs to know, and what it collects. */
import type { Element } from 'hast'
import type { Omissions } from '../omissions.ts'
import type { readNumbering } from './numbering.ts'
import type { Relation } from './package.ts'
import type { Styles } from './styles.ts'
import { childOf, childrenOf, descendantsOf, elementsOf, xmlText, type XmlElement } from './xml.ts'

export interface Context {
  styles: Styles
  listItem: ReturnType<typeof readNumbering>
  relations: ReadonlyMap<string, Relation>
  omissions: Omissions
  /** The number of a note, by its kind and id; undefined where the file has no such note. */
  noteNumber: (kind: 'footnote' | 'endnote', id: string) => number | undefined
  /** Fields that are open: a field may reach over several paragraphs. */
  fields: Field[]
  /** What floats beside the paragraph that is being read: the paragraphs of text boxes, ruled lines. */
  floats: (XmlElement | Element)[]
}

interface Field {
  instruction: string
  /** Where its words lead, once its instruction is read. */
  href: string | undefined
  /** The state of a form's checkbox. */
  checked: boolean | undefined
}

/** Elements that only wrap what stands in them, seen with tracked changes accepted. */
const wrappers = new Set(['w:ins', 'w:moveTo', 'w:smartTag', 'w:customXml', 'w:bdo', 'w:dir'])

/**
 * The elements within a node, without what only wraps them; of alternatives one, and nothing of a form's field
 * that nobody has filled in. Content controls that are more than a wrapper are handed over as they are.
 */
export function contentOf(node: XmlElement): XmlElement[] {
  return elementsOf(node).flatMap((child) => {
    if (wrappers.has(child.name)) return contentOf(child)
    if (child.name === 'mc:AlternateContent') {
      const chosen = chosenOf(child)
      return chosen ? contentOf(chosen) : []
    }
    if (child.name !== 'w:sdt') return [child]
    const properties = childOf(child, 'w:sdtPr')
    const content = childOf(child, 'w:sdtContent')
    if (properties && childOf(properties, 'w14:checkbox')) {
      // It may be around a whole cell, which then has nothing else in it.
      const cells = childrenOf(content, 'w:tc')
      const box = { ...child, children: [properties] }
      return cells.length > 0 ? cells.map((cell) => ({ ...cell, children: [box] })) : [child]
    }
    if (isContents(properties)) return [child]
    return content && !isHint(properties, content) ? contentOf(content) : []
  })
}

/** Of alternatives the first that says something: what is drawn in the newest way may be kept as text only in an older. */
export function chosenOf(alternatives: XmlElement): XmlElement | undefined {
  const choices = elementsOf(alternatives)
  return (
    choices.find((choice) => [...descendantsOf(choice)].some(({ name }) => name === 'w:t')) ??
    choices[0]
  )
}

/** Whether nobody has filled in a form's field: Word's own words in it say what to do. */
const isHint = (properties: XmlElement | undefined, content: XmlElement) =>
  childOf(properties, 'w:showingPlcHdr') !== undefined &&
  /^\s*\[?(click|tap|choose|select|pick|enter|type|insert)\b/i.test(
    [...descendantsOf(content)]
      .filter(({ name }) => name === 'w:t')
      .map(xmlText)
      .join(''),
  )

export const isContents = (sdtProperties: XmlElement | undefined) =>
  childOf(childOf(sdtProperties, 'w:docPartObj'), 'w:docPartGallery')?.attributes['w:val'] ===
  'Table of Contents'
