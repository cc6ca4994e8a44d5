/** Word files whose bodies have a right result in Markdown. */
import { expect, test } from 'vitest'
import { draftOf } from './import.ts'
import { aDocx, heading, type WordParts } from './word.ts'

type WordCase = [name: string, body: string, expected: string, parts?: WordParts]

/** The Markdown of a body below the title "T". */
export const markdown = (body: string, parts?: WordParts): string =>
  draftOf('a.docx', aDocx(heading('T') + body, parts)).body

export const eachIs = (cases: WordCase[]) =>
  test.each(cases)('%s', (_, body, expected, parts) => {
    expect(markdown(body, parts)).toBe(expected)
  })
