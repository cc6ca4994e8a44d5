/** Finds links and anchors of a built site that lead nowhere. */
import { htmlOf } from './site.ts'

/** @returns one line a broken link: the page, the address, why */
export function brokenLinks(files: Map<string, Buffer>, base: string): string[] {
  const pages = new Map(htmlOf(files).map(([path, html]) => [path, withoutText(html)]))
  const idsOf = new Map(
    [...pages].map(([path, html]) => [
      path,
      new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)),
    ]),
  )
  const broken: string[] = []
  for (const [path, html] of pages)
    for (const [, raw = ''] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const href = raw.replaceAll('&amp;', '&').replaceAll('&#38;', '&')
      if (/^(https?:|mailto:)/.test(href)) continue
      const [address = '', anchor] = href.split('#') as [string, string?]
      if (address && !address.startsWith(base)) {
        broken.push(`${path}: ${href} is outside ${base}`)
        continue
      }
      const plain = address.replace(/\?.*/s, '').slice(base.length)
      const target = address
        ? plain === '' || plain.endsWith('/')
          ? `${plain}index.html`
          : plain
        : path
      if (!files.has(target)) broken.push(`${path}: ${href} leads nowhere`)
      else if (anchor && !idsOf.get(target)?.has(decodeURIComponent(anchor)))
        broken.push(`${path}: ${href} has no such anchor`)
    }
  return broken
}

/** The tags of a page alone; its text may be about tags. */
const withoutText = (html: string) =>
  [...html.matchAll(/<[a-z](?:[^>"]|"[^"]*")*>/gi)].map(([tag]) => tag).join('')
