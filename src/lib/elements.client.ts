/** The element that the page's own markup always has there. Throws where it is missing or of another type. */
export function find<T extends Element>(
  root: ParentNode,
  selector: string,
  type: abstract new () => T,
): T {
  const element = root.querySelector(selector)
  if (element instanceof type) return element
  throw new Error(`There is no ${type.name} at ${selector}.`)
}

/** The value of an attribute that the page's own markup always has. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name)
  if (value === null) throw new Error(`${element.localName} has no ${name}.`)
  return value
}
