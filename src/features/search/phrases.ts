/** What Pagefind is given to index, so that it finds phrases as this search understands words. */
import type { SearchSection } from '../../kinds.ts'
import { wordsOf } from './words.ts'

/** The facet that says which document a record is. */
export const documentFilter = 'document'

/** Pagefind takes signs away, or words apart at them; here they are part of a word. */
const spellOut = (word: string) =>
  word.replace(/[^\p{L}\p{N}]/gu, (sign) => `x${sign.codePointAt(0)?.toString(36) ?? ''}x`)

/**
 * Words side by side, as Pagefind has them. A hyphen is as good as a space, and so is what parts a name or its ending;
 * `Ogilvy & Mather` may be written with a word or a sign, so neither counts.
 */
export const toPhrase = (text: string) =>
  wordsOf(text)
    .filter((word) => word !== 'and')
    .flatMap((word) => word.split(/[‐‑_-]|(?<=.)\.(?=\p{L})/u))
    .map(spellOut)
    .join(' ')

/** No phrase goes from one section to the next. */
const boundary = ' xendx '

export const toRecord = (text: {
  title: string
  summary: string
  sections: readonly SearchSection[]
}): string =>
  [
    text.title,
    text.summary,
    ...text.sections.flatMap(({ heading, text }) => [heading, ...text.split('\n')]),
  ]
    .map(toPhrase)
    .join(boundary)
