import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { excerptUnder, firstSentence, textUnder } from '../../../src/markdown/excerpts.ts'
import { parseNote } from '../../../src/markdown/note.ts'
import { renderExcerpt } from '../../../src/markdown/render.ts'
import { plainText, sectionsOf } from '../../../src/markdown/sections.ts'

const sections = (markdown: string) => sectionsOf(parseNote(markdown).tree)
const excerpt = (markdown: string, base?: string) =>
  renderExcerpt(excerptUnder(sections(markdown), /^watch out\b/), base)
const under = (markdown: string) => textUnder(markdown, /^watch out\b/)

describe('a heading counts however it is written', () => {
  test.each([
    '## Watch out',
    '# Watch out #',
    '###### Watch out',
    'Watch out\n=========',
    'Watch out\n---',
    '## **Watch out**',
    '## *Watch* out',
    '## Watch out ⚠️',
    '## ✨ Watch out!',
    '## ⚠️ Watch out ⚠️',
    '## 1️⃣ Watch out',
    '## 3. Watch out',
    '## “Watch out”',
    '## – Watch out –',
    '## ~~Watch~~ out',
    '## Watch out[^1]',
    '## &#87;atch out',
    '## ＷＡＴＣＨ out',
    '**Watch out** 🚀',
    '🚀 **Watch out**',
    '<u>Watch out</u>',
    '**<u>Watch out</u>**',
    '<h2 align="center">Watch out</h2>',
    '## Watch out:',
    '## WATCH OUT',
    '## Watch&nbsp;out',
    '## [Watch out](https://example.org/)',
    '## `Watch out`',
    '**Watch out**',
    '**Watch out:**',
    '**Watch out**:',
    '__Watch out__',
    '***Watch out***',
    '<b>Watch out</b>',
    '<h2>Watch out</h2>',
    '<h3 class="x">Watch <i>out</i></h3>',
    '## 1. First\n\nText.\n\n## Watch out for this',
  ])('%j', (heading) => {
    expect(under(`Before.\n\n${heading}\n\n45 minutes is too short.\n\n## Next\n\nAfter.`)).toBe(
      '45 minutes is too short.',
    )
  })
  test('and bold words that open a paragraph, with a colon', () => {
    expect(under('**Watch out:** 45 minutes is *too* short.')).toBe('45 minutes is too short.')
    expect(under('**Watch out**: 45 minutes is *too* short.')).toBe('45 minutes is too short.')
    expect(excerpt('**Watch out:** 45 minutes is *too* short.')).toBe(
      '<p>45 minutes is <em>too</em> short.</p>',
    )
  })
  test.each(['\n', '\\\n', '  \n'])('and a line in bold with text below it, after %j', (end) => {
    expect(under(`**Watch out**${end}45 minutes is *too* short.`)).toBe('45 minutes is too short.')
    expect(excerpt(`**Watch out**${end}45 minutes is *too* short.`)).toBe(
      '<p>45 minutes is <em>too</em> short.</p>',
    )
  })
  test.each([
    'Watch out',
    '**Watch out**\nand do not begin with it.',
    '*Watch out*',
    '`## Watch out`',
    '```\n## Watch out\n```',
    '    ## Watch out',
    '\\## Watch out',
    '#Watch out',
    '- **Watch out**',
    '**Watch out** is what they said.',
    '**Watch out, since this is a sentence of its own and no heading at all, as its length tells.**',
    '**Watch out.**',
    '## Watching out',
    '## Do watch out',
    '## Watch outside',
  ])('but not %j', (text) => {
    expect(under(`${text}\n\n45 minutes.`)).toBeUndefined()
  })
})

