/** A drawing as it goes into a page. */
import { SaxesParser } from 'saxes'

/**
 * Writes a drawing anew, without what only a file needs, and with ids that no other part of the page has.
 * @param svg a drawing that the check has found nothing wrong with
 */
export function toInlineDrawing(id: string, svg: string): string {
  const own = (name: string) => `drawing:${id}:${name}`
  const parser = new SaxesParser()
  const open: string[] = []
  let html = ''
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    open.push(name)
    const written = Object.entries(attributes)
      .filter(([attribute]) => attribute !== 'xmlns')
      .map(([attribute, value]) => ` ${attribute}="${escape(withOwnIds(attribute, value, own))}"`)
    html += `<${name}${written.join('')}${isSelfClosing ? '/' : ''}>`
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    open.pop()
    if (!isSelfClosing) html += `</${name}>`
  })
  parser.on('text', (text) => {
    if (/^(?:title|desc|text|tspan)$/.test(open.at(-1) ?? '')) html += escape(text)
  })
  parser.write(svg).close()
  return html
}

function withOwnIds(attribute: string, value: string, own: (name: string) => string): string {
  if (attribute === 'id') return own(value)
  if (/^aria-(?:labelledby|describedby)$/.test(attribute))
    return value.split(/\s+/).filter(Boolean).map(own).join(' ')
  return value.replace(
    /^(url\()?#([\w-]+)(\)?)$/,
    (_, before = '', name: string, after: string) => `${before}#${own(name)}${after}`,
  )
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
