/** Reads the equations of a Word file. */
import type { ElementContent } from 'hast'
import { text } from '../elements.ts'
import { equation } from '../equations.ts'
import { childOf, childrenOf, elementsOf, xmlText, type XmlElement } from './xml.ts'

type Reader = (node: XmlElement) => readonly ElementContent[]

/** @param node what holds parts of an equation: `m:oMath`, `m:num`, `m:e` */
export const equationOf: Reader = (node) =>
  elementsOf(node).flatMap((child) => (readers.get(child.name) ?? inner)(child))

const part = (node: XmlElement, name: string) => {
  const child = childOf(node, name)
  return child ? equationOf(child) : []
}
const parts = (node: XmlElement, name: string) => childrenOf(node, name).map(equationOf)

const property = (node: XmlElement, name: string) =>
  childOf(childOf(node, `${node.name}Pr`), name)?.attributes['m:val']

/** What only draws: the equation is what stands in it. */
const inner: Reader = (node) => (node.name.endsWith('Pr') ? [] : equationOf(node))

const readers = new Map<string, Reader>(
  Object.entries({
    'm:r': (node) => [text(childrenOf(node, 'm:t').map(xmlText).join(''))],
    // What was typed in a box of plain text within an equation.
    'w:r': (node) => [text(childrenOf(node, 'w:t').map(xmlText).join(''))],
    'w:del': () => [],
    'w:moveFrom': () => [],
    'm:f': (node) =>
      property(node, 'm:type') === 'noBar'
        ? equation.lines([part(node, 'm:num'), part(node, 'm:den')])
        : equation.fraction(part(node, 'm:num'), part(node, 'm:den')),
    'm:oMathPara': (node) => equation.lines(parts(node, 'm:oMath')),
    'm:rad': (node) => equation.root(part(node, 'm:e'), part(node, 'm:deg')),
    'm:sSup': (node) => equation.scripts(part(node, 'm:e'), [], part(node, 'm:sup')),
    'm:sSub': (node) => equation.scripts(part(node, 'm:e'), part(node, 'm:sub')),
    'm:sSubSup': (node) =>
      equation.scripts(part(node, 'm:e'), part(node, 'm:sub'), part(node, 'm:sup')),
    'm:sPre': (node) => [
      ...equation.scripts([], part(node, 'm:sub'), part(node, 'm:sup')),
      ...part(node, 'm:e'),
    ],
    'm:nary': (node) => [
      ...equation.scripts(
        [text(property(node, 'm:chr') ?? '∫')],
        part(node, 'm:sub'),
        part(node, 'm:sup'),
      ),
      text(' '),
      ...part(node, 'm:e'),
    ],
    'm:func': (node) => [...part(node, 'm:fName'), text(' '), ...part(node, 'm:e')],
    'm:limLow': (node) => equation.scripts(part(node, 'm:e'), part(node, 'm:lim')),
    'm:limUpp': (node) => equation.scripts(part(node, 'm:e'), [], part(node, 'm:lim')),
    'm:acc': (node) => equation.accented(part(node, 'm:e'), property(node, 'm:chr') ?? '\u0302'),
    'm:bar': (node) => equation.accented(part(node, 'm:e'), '\u0305'),
    'm:d': (node) =>
      equation.fenced(parts(node, 'm:e'), {
        open: property(node, 'm:begChr') ?? '(',
        close: property(node, 'm:endChr') ?? ')',
        separator: property(node, 'm:sepChr') ?? '|',
      }),
    'm:m': (node) => equation.matrix(childrenOf(node, 'm:mr').map((row) => parts(row, 'm:e'))),
    'm:eqArr': (node) => equation.lines(parts(node, 'm:e')),
  } satisfies Record<string, Reader>),
)