describe('an excerpt keeps words, numbers, marks and links', () => {
  test('a number at the beginning is no mark of a list', () => {
    const note = readFileSync(new URL('../../fixtures/notes/run-sheet.md', import.meta.url), 'utf8')
    expect(textUnder(note, /^watch out\b/)).toBe('45 minutes is too short for two tools.')
    expect(textUnder(note, /^open question\b/)).toBe(
      '2027 brings another rule, and who will read it?',
    )
  })
  test.each([
    ['45 minutes is too short for two tools.', '<p>45 minutes is too short for two tools.</p>'],
    ['2027 brings another rule.', '<p>2027 brings another rule.</p>'],
    ['5 > 3', '<p>5 > 3</p>'],
    ['a < b', '<p>a &lt; b</p>'],
    ['report_final_v2', '<p>report_final_v2</p>'],
    ['\\[draft\\]', '<p>[draft]</p>'],
    ['R&amp;D', '<p>R&amp;D</p>'],
    ['R&D', '<p>R&amp;D</p>'],
    ['-5 degrees', '<p>-5 degrees</p>'],
    ['\\- a dash', '<p>- a dash</p>'],
    ['3.5 times, 1.2.3, 24/7', '<p>3.5 times, 1.2.3, 24/7</p>'],
    [
      '*too* `short` **by** ~~far~~',
      '<p><em>too</em> <code>short</code> <strong>by</strong> <del>far</del></p>',
    ],
    ['5~7 or 10~15', '<p>5~7 or 10~15</p>'],
    ['See [the list][l].\n\n[l]: /notes/', '<p>See <a href="/base/notes/">the list</a>.</p>'],
    [
      'See [this](https://example.org/a_b "title").',
      '<p>See <a href="https://example.org/a_b" title="title">this</a>.</p>',
    ],
    ['<https://example.org/>', '<p><a href="https://example.org/">https://example.org/</a></p>'],
    ['Use <style> and <u>this</u>.', '<p>Use &lt;style> and <u>this</u>.</p>'],
    ['`# not a heading`', '<p><code># not a heading</code></p>'],
    ['One\nline.', '<p>One\nline.</p>'],
    ['1. One.\n2. Two.', '<ol>\n<li>One.</li>\n<li>Two.</li>\n</ol>'],
    ['> Quoted.', '<blockquote>\n<p>Quoted.</p>\n</blockquote>'],
    [
      'Two things:\n\n- One\n- Two\n\nMore.',
      '<p>Two things:</p>\n<ul>\n<li>One</li>\n<li>Two</li>\n</ul>',
    ],
    ['First.\n\nSecond.', '<p>First.</p>'],
    ['With a note[^1].\n\n[^1]: Below.', '<p>With a note.</p>'],
    [
      '- [x] ticked',
      '<ul>\n<li class="task"><span role="img" aria-label="done">☑</span> ticked</li>\n</ul>',
    ],
  ])('%j', (text, expected) => {
    for (const heading of ['## Watch out', '**Watch out**', 'Watch out\n---'])
      expect(excerpt(`${heading}\n\n${text}\n\n## Next\n\nAfter.`, '/base/')).toBe(expected)
  })
  test.each([
    ['45. minutes', '45. minutes'],
    ['2027. A year\n2028. Another', '2027. A year 2028. Another'],
    ['1\\. one', '1. one'],
    ['\\# one', '# one'],
    ['+1 for it', '+1 for it'],
    ['#1 of all', '#1 of all'],
    ['10:30 to 11:15', '10:30 to 11:15'],
    ['½ of it, 1/2 of it, 45% of it', '½ of it, 1/2 of it, 45% of it'],
    ['<3 and 2 <= 3', '<3 and 2 <= 3'],
    ['&lt;b> and AT&T;', '<b> and AT&T;'],
    ['(45) £5 & "up"', '(45) £5 & "up"'],
    ['= 5', '= 5'],
    ['One line\n45. another', 'One line 45. another'],
    ['[draft] and [a][b]\n\n[b]: https://example.org', '[draft] and a'],
    ['```\n# 45\n```', '# 45'],
    ['| a | 45 |\n| - | - |\n| 1 | 2 |', 'a 45 1 2'],
  ])('as words, %j', (text, expected) => {
    expect(under(`## Watch out\n\n${text}\n\n## Next\n\nAfter.`)).toBe(expected)
  })
  test('is looked for below lower headings', () => {
    expect(excerpt('## Watch out\n\n### Time\n\n45 minutes.')).toBe('<p>45 minutes.</p>')
  })
  test('and is empty where nothing stands there', () => {
    expect(excerpt('## Watch out\n\n## Next\n\nText.')).toBe('')
    expect(excerpt('Text.')).toBe('')
    expect(under('## Watch out\n\n<!-- nothing -->\n\n## Next\n\nText.')).toBeUndefined()
  })
  test('with no id twice on a page that shows the whole note', () => {
    expect(excerpt('## Watch out\n\n> ## Quoted\n>\n> Text[^1]\n\n[^1]: x')).not.toContain('id=')
  })
})

test('sections have the ids of the page, and all that stands under them', () => {
  const found = sections(
    'Before.\n\n## Setup\n\nOne.\n\n- Two\n\n### 🚀\n\n**Bold line**\n\nThree.\n\n## Setup\n\n<details>\n\n### Within\n\nFour.\n\n</details>',
  )
  expect(
    found.map(({ heading, id, depth, nodes }) => [heading, id, depth, nodes.map(plainText)]),
  ).toEqual([
    [undefined, undefined, 1, ['Before.']],
    ['Setup', 'setup', 2, ['One.', 'Two']],
    ['🚀', 'section', 3, []],
    ['Bold line', undefined, 7, ['Three.']],
    ['Setup', 'setup-1', 2, []],
    ['Within', 'within', 3, ['Four.']],
  ])
})

test.each([
  ['a **b** `c`, [d](e) <u>f</u> ![g](h)', 'a b c, d f g'],
  ['- a\n- b\n\n1. c', 'a b c'],
  ['| a | b |\n|---|---|\n| c | d |', 'a b c d'],
  ['a  \nb<br>c', 'a b c'],
  ['# a\n\nb', 'a b'],
  ['```\na < b\n```', 'a < b'],
  ['R&amp;D &lt;x> \\*y\\*', 'R&D <x> *y*'],
  ['List<String>', 'List<String>'],
])('the plain text of %j', (markdown, text) =>
  expect(plainText(parseNote(markdown).tree)).toBe(text),
)

test.each([
  ['It took 3.5 hours. Then we left.', 'It took 3.5 hours.'],
  ['One only', 'One only'],
  ['Who knows? Nobody.', 'Who knows?'],
  ['“Read it.” Then we did.', '“Read it.”'],
  ['', ''],
  ['  Spaces.  More. ', 'Spaces.'],
  ['It says “v2.1.0 beta” here. Next.', 'It says “v2.1.0 beta” here.'],
])('the first sentence of %j', (text, sentence) => expect(firstSentence(text)).toBe(sentence))
