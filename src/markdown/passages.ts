/** The words of a Markdown text as a reader comes by them: without marks, with entities resolved, each passage by itself. */
import { decodeHTML } from 'entities'
import type { List, Nodes, Root } from 'mdast'

export interface Passage {
  text: string
  /** The line of the Markdown that a place in the text comes from, 1-based. */
  lineAt: (offset: number) => number
}

/**
 * One passage for each paragraph, heading, cell and block of code, and one for each thing that is not in the flow of
 * the words but comes with them: the address and title of a link, the text of a picture, the attributes of a tag.
 */
export function passagesOf(tree: Root): Passage[] {
  const passages: PassageText[] = []
  collect(tree, passages)
  return passages.filter(({ text }) => text.trim() !== '')
}

/** @param prefix what the page shows before the first words of the node */
function collect(node: Nodes, passages: PassageText[], prefix = ''): void {
  const line = lineOf(node)
  const aside = (text: string | null | undefined) => {
    if (text) passages.push(new PassageText(text, line))
  }
  // Paragraphs, headings, cells; also the elements that a note has written as HTML.
  if (node.type === 'html' || ('children' in node && node.children.some(isPhrasing))) {
    const passage = new PassageText(prefix, line)
    passages.push(passage)
    append(node, passage, passages)
    return
  }
  switch (node.type) {
    case 'list':
      for (const [index, item] of node.children.entries())
        collect(item, passages, index === 0 ? prefix + numberOf(node) : '')
      return
    case 'code': {
      aside(node.meta ? `${node.lang} ${node.meta}` : node.lang)
      const lines = node.value.split('\n').length
      const isFenced = node.position && node.position.end.line - line >= lines
      passages.push(new PassageText(node.value, isFenced ? line + 1 : line))
      return
    }
    case 'definition':
      aside(readableAddress(node.url))
      aside(node.title)
      return
    case 'footnoteDefinition':
      // Its name becomes an id on the page.
      aside(node.label ?? node.identifier)
  }
  if ('children' in node)
    for (const [index, child] of node.children.entries())
      collect(child, passages, index === 0 ? prefix : '')
}

/** Words and marks within a line, never blocks; HTML and elements from HTML may be either. */
const isPhrasing = ({ type }: Nodes) =>
  /^(?:text|emphasis|strong|delete|inlineCode|break|link|linkReference|image|imageReference|footnoteReference)$/.test(
    type,
  )

/** A line that begins `3. Mai 2026` is a list to Markdown, and a day to its reader. */
const numberOf = ({ start, children }: List) =>
  start != null && (start !== 1 || children.length === 1) ? `${start}. ` : ''

/** Adds what is in the flow of the words to the passage, and what is not as passages of its own. */
function append(node: Nodes, passage: PassageText, passages: PassageText[]): void {
  const line = lineOf(node)
  const aside = (text: string | null | undefined) => {
    if (text) passages.push(new PassageText(text, line))
  }
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      passage.append(node.value, line)
      return
    case 'break':
      passage.append('\n', line)
      return
    case 'html':
      appendHtml(node.value, line, passage, passages)
      return
    case 'image':
    case 'imageReference':
      aside(node.alt)
  }
  if (node.type === 'link' || node.type === 'image') {
    aside(readableAddress(node.url))
    aside(node.title)
  }
  if ('children' in node) for (const child of node.children) append(child, passage, passages)
}

/** These change how their words look and do not part them: `<b>J</b>ohn` reads John. */
const inlineTags =
  /^(a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/i

/** Without `<` in it, so that many open ones are read in one go. */
const tagOrComment =
  /<!--([\s\S]*?)(?:-->|$)|<\/?([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi

/** Any other tag stays as it was written, since `Ask <name>` is what somebody meant to say. */
function appendHtml(html: string, line: number, passage: PassageText, passages: PassageText[]) {
  let at = 0
  let atLine = line
  const next = (text: string) => {
    const begins = atLine
    at += text.length
    atLine += countBreaks(text)
    return begins
  }
  for (const { 0: whole, 1: comment, 2: tag = '', 3: attributes = '', index } of html.matchAll(
    tagOrComment,
  )) {
    const before = html.slice(at, index)
    passage.append(decodeHTML(before), next(before))
    const begins = next(whole)
    if (comment !== undefined) passages.push(new PassageText(comment, begins))
    else if (/^br$/i.test(tag)) passage.append('\n', begins)
    else if (!inlineTags.test(tag)) passage.append(decodeHTML(whole), begins)
    else if (attributes.trim() !== '')
      passages.push(new PassageText(readableAddress(decodeHTML(attributes)), begins))
  }
  passage.append(decodeHTML(html.slice(at)), atLine)
}

/** `?to=jo%40acme.com` -> `?to=jo@acme.com`, and the text of an address that holds its whole page. */
function readableAddress(address: string): string {
  const [, base64] = /^data:[^,]*;base64,([a-z0-9+/=\s]+)$/i.exec(address) ?? []
  return (base64 ? textOfBase64(base64) : address).replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })
}

function textOfBase64(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)))
  } catch {
    return ''
  }
}

const lineOf = (node: Nodes) => node.position?.start.line ?? 1

const countBreaks = (text: string) => text.split('\n').length - 1

class PassageText implements Passage {
  text = ''
  /** Where each line of the Markdown begins in the text, in order. */
  #starts: { offset: number; line: number }[] = []

  constructor(text: string, line: number) {
    this.append(text, line)
  }

  append(text: string, line: number): void {
    this.#start(this.text.length, line)
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
      this.#start(this.text.length + at + 1, ++line)
    this.text += text
  }

  #start(offset: number, line: number): void {
    if (this.#starts.at(-1)?.line !== line) this.#starts.push({ offset, line })
  }

  lineAt = (offset: number): number => {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#starts[middle]?.offset ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return this.#starts[low]?.line ?? 1
  }
}
