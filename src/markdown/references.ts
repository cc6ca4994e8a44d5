/** What the references of a note lead to. */
import type { Definition, FootnoteDefinition, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** The definitions that links and pictures use, by identifier. */
export function definitionsOf(tree: Root): Map<string, Definition> {
  const used = new Set<string>()
  visit(tree, ['linkReference', 'imageReference'], (node) => {
    if ('identifier' in node) used.add(node.identifier)
  })
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node) => {
    if (used.has(node.identifier) && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  return definitions
}

/** The footnotes that the text leads to, and their identifiers, with a number each in the order in which it does. */
export function footnoteNumbers(tree: Root): Map<FootnoteDefinition | string, number> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const found = new Set<string>()
  const follow = (from: Root | FootnoteDefinition) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP
      if (node.type === 'footnoteReference' && definitions.has(node.identifier))
        found.add(node.identifier)
      return undefined
    })
  follow(tree)
  const numbers = new Map<FootnoteDefinition | string, number>()
  // A set that grows while it is gone through is gone through to its end.
  for (const identifier of found) {
    const definition = definitions.get(identifier)
    if (!definition) continue
    follow(definition)
    const number = numbers.size / 2 + 1
    numbers.set(identifier, number).set(definition, number)
  }
  return numbers
}
