import { expect, test } from 'vitest'
import { parseNote } from '../../../src/markdown/note.ts'
import { plainSections } from '../../../src/markdown/plain-sections.ts'
import { renderNote } from '../../../src/markdown/render.ts'

test('the sections of a note have the anchors of its page, however a heading is written', () => {
  const markdown = [
    'Before.',
    '## What happened',
    'One.',
    '## What happened',
    'Two.',
    'Underlined',
    '---',
    'Three.',
    '**In bold**',
    'Four.',
  ].join('\n\n')
  const sections = plainSections(parseNote(markdown.replace('Underlined\n\n', 'Underlined\n')).tree)
  const html = renderNote(markdown.replace('Underlined\n\n', 'Underlined\n'))
  expect(sections.map(({ heading, text }) => [heading, text])).toEqual([
    ['', 'Before.'],
    ['What happened', 'One.'],
    ['What happened', 'Two.'],
    ['Underlined', 'Three.\nIn bold\nFour.'],
  ])
  expect(sections[0]?.id).toBe('')
  for (const { id } of sections.slice(1)) expect(html).toContain(`id="${id}"`)
  expect(new Set(sections.map(({ id }) => id)).size).toBe(4)
})
