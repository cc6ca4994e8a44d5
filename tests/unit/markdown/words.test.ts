/** Whatever is written, its words are on the page, and nothing that runs. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NoteError } from '../../../src/markdown/parse-untrusted.ts'
import { renderNote } from '../../../src/markdown/render.ts'
import { all, bodyOf, foreignParts, shown, squeezed, textOf } from '../../support/rendered.ts'

/** A piece of Markdown, and the text that a reader should see of it. */
interface Piece {
  markdown: string
  text: string
}

const word = fc
  .string({ unit: fc.constantFrom(...'abcxyzABC0159äßéИ日'), minLength: 1, maxLength: 6 })
  .map((text): Piece => ({ markdown: `w${text}`, text: `w${text}` }))

const same = (...texts: string[]) =>
  fc.constantFrom(...texts.map((text): Piece => ({ markdown: text, text })))

/** Text that looks like something else. */
const literal = same(
  '45',
  '2027',
  '3.5',
  '24/7',
  '5 > 3',
  'a < b',
  '<3',
  '<-',
  '=>',
  'report_final_v2',
  'R&D',
  'AT&T;',
  'C#',
  'C++',
  '5~7',
  '~9',
  'H~2~O',
  'x^2^',
  '$5',
  ':smile:',
  '(c)',
  '--',
  '...',
  '"quoted"',
  "it's",
  '{#id}',
  '==x==',
  '::x',
  '<your name here>',
  'List<String>',
  'std::vector<std::string>',
  '<Enter>',
  '<style>',
  '<script>',
  '</script>',
  '<title>',
  '<textarea>',
  '<svg onload="x">',
  '<img src=x>',
  '<x-y>',
  '</kbd>',
  '<kbd',
  '<mark>',
  '<?php x ?>',
  '<!DOCTYPE html>',
  '<a.b>',
  '100%',
  'a|b'.replace('|', '/'),
  '@me',
  '#tag',
  '!',
  '[ ]',
  '[^9]',
  '\\',
  '🚀',
  'e\u0301',
)

const special = fc.constantFrom<Piece>(
  ...[...'*_`[]<>#~|&!()-+.{}"\'$%,/:;=?@^\\'].map((mark) => ({
    markdown: `\\${mark}`,
    text: mark,
  })),
  { markdown: '&amp;', text: '&' },
  { markdown: '&lt;b&gt;', text: '<b>' },
  { markdown: '&#x41;', text: 'A' },
  { markdown: '&copy;', text: '©' },
)

/** Code that closes nothing that stands around it. */
const code = fc
  .constantFrom(
    'a<b>c',
    '<style>',
    '</i>',
    '&amp;',
    '*x*',
    '# h',
    '[a](b)',
    '~x~',
    '<!-- x',
    '\\*',
    'a_b',
  )
  .map((text): Piece => ({ markdown: `\`${text}\``, text }))

const plain = fc.oneof({ weight: 4, arbitrary: word }, literal, special, code)

const joined = (pieces: readonly Piece[]): Piece => ({
  markdown: pieces.map(({ markdown }) => markdown).join(' '),
  text: pieces.map(({ text }) => text).join(''),
})

/** Words around which marks can stand. */
const inner = fc
  .tuple(word, fc.array(plain, { maxLength: 2 }), word)
  .map(([first, middle, last]) => joined([first, ...middle, last]))

const marked = fc
  .tuple(
    inner,
    fc.constantFrom(
      ['*', '*'],
      ['**', '**'],
      ['~~', '~~'],
      ['[', '](https://example.org/)'],
      ['[', '](/x "t")'],
      ['<u>', '</u>'],
      ['<sup>', '</sup>'],
      ['<b class="x" onclick="y">', '</b>'],
      ['<a href="javascript:x">', '</a>'],
      ['[', '](javascript:x)'],
    ),
  )
  .map(([{ markdown, text }, [before = '', after = '']]): Piece => ({
    markdown: before + markdown + after,
    text,
  }))

const picture = word.map(({ markdown, text }): Piece => ({
  markdown: `![${markdown}](y.png)`,
  text,
}))

const line = fc
  .tuple(
    word,
    fc.array(fc.oneof({ weight: 6, arbitrary: plain }, { weight: 2, arbitrary: marked }, picture), {
      maxLength: 6,
    }),
  )
  .map(([first, rest]) => joined([first, ...rest]))

const prefixed = (before: string, { markdown, text }: Piece): Piece => ({
  markdown: markdown
    .split('\n')
    .map((line, index) => (index === 0 ? before : ' '.repeat(before.length)) + line)
    .join('\n'),
  text,
})

const fence = fc
  .array(
    fc.constantFrom('<style>', '</b>', '# x', '- y', '**z**', '', '&amp;', '<!--', '~~~', '    a'),
    { maxLength: 4 },
  )
  .map((lines): Piece => ({ markdown: ['```', ...lines, '```'].join('\n'), text: lines.join('') }))

