import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passagesOf } from '../../../src/markdown/passages.ts'
import { parseMarkdown as parsePortably } from '../../../src/markdown/portable-tree.ts'
import { parseMarkdown } from '../../../src/markdown/tree.ts'
import { contentDir } from '../../../src/settings.ts'
import { readLabelledTexts } from '../../support/labelled-texts.ts'

const parsers = { renderer: parseMarkdown, browser: parsePortably }
const textsOf = (markdown: string, parse = parseMarkdown) =>
  passagesOf(parse(markdown)).map(({ text }) => text)

describe.each(Object.entries(parsers))('as the %s reads it', (_, parse) => {
  test.each([
    ['marks', '**J**ohn *sa*w `co`de ~~x~~', ['John saw code x']],
    ['entities and escapes', 'jo&#32;sm\\_ith, R&amp;D', ['jo sm_ith, R&D']],
    [
      'tags that change looks',
      '<b>J</b>ohn <span class="x">Smi</span>th',
      [' class="x"', 'John Smith'],
    ],
    [
      'other tags',
      'Dear <your name>, use `List<String>`.',
      ['Dear <your name>, use List<String>.'],
    ],
    ['breaks', 'one  \ntwo\\\nthree<br>four', ['one\ntwo\nthree\nfour']],
    [
      'paragraphs and headings',
      '# One\n\nTwo\nthree\n\n- four\n- five\n\n> six',
      ['One', 'Two\nthree', 'four', 'five', 'six'],
    ],
    ['cells', '| a | **b** |\n| - | - |\n| c | d |', ['a', 'b', 'c', 'd']],
    [
      'links',
      '[see](/a%20b "the title") ![alt](c.png)',
      ['see ', '/a b', 'the title', 'alt', 'c.png'],
    ],
    [
      'links by reference',
      '[see][1]\n\n[1]: mailto:a%40b.co "who"',
      ['see', 'mailto:a@b.co', 'who'],
    ],
    [
      'addresses with their page in them',
      '[x](data:text/html;base64,am9AYi5jbw==)',
      ['x', 'jo@b.co'],
    ],
    ['footnotes', 'a[^n]\n\n[^n]: b', ['a', 'n', 'b']],
    ['code', '```js title="t"\na\nb\n```', ['js title="t"', 'a\nb']],
    [
      'blocks of HTML',
      '<div title="t">\n<i>a</i>b &amp; c\n</div>',
      ['<div title="t">\nab & c\n</div>'],
    ],
    ['comments', 'Jo<!-- hidden -->hn', [' hidden ', 'John']],
    [
      'days that look like lists',
      '3. Mai 2026\n\ntext\n\n1. one\n2. two',
      ['3. Mai 2026', 'text', 'one', 'two'],
    ],
    ['what has no words', '---\n\n![](a.png)', ['a.png']],
  ])('%s', (_, markdown, passages) => {
    expect(textsOf(markdown, parse).toSorted()).toEqual([...passages].toSorted())
  })

  test('each place has its line', () => {
    const markdown =
      'one\n\ntwo `a\nb` c <i\ntitle="t">d</i>\n**e\nf**  \ng\n\n```\nh\ni\n```\n\n    j\n    k\n\n<p>\nl\n<u title="m">n</u>\n</p>'
    const lines = passagesOf(parse(markdown)).flatMap(({ text, lineAt }) =>
      [...text.matchAll(/\b[a-nt]\b|one|two/g)].map(({ 0: word, index }) => [word, lineAt(index)]),
    )
    expect(Object.fromEntries(lines)).toEqual({
      one: 1,
      two: 3,
      a: 3,
      b: 4,
      c: 4,
      t: 5,
      d: 5,
      e: 6,
      f: 7,
      g: 8,
      h: 11,
      i: 12,
      j: 15,
      k: 16,
      l: 19,
      m: 20,
      n: 20,
    })
  })
})

test('the two parsers give the same passages with the same lines', () => {
  const passages = (markdown: string, parse: typeof parseMarkdown) =>
    passagesOf(parse(markdown)).map(({ text, lineAt }) => ({
      text,
      first: lineAt(0),
      last: lineAt(text.length),
    }))
  const notes = globSync('notes/**/*.md', { cwd: contentDir }).map((path) =>
    readFileSync(join(contentDir, path), 'utf8'),
  )
  const labelled = [...readLabelledTexts('tuning'), ...readLabelledTexts('kept')]
  const texts = [...labelled.map(({ markdown }) => markdown), ...notes]
  expect(texts.length).toBeGreaterThan(500)
  for (const text of texts)
    expect(passages(text, parsePortably), text).toEqual(passages(text, parseMarkdown))
})

// Read in proportion it takes a moment; with the square of the tags it would take hours, and end at the time limit.
test('many open tags are read in one go', () => {
  const markdown = `<div>\n${'<a '.repeat(200_000)}`
  expect(textsOf(markdown, parsePortably).join('').trim()).toBe(markdown.trim())
})
