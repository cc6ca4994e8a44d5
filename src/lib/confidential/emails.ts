import { LinkifyIt } from 'linkify-it'
import { joinOverlaps, spansOf, toSpan, type Span } from './readable.ts'

const linkify = new LinkifyIt()

const name = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]*[\p{L}\p{N}])?`
const label = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`
const begins = String.raw`(?<![\p{L}\p{N}._%+@/-])`
const bracketed = (words: string) => String.raw`\s*[[({<]\s*(?:${words})\s*[\])}>]\s*`
const dot = String.raw`(?:\.|${bracketed('dot|punkt|punto|ponto|point|\\.')})`

/** What may stand for an address though no software takes it for one, each with a sign that a text has to have. */
const written = [
  {
    // jo@müller, иван@пример.рф
    sign: /@|%40/,
    pattern: `${begins}(?<name>${name})(?:@|%40)(?<host>${label}(?:\\.${label})*)`,
  },
  {
    // jo @ acme.com
    sign: /@/,
    pattern: `${begins}(?!(?:follow|see|via|by|with|from|and|or|to|on|thanks|ask|meet|met|look)\\s)(?<name>${name})\\s{0,2}@\\s{0,2}(?<host>(?:${label}\\.)+\\p{L}{2,})(?![\\p{L}\\p{N}])`,
  },
  {
    // jo [at] acme.com, jo(at)acme(dot)com, jo@acme[.]com
    sign: /@|[[({<]\s*(?:at|arroba|arobase)\s*[\])}>]/i,
    pattern: `${begins}(?<name>${name})(?:${bracketed('at|@|arroba|arobase')}|@)(?<host>${label}(?:${dot}${label})+)`,
  },
  {
    // jo at acme dot com
    sign: /(?:\s|_|-)dot(?:\s|_|-)/i,
    pattern: `${begins}(?<name>${name})[\\s_-]+at[\\s_-]+(?!(?:a|an|the|this|that|our|its|one|each|every)[\\s_-])(?<host>${label}(?:[\\s_-]+dot[\\s_-]+(?:com|org|net|edu|gov|co|io|ai|eu|uk|de|fr|nl|ch|ie|ca|au|nz|info|biz))+)(?![\\p{L}\\p{N}])`,
  },
  {
    // jo.smith at acme.com, jo AT acme.com
    sign: /[._]\p{L}+\d*\s+at\s|\sAT\s/u,
    pattern: `${begins}(?<name>\\p{L}+(?:[._]\\p{L}+)+\\d*(?=\\s+at)|\\p{L}+(?=\\s+AT))\\s+[Aa][Tt]\\s+(?<host>(?:${label}\\.)+\\p{L}{2,})(?![\\p{L}\\p{N}])`,
    flags: 'gu',
  },
  {
    // Mail jo at acme.com
    sign: /\sat\s/i,
    pattern: `(?<=(?:^|\\P{L})(?:e-?mail|mail|write\\sto|address\\sis)\\W{1,3})(?!(?:us|me|them|him|her|people|someone|support|somebody|everyone)\\s)(?<name>${name})\\s+at\\s+(?<host>(?:${label}\\.)+\\p{L}{2,})(?![\\p{L}\\p{N}])`,
  },
].map(({ sign, pattern, flags = 'giu' }) => ({ sign, pattern: new RegExp(pattern, flags) }))

/** Versions of packages, and words that follow an @ without being a place where mail goes. */
const isNoHost =
  /^(?:[\^~<>=]*v?\d[\d.]*\w*|sha\d+|latest|next|beta|alpha|canary|nightly|stable|main|master|head|host|hostname|localhost|noon|home|work)$/i
/** `git@` is how repositories are named; the others are files and pages. */
const isNoName = /^git$|\.(?:html?|pdf|docx?|xlsx?|pptx?|md|csv|txt|com|org|net)$/i

export function emailsIn(text: string): Span[] {
  const known = (text.includes('@') ? (linkify.match(text) ?? []) : [])
    .filter(({ schema, url }) => schema === 'mailto:' && !isNoAddress(url.slice(7)))
    // A quotation mark before it may be part of an address, and never is.
    .map(({ index, lastIndex }) => ({
      from: text[index] === "'" ? index + 1 : index,
      to: lastIndex,
    }))
  const others = written.flatMap(({ sign, pattern }) =>
    [...(sign.test(text) ? text.matchAll(pattern) : [])]
      .filter(({ groups }) => !isNoAddress(`${groups?.['name']}@${groups?.['host']}`))
      .map(toSpan),
  )
  return joinOverlaps([...known, ...others])
}

function isNoAddress(address: string): boolean {
  const [name = '', host = ''] = address.split('@')
  const isShort = !host.includes('.') && (name.length < 2 || host.length < 3)
  return isShort || isNoHost.test(host) || isNoName.test(name)
}

/** Addresses of pages, where numbers are mostly those of articles. */
export function pageAddressesIn(text: string): Span[] {
  const known = (/:\/\/|www\./i.test(text) ? (linkify.match(text) ?? []) : [])
    .filter(({ schema }) => schema !== 'mailto:')
    .map(({ index, lastIndex }) => ({ from: index, to: lastIndex }))
  const paths = spansOf(text, /(?<![^\s"'(=])\.{0,2}\/[a-z][^\s"')]*/gi)
  return [...known, ...paths]
}
