/** The HTML that notes may have: what GitHub allows, without pictures and form controls. */

export const words = (list: string) => list.split(' ')

export const flowTags = words('blockquote details div dl h1 h2 h3 h4 h5 h6 hr ol p pre table ul')
export const phrasingTags = words(
  'a abbr b br cite code del em i ins kbd mark q ruby s samp small span strike strong sub sup tt u var wbr',
)
export const voidTags = words('br hr wbr')

/** Tags that have a meaning only directly within certain others. */
export const parentsOf: Record<string, readonly string[]> = {
  caption: ['table'],
  dd: ['dl'],
  dt: ['dl'],
  li: ['ol', 'ul'],
  rp: ['ruby'],
  rt: ['ruby'],
  summary: ['details'],
  tbody: ['table'],
  td: ['tr'],
  tfoot: ['table'],
  th: ['tr'],
  thead: ['table'],
  tr: ['table', 'tbody', 'tfoot', 'thead'],
}

export const tagNames = [...flowTags, ...phrasingTags, ...Object.keys(parentsOf)]

/** The attributes that notes may have, as they are named in the tree. */
export const attributesOf: Record<string, string[]> = {
  a: ['href', 'title'],
  abbr: ['title'],
  details: ['open'],
  ol: ['start'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
}

const tagPattern =
  /<(\/?)([a-z][a-z\d-]*)((?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy

/** The tag that stands at an index, if it is one that notes may have. */
export function tagAt(value: string, index: number) {
  tagPattern.lastIndex = index
  const [raw, slash, name = '', attributes = ''] = tagPattern.exec(value) ?? []
  const isClosing = slash !== ''
  if (raw === undefined || !tagNames.includes(name.toLowerCase())) return undefined
  return isClosing && attributes
    ? undefined
    : { raw, name: name.toLowerCase(), isClosing, attributes }
}
