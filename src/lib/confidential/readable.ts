/** A text as a reader takes it in, whatever letters it was typed with. */

export interface Span {
  from: number
  to: number
}

export interface Readable {
  /** Wide letters and ligatures as plain ones, accents on their letters, nothing invisible. */
  text: string
  /** The same without accents, with plain digits, hyphens, quotation marks and slashes; each letter in its place. */
  plain: string
  /** Where a letter of `text` stands in what was given. */
  originOf: (offset: number) => number
}

export function toReadable(given: string): Readable {
  if (/^[\t\n\r -~]*$/.test(given))
    return { text: given, plain: given, originOf: (offset) => offset }
  const visible: { letter: string; origin: number }[] = []
  let origin = 0
  for (const letter of given) {
    if (!isInvisible.test(letter)) visible.push({ letter, origin })
    origin += letter.length
  }
  let text = ''
  const origins: number[] = []
  for (let at = 0; at < visible.length;) {
    const { letter = '', origin = 0 } = visible[at++] ?? {}
    let cluster = letter
    // A base with the marks that stand behind it, or the parts of one Korean syllable.
    while (joins(cluster, visible[at]?.letter ?? '')) cluster += visible[at++]?.letter ?? ''
    const composed = compose(cluster)
    text += composed
    for (let i = 0; i < composed.length; i++) origins.push(origin)
  }
  return { text, plain: toPlain(text), originOf: (offset) => origins[offset] ?? given.length }
}

const isInvisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u
const isMark = /^\p{M}/u
const isKoreanPart = /^[\u1100-\u11ff]/

const joins = (cluster: string, next: string) =>
  isMark.test(next) || (isKoreanPart.test(cluster) && isKoreanPart.test(next))

/** The acute accent by itself is typed as an apostrophe; Unicode would make a space and a mark of it. */
const compose = (cluster: string) => (cluster === '´' ? "'" : cluster.normalize('NFKC'))

export function toPlain(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (letter) => {
    if (/[’‘ʼ′‚‛]/.test(letter)) return "'"
    if (/[⁄∕]/.test(letter)) return '/'
    if (/[·•‧∙]/.test(letter)) return '.'
    if (/[\p{Pd}−]/u.test(letter)) return '-'
    if (/\p{Nd}/u.test(letter)) return digitOf(letter)
    const [base = letter] = letter.normalize('NFD')
    return base.length === letter.length ? base : letter
  })
}

/** Digits of other scripts; their zeros stand at a round number or, in Indian scripts, six after one. */
function digitOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0
  const zero = /\p{Nd}/u.test(String.fromCodePoint(code - (code % 16))) ? 0 : 6
  const digit = (code % 16) - zero
  return letter.length === 1 && digit >= 0 && digit <= 9 ? String(digit) : letter
}

export const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(toSpan)

export const toSpan = (match: RegExpExecArray): Span => ({
  from: match.index,
  to: match.index + match[0].length,
})

/** The text with something in place of the spans that neither joins nor parts what is around them. */
export function blank(text: string, spans: readonly Span[]): string {
  let blanked = ''
  let at = 0
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (to <= at) continue
    const start = Math.max(from, at)
    blanked += text.slice(at, start) + '\uFFFC'.repeat(to - start)
    at = to
  }
  return blanked + text.slice(at)
}

/** Spans that overlap or touch nothing else, each pair of overlapping ones joined. */
export function joinOverlaps(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1)
    if (last && from < last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}
