/** No word is lost: whatever is written into a file stands in the note, in its order. */
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../../src/markdown/tree.ts'
import { textOfMarkdown } from '../../../../src/cli/import/plain-text.ts'
import { draftOf } from '../../../support/import.ts'

/** What people type, and what means something in Markdown or HTML. */
const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zé東]{1,7}$/) },
  fc.constantFrom(
    '*',
    '_',
    '**',
    '__x__',
    '~',
    '5~7',
    '~~',
    '`',
    '``',
    '#',
    '##',
    '-',
    '+',
    '1.',
    '2)',
    '>',
    '<',
    '<b>',
    '</b>',
    '<style>',
    '<!--',
    '-->',
    '&',
    '&amp;',
    '&lt;',
    'R&D',
    '[x]',
    '[a](b)',
    '![a](b)',
    '[^1]',
    '|',
    'a|b',
    '\\',
    '\\*',
    '===',
    '---',
    '***',
    '(c)',
    'snake_case_name',
    '_a',
    'b_',
    '2*3',
    'https://e.org/a_b',
    'www.e.org',
    'jo@e.org',
    ':',
    '::',
    '$x$',
    '{y}',
    'List<String>',
    '“q”',
    'end.',
    '…',
    '!',
  ),
)
const words = fc.array(word, { minLength: 1, maxLength: 8 })

interface Piece {
  text: string
  look: readonly string[]
}
const piece = fc.record({
  text: words.map((list) => list.join(' ')),
  look: fc.subarray(['strong', 'em', 's', 'code', 'sup']),
})
const line = fc.array(piece, { minLength: 1, maxLength: 4 })
const glue = fc.constantFrom('', ' ')

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const inline = (pieces: readonly Piece[], between: string) =>
  pieces
    .map(({ text, look }) =>
      look.reduce((inner, name) => `<${name}>${inner}</${name}>`, escaped(text)),
    )
    .join(between)
const plain = (pieces: readonly Piece[], between: string) =>
  pieces.map(({ text }) => text).join(between)

/** A block as HTML, and the text in it. */
const block: fc.Arbitrary<{ html: string; text: string }> = fc.oneof(
  fc.tuple(line, glue).map(([pieces, between]) => ({
    html: `<p>${inline(pieces, between)}</p>`,
    text: plain(pieces, between),
  })),
  fc.tuple(line, fc.constantFrom('h2', 'h3')).map(([pieces, name]) => ({
    html: `<${name}>${inline(pieces, ' ')}</${name}>`,
    text: plain(pieces, ' '),
  })),
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('ul', 'ol'))
    .map(([items, name]) => ({
      html: `<${name}>${items.map((pieces) => `<li>${inline(pieces, ' ')}</li>`).join('')}</${name}>`,
      text: items.map((pieces) => plain(pieces, ' ')).join(' '),
    })),
  fc.tuple(line, line).map(([a, b]) => ({
    html: `<blockquote><p>${inline(a, ' ')}<br>${inline(b, ' ')}</p></blockquote>`,
    text: `${plain(a, ' ')} ${plain(b, ' ')}`,
  })),
  fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 3 }).map((rows) => ({
    html: `<table>${rows.map((cells) => `<tr>${cells.map((pieces) => `<td>${inline(pieces, ' ')}</td>`).join('')}</tr>`).join('')}</table>`,
    text: rows.map((cells) => cells.map((pieces) => plain(pieces, ' ')).join(' ')).join(' '),
  })),
  words.map((list) => ({ html: `<pre>${escaped(list.join('\n'))}</pre>`, text: list.join(' ') })),
)

/** Raised letters have letters of their own in plain text. */
const squeezed = (text: string) => text.normalize('NFKC').replaceAll('−', '-').replace(/\s+/g, '')
const shown = (markdown: string) => squeezed(textOfMarkdown(parseMarkdown(markdown)))

