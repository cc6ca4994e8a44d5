/** Reads equations that a page keeps as MathML. */
import type { Element, ElementContent } from 'hast'
import { element, text, textOf } from './elements.ts'
import { equation } from './equations.ts'

type Reader = (
  parts: readonly (readonly ElementContent[])[],
  node: Element,
) => readonly ElementContent[]

/** @param node a `math` element, or one within it */
export function mathOf(node: Element): ElementContent[] {
  const reader = readers.get(node.tagName)
  const inside = node.children.filter((child) => child.type === 'element')
  if (reader) return [...reader(inside.map(mathOf), node)]
  if (inside.length > 0) return inside.flatMap(mathOf)
  const letters = textOf(node).replace(/\s+/g, ' ').trim()
  return letters ? [text(letters)] : []
}

const readers = new Map<string, Reader>(
  Object.entries({
    math: (parts, node) => {
      const whole = parts.flat()
      return node.properties['display'] === 'block' ? [element('p', whole)] : whole
    },
    // What stands beside the first part says the same in another notation.
    semantics: ([first = []]) => first,
    annotation: () => [],
    'annotation-xml': () => [],
    mphantom: () => [],
    mspace: () => [text(' ')],
    mfrac: ([top = [], bottom = []]) => equation.fraction(top, bottom),
    msqrt: (parts) => equation.root(parts.flat()),
    mroot: ([radicand = [], degree = []]) => equation.root(radicand, degree),
    msup: ([base = [], above = []]) => equation.scripts(base, [], above),
    msub: ([base = [], below = []]) => equation.scripts(base, below),
    msubsup: ([base = [], below = [], above = []]) => equation.scripts(base, below, above),
    munder: ([base = [], below = []]) => equation.scripts(base, below),
    mover: ([base = [], above = []]) => equation.scripts(base, [], above),
    munderover: ([base = [], below = [], above = []]) => equation.scripts(base, below, above),
    mfenced: (parts, { properties: { open, close, separators } }) =>
      equation.fenced(parts, {
        open: String(open ?? '('),
        close: String(close ?? ')'),
        separator: String(separators ?? ','),
      }),
    mtable: (parts) => equation.matrix(parts.map((row) => [row])),
    mtr: (parts) => equation.matrix([parts]),
  } satisfies Record<string, Reader>),
)