/** A line that other readers take for the beginning of HTML, with text after it. */
const htmlLine = fc
  .tuple(
    fc.constantFrom(
      '<style>',
      '<script>',
      '<textarea>',
      '<title>',
      '<form>',
      '<Enter>',
      '<pre>',
      '<details>',
      '</div>',
      '</section>',
      '<!DOCTYPE html>',
      '<?php x',
      '<![CDATA[ x',
      '<!-- x',
      '<svg>',
      '<iframe src="x">',
      '<b>',
      '<table>',
      '<td>',
    ),
    line,
  )
  .map(([tag, { markdown, text }]): Piece => ({
    markdown: `${tag}\n${markdown}`,
    text: tag + text,
  }))

const table = fc
  .array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((rows): Piece => ({
    markdown: [
      '| h | h |',
      '|---|:-:|',
      ...rows.map((row) => `| ${row.map(({ markdown }) => markdown).join(' | ')} |`),
    ].join('\n'),
    text: `hh${rows
      .flat()
      .map(({ text }) => text)
      .join('')}`,
  }))

const block = fc.oneof(
  { weight: 4, arbitrary: line },
  line.map((piece) => prefixed('## ', piece)),
  line.map(({ markdown, text }): Piece => ({ markdown: `${markdown}\n---`, text })),
  line.map((piece) => prefixed('- ', piece)),
  line.map((piece) => prefixed('1. ', piece)),
  line.map(({ markdown, text }): Piece => ({ markdown: `- [x] ${markdown}`, text: `☑${text}` })),
  htmlLine.map((piece) => prefixed('- ', piece)),
  line.map(({ markdown, text }): Piece => ({ markdown: `> ${markdown}`, text })),
  htmlLine,
  fence,
  table,
  line.map(({ markdown, text }): Piece => ({
    markdown: `<details>\n<summary>Sum</summary>\n\n${markdown}\n\n</details>`,
    text: `Sum${text}`,
  })),
  line.map(({ markdown, text }): Piece => ({
    markdown: `[lost]: /x\n\n${markdown}`,
    text: `[lost]:/x${text}`,
  })),
)

const note = fc.array(block, { maxLength: 6 }).map((blocks): Piece => ({
  markdown: blocks.map(({ markdown }) => markdown).join('\n\n'),
  text: blocks.map(({ text }) => text).join(''),
}))

/** For busy machines; it says nothing about speed. */
const timeout = 120_000

test('the text on the page is the text that was written', { timeout }, () => {
  fc.assert(
    fc.property(note, ({ markdown, text }) => {
      const body = shown(markdown)
      expect(textOf(body)).toBe(squeezed(text))
      expect(foreignParts(body)).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('no text of any kind brings what runs, or breaks the renderer', { timeout }, () => {
  const mark = fc.constantFrom(
    ...'<>&*_~[]()!#-+|`"\'=:/\\ \n\t',
    '\n\n',
    '<b>',
    '</b>',
    '<a href="',
    '<style>',
    '<script>',
    '<!--',
    '-->',
    '<pre>',
    '</pre>',
    '<table>',
    '<td>',
    '<details>',
    '[^1]',
    '[^1]:',
    '- [x]',
    '```',
    '~~',
    'javascript:',
    'onclick=',
    'id="x"',
    'w',
    'https://a.b/',
    '&lt;',
    '&#60;',
    '<svg>',
    '<math>',
    '\u0000',
    '\u2028',
    '<x:y>',
  )
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      try {
        expect(foreignParts(shown(marks.join('')))).toEqual([])
      } catch (error) {
        if (!(error instanceof NoteError)) throw error
      }
    }),
    { numRuns: 1000 },
  )
})

describe('naughty strings and attacks', { timeout }, () => {
  const require = createRequire(import.meta.url)
  const naughty = require('big-list-of-naughty-strings/blns.json') as string[]
  const attacks = (require('xss-corpus/test/fixtures/expect.js') as { payload: string }[]).map(
    ({ payload }) => payload,
  )
  const strings = [...naughty, ...attacks]
  test('are many', () => {
    expect(naughty.length).toBeGreaterThan(400)
    expect(attacks.length).toBeGreaterThan(100)
  })
  test('bring nothing that runs', () => {
    const found = strings.flatMap((text, index) => {
      const within = [`a ${text} b`, `- ${text}`, `## ${text}`, `[a](${text})`, `<b ${text}>c</b>`]
      return [text, `<a href="${text}">b</a>`, within[index % within.length] ?? ''].flatMap(
        (markdown) =>
          foreignParts(bodyOf(renderNote(markdown))).map((part) => `${markdown}: ${part}`),
      )
    })
    expect(found).toEqual([])
  })
  test('take nothing of what stands after them', () => {
    const lost = strings.filter(
      (text) =>
        all(shown(`${text}\n\n## After\n\nIt **survives**.`), 'h2 + p > strong').length === 0,
    )
    expect(lost).toEqual([])
  })
  test('and are shown with all their letters', () => {
    const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    const lost = attacks.filter(
      (text) => lettersOf(textOf(shown(`\`\`\`\`\n${text}\n\`\`\`\``))) !== lettersOf(text),
    )
    expect(lost).toEqual([])
  })
})