test('the text of a page is the text of the note', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const html = `<meta charset=utf-8><h1>The title</h1><p>First.</p>${blocks.map((one) => one.html).join('\n')}`
      const { body } = draftOf('a.html', html)
      expect(shown(body)).toBe(squeezed(`First.${blocks.map(({ text }) => text).join(' ')}`))
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('what is bold or slanted on a page is so in the note, but for stops and spaces at its ends', () => {
  const letters = /[\p{L}\p{N}]/u
  /** Each letter with the marks around it; a mark may be written as HTML. */
  const looks = (node: Nodes, look: string): string[] => {
    if (node.type === 'text' || node.type === 'inlineCode')
      return [...node.value].filter((letter) => letters.test(letter)).map((one) => one + look)
    if (!('children' in node)) return []
    const within = node.type === 'strong' || node.type === 'emphasis' ? look + node.type : look
    let open = ''
    return node.children.flatMap((child) => {
      if (child.type === 'html')
        open = { '<em>': 'emphasis', '<strong>': 'strong' }[child.value] ?? ''
      return looks(child, within + open)
    })
  }
  const sorted = (list: readonly string[]) => list.map((one) => [...one].sort().join(''))
  const simple = fc.record({
    text: fc.stringMatching(/^[a-z .,]{1,6}$/),
    look: fc.subarray(['strong', 'em']),
  })
  fc.assert(
    fc.property(fc.array(simple, { minLength: 1, maxLength: 6 }), (pieces) => {
      const { body } = draftOf(
        'a.html',
        `<h1>The title</h1><p>First.</p><p>${inline(pieces, '')}</p>`,
      )
      const expected = pieces.flatMap(({ text, look }) =>
        [...text]
          .filter((letter) => letters.test(letter))
          .map(
            (letter) => letter + look.map((name) => (name === 'em' ? 'emphasis' : name)).join(''),
          ),
      )
      const [, paragraph] = parseMarkdown(body).children
      expect(sorted(paragraph ? looks(paragraph, '') : [])).toEqual(sorted(expected))
      expect(body).not.toContain('&#')
    }),
    { numRuns: 300 },
  )
}, 60_000)

type Part =
  { kind: 'text' | 'heading' | 'numbers' | 'bullets'; line: Piece[] } | { rows: Piece[][][] }

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text', 'heading', 'numbers', 'bullets'), line }),
  fc.record({ rows: fc.array(fc.tuple(line, line), { minLength: 2, maxLength: 3 }) }),
)

function wordFile(parts: readonly Part[], note: string): Promise<Uint8Array> {
  const run = ({ text, look }: Piece) =>
    new TextRun({
      text,
      bold: look.includes('strong'),
      italics: look.includes('em'),
      strike: look.includes('s'),
      superScript: look.includes('sup'),
    })
  const paragraph = (pieces: readonly Piece[], options = {}) =>
    new Paragraph({ children: pieces.map(run), ...options })
  const blocks = parts.map((one) => {
    if ('rows' in one) {
      const cell = (pieces: Piece[]) => new TableCell({ children: [paragraph(pieces)] })
      return new Table({
        rows: one.rows.map((cells) => new TableRow({ children: cells.map(cell) })),
      })
    }
    const options = {
      text: {},
      heading: { heading: HeadingLevel.HEADING_2 },
      numbers: { numbering: { reference: 'numbers', level: 0 } },
      bullets: { numbering: { reference: 'bullets', level: 0 } },
    }
    return paragraph(one.line, options[one.kind])
  })
  const level = (format: 'decimal' | 'bullet', text: string) => [{ level: 0, format, text }]
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'numbers', levels: level('decimal', '%1.') },
          { reference: 'bullets', levels: level('bullet', '•') },
        ],
      },
      footnotes: { 1: { children: [new Paragraph(note)] } },
      sections: [
        {
          children: [
            new Paragraph({ text: 'The title', heading: HeadingLevel.HEADING_1 }),
            new Paragraph({ children: [new TextRun('First.'), new FootnoteReferenceRun(1)] }),
            ...blocks,
          ],
        },
      ],
    }),
  )
}

const wordsOf = (one: Part) =>
  'rows' in one
    ? one.rows
        .flat()
        .map((cell) => plain(cell, ''))
        .join(' ')
    : plain(one.line, '')

test('the words of a Word file are the words of the note', async () => {
  const note = words.map((list) => list.join(' '))
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), note, async (parts, words) => {
      const { body } = draftOf('a.docx', await wordFile(parts, words))
      expect(shown(body)).toBe(squeezed(`First.${parts.map(wordsOf).join(' ')}${words}`))
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('what was written as Markdown keeps its words, however odd', () => {
  const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '\n', '\n\n', '\n\n> ', '\n- ')), {
    minLength: 1,
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, (parts) => {
      const written = parts.map(([one, after]) => one + after).join('')
      const { body } = draftOf('a.md', `# The title\n\nFirst.\n\n${written}`)
      const seen = (markdown: string) =>
        (markdown.match(/[a-zé東]+/g) ?? []).filter((one) => one.length > 1)
      // Pictures and comments have no words; what is left of the rest is compared as it was written.
      const shown = written.replaceAll(/<!--[^]*?-->|!\[a\]\(b\)|\[\^1\]/g, ' ')
      const expected = seen(shown).sort()
      expect(seen(body.replace('First.', '')).sort()).toEqual(
        expect.arrayContaining(expected.filter((one) => !['b', 'amp', 'lt'].includes(one))),
      )
    }),
    { numRuns: 300 },
  )
}, 60_000)
