/** What Pagefind is given to index, so that it finds phrases as this search understands words. */
import type { SearchSection } from '../../kinds.ts'
import { wordsOf } from './words.ts'

/** The facet that says which document a record is. */
export const documentFilter = 'document'

/** Pagefind takes signs away, or words apart at them; here they are part of a word. */
const spellOut = (word: string) =>
  word.replace(/[^\p{L}\p{N}]/gu, (sign) => `x${sign.codePointAt(0)?.toString(36) ?? ''}x`)

/** Words side by side, as Pagefind has them; a hyphen is as good as a space. */
export const toPhrase = (text: string) =>
  wordsOf(text)
    .flatMap((word) => word.split(/[‐‑-]/))
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
