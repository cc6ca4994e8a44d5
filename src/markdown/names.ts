/** What `<Name of="…" />` stands for in a text. */
import type { Root, RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { attributeOf, isComponent } from './components.ts'

/** Puts names into a tree, in place. @param nameFor gives the words for what stands in `of` */
export function insertNames(tree: Root, nameFor: (kind: string) => string): Root {
  visit(tree, (node, index, parent) => {
    if (!isComponent(node) || node.name !== 'Name' || !parent || index === undefined) return
    const text: RootContent = { type: 'text', value: nameFor(attributeOf(node, 'of') ?? '') }
    parent.children[index] = text
  })
  return tree
}
