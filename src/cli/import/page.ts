/** Finds the text in a page that somebody saved. */
import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { checkbox, elementsIn, element, text, textOf } from './elements.ts'
import { mathOf } from './mathml.ts'
import type { Omissions } from './omissions.ts'
import { wordLists } from './word-page.ts'

/** What is to become a note, before anything is known of its fields. */
export interface PageText {
  tree: Root
  /** What the file calls itself, beside its text. */
  title: string | undefined
}

const landmarks = ['navigation', 'banner', 'contentinfo', 'search', 'complementary']

/** What a page has besides its text, wherever it stands. */
const aroundTheText =
  'script style noscript template nav aside button select textarea dialog head title meta link'.split(
    ' ',
  )
const pictures = ['img', 'picture', 'svg', 'canvas', 'video', 'audio', 'object', 'embed', 'iframe']

export function readPage(html: string, omissions: Omissions): PageText {
  const page = fromHtml(html)
  const all = [...elementsIn(page)]
  const title = all.find(({ tagName }) => tagName === 'title')
  const body = all.find(({ tagName }) => tagName === 'body')
  const main = all.find((node) => node.tagName === 'main' || node.properties['role'] === 'main')
  if (body) removeAround(body, main === undefined, omissions)
  const within = main ?? body ?? element('body')
  const heading = body && headingOf(body)
  // The title of the page may stand above its main part.
  if (heading && !headingOf(within)) within.children.unshift(heading)
  return {
    tree: { type: 'root', children: within.children },
    title: title && textOf(title).replace(/\s+/g, ' ').trim(),
  }
}

/** The first heading of the first level that is not the site's own. */
function headingOf(parent: Element): Element | undefined {
  if (parent.tagName === 'header') return undefined
  for (const child of parent.children) {
    if (child.type !== 'element') continue
    const heading = child.tagName === 'h1' ? child : headingOf(child)
    if (heading) return heading
  }
  return undefined
}

/** @param ownHeader whether the header and footer of the page are to go too */
function removeAround(parent: Element, ownHeader: boolean, omissions: Omissions): void {
  const children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return child.type === 'text' ? [child] : []
    if (/^math\//.test(String(child.properties['type'] ?? ''))) omissions.add('equation')
    if (isAround(child, ownHeader && parent.tagName === 'body')) return []
    if (pictures.includes(child.tagName)) {
      omissions.add('picture')
      return []
    }
    if (child.tagName === 'math') {
      const written = mathOf(child)
      if (written.length === 0) omissions.add('equation')
      return written
    }
    if (child.tagName === 'input')
      return child.properties['type'] === 'checkbox'
        ? [checkbox(Boolean(child.properties['checked']))]
        : []
    removeAround(child, ownHeader, omissions)
    return readable(child)
  })
  parent.children = wordLists(children)
}

function isAround(node: Element, isOwnHeader: boolean): boolean {
  const { role, hidden, ariaHidden, style, cite, dateTime } = node.properties
  return (
    aroundTheText.includes(node.tagName) ||
    (isOwnHeader && ['header', 'footer'].includes(node.tagName)) ||
    landmarks.includes(String(role)) ||
    (hidden !== undefined && hidden !== false && hidden !== null) ||
    ariaHidden === 'true' ||
    /(^|;)\s*(display\s*:\s*none|mso-hide\s*:\s*all)/i.test(String(style ?? '')) ||
    // What was deleted while changes were tracked; what is only crossed out has neither author nor day.
    (node.tagName === 'del' && Boolean(cite ?? dateTime))
  )
}

/** What an element is to a reader, where its name does not say it. */
function readable(node: Element): ElementContent[] {
  const { role, ariaLevel, style } = node.properties
  if (role === 'heading') {
    const level = Math.min(6, Math.max(1, Number(ariaLevel) || 2))
    return [element(`h${level}`, node.children)]
  }
  if (node.tagName === 'ruby') return node.children
  if (node.tagName === 'rp') return []
  if (node.tagName === 'rt') return [text(' ('), ...node.children, text(')')]
  const styles = new Map(
    String(style ?? '')
      .toLowerCase()
      .split(';')
      .map((rule) => rule.split(':').map((part) => part.trim()))
      .map(([name = '', value = '']) => [name, value]),
  )
  // Some editors write bold letters as a style, and put a <b> that is not bold around all they copy.
  const weight = styles.get('font-weight') ?? ''
  const isBold = /^(bold|bolder|[6-9]00)$/.test(weight)
  if (['b', 'strong'].includes(node.tagName) && weight && !isBold) return node.children
  if (node.tagName !== 'span') return [node]
  let content = node.children
  const wrap = (name: string, when: boolean) => {
    if (when) content = [element(name, content)]
  }
  // Word says in points how far letters are moved off their line.
  const vertical = styles.get('mso-text-raise') ?? styles.get('vertical-align') ?? ''
  wrap('sup', /^(super|text-top|\+?(\d*\.)?\d*[1-9])/.test(vertical))
  wrap('sub', /^(sub|text-bottom|-(\d*\.)?\d*[1-9])/.test(vertical))
  wrap('s', /line-through/.test(styles.get('text-decoration') ?? ''))
  wrap('em', styles.get('font-style') === 'italic')
  wrap('strong', isBold)
  return content
}
