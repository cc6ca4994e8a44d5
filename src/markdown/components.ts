/** The components in the tree of an MDX text. */
import type { Nodes } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'satteri'

export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement

/** Whether a node is a component; a tag in small letters is HTML. */
export const isComponent = (node: Nodes): node is Nodes & ComponentNode =>
  (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
  /^[A-Z]/.test(node.name ?? '')

/** The text of an attribute; undefined where it is not there, or is worked out by code. */
export function attributeOf(node: ComponentNode, name: string): string | undefined {
  const attribute = node.attributes.find((one) => 'name' in one && one.name === name)
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}
