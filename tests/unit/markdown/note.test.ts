import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseNote } from '../../../src/markdown/note.ts'
import { maxNoteLength, NoteError } from '../../../src/markdown/parse-untrusted.ts'
import { renderNote } from '../../../src/markdown/render.ts'
import { all, foreignParts, shown, textOf } from '../../support/rendered.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/notes/${name}.md`, import.meta.url), 'utf8')

const html = (markdown: string) => renderNote(markdown).trim()
const idsOf = (markdown: string) => all(shown(markdown), 'h2, h3, h4').map(({ id }) => id)
const omissionsOf = (markdown: string) =>
  parseNote(markdown).omissions.map(({ line, message }) => `${line}: ${message}`)

describe('what is no tag that notes may have is shown as the text it is', () => {
  const names =
    'style script title form template iframe textarea object svg noscript input img button select math plaintext xmp noembed noframes listing frameset head body html link meta base Enter section'
  test.each(names.split(' '))('<%s> in a line, and at its beginning', (name) => {
    for (const before of ['Use the ', '', '- ', '> ', '1. ', '   ']) {
      const body = shown(`${before}<${name}> tag **here**.\n\nAfter it, **this**.`)
      expect(textOf(body)).toContain(`<${name}>taghere.Afterit,this.`)
      expect(all(body, 'strong')).toHaveLength(2)
    }
  })
  test.each([
    'Dear <your name here>, welcome.',
    'A List<String> and a Map<String, List<Integer>>.',
    'If a<b and b>c, stop.',
    'std::vector<std::string> and <Title:Subtitle>.',
    'Press <Enter>, then <kbd>.',
    'Closing only: </b> and </details>.',
    '</div>',
    '<!DOCTYPE html>',
    '<?php echo 1 ?>',
    'A <?php echo 1 ?> in between',
    '<![CDATA[ x ]]>',
    'x <![CDATA[ y ]]> z',
    '<!-- begun and never ended',
    'An arrow <-- and a heart <3.',
    'a < b and 5 > 3',
    '<b>bold that never ends',
    '<a href="https://example.org">a link that never ends',
    'one <u>two</i> three',
    '<img src="x" onerror="alert(1)">',
    '<SCRIPT>alert(1)</SCRIPT>',
    '<foo\nbar="1">',
    '<td>no table</td>',
    '<li>no list</li>',
    '<summary>no details</summary>',
    '<x-y data-a="b">z</x-y>',
    '<b x"y>z</b>',
    '<javascript:alert(1)>',
    '2 <= 3 => 4',
    '<>',
    '< b >',
    'a </b this> one',
  ])('%s', (markdown) => {
    const body = shown(`${markdown}\n\nAfter it, **this**.`)
    expect(textOf(body)).toBe(`${markdown}Afterit,this.`.replace(/\s/g, ''))
    expect(all(body, 'strong')).toHaveLength(1)
  })
  test('many blocks in a row that would each take the rest', () => {
    const names = ['style', 'script', 'textarea', 'pre', 'title', 'style', 'script']
    const body = shown(names.map((name) => `<${name}>\nis *a* tag.\n`).join('\n'))
    expect(textOf(body)).toBe(names.map((name) => `<${name}>isatag.`).join(''))
    expect(all(body, 'em')).toHaveLength(names.length)
  })
  test('in code it is code', () => {
    expect(html('`<style>` and `</b>`')).toBe(
      '<p><code>&lt;style></code> and <code>&lt;/b></code></p>',
    )
    expect(html('<style>\n\n```\n<script>\n\\<b>\n```')).toBe(
      '<p>&lt;style></p>\n<pre tabindex="0"><code>&lt;script>\n\\&lt;b>\n</code></pre>',
    )
    expect(html('    <title>')).toBe('<pre tabindex="0"><code>&lt;title>\n</code></pre>')
  })
  test('an address stays one', () => {
    expect(html('<https://example.org/a> <me@example.org> https://example.org/<style>')).toBe(
      '<p><a href="https://example.org/a">https://example.org/a</a> <a href="mailto:me@example.org">me@example.org</a> <a href="https://example.org/">https://example.org/</a>&lt;style></p>',
    )
  })
})

describe('tags that notes may have', () => {
  test.each([
    ['x<sup>2</sup>, H<sub>2</sub>O', '<p>x<sup>2</sup>, H<sub>2</sub>O</p>'],
    ['<B>a</B >', '<p><b>a</b></p>'],
    ['<kbd>Ctrl</kbd> + <KBD>C</KBD>', '<p><kbd>Ctrl</kbd> + <kbd>C</kbd></p>'],
    ['a<br>b<br/>c', '<p>a<br>\nb<br>\nc</p>'],
    ['**<u>a *b*</u>**', '<p><strong><u>a <em>b</em></u></strong></p>'],
    ['<b onclick="x" style="color: red">a</b>', '<p><b>a</b></p>'],
    ['<a href="/notes/?a=1&amp;b=2" id="x">a</a>', '<p><a href="/notes/?a=1&amp;b=2">a</a></p>'],
    ['<div class="x">\na &amp; *b*\n</div>', '<div>\na &amp; *b*\n</div>'],
    ['<ol start="3"><li>a</li></ol>', '<ol start="3"><li>a</li></ol>'],
    [
      '<table><tr><td colspan="2">a</td></tr></table>',
      '<table><tr><td colspan="2">a</td></tr></table>',
    ],
    ['<u>\na\n</u>', '<p><u>\na\n</u></p>'],
    ['<div>a</div> b <sub>c</sub>', '<div>a</div>\n<p> b <sub>c</sub></p>'],
    ['<pre>\n  a\n    b\n</pre>', '<pre tabindex="0">\n  a\n    b\n</pre>'],
    ['| a |\n|---|\n| <ul><li>x</li></ul> |', /<td><ul><li>x<\/li><\/ul><\/td>/],
    ['<b>a <foo> b</b>', '<p><b>a &lt;foo> b</b></p>'],
    ['a <div>b</div>', '<p>a &lt;div>b&lt;/div></p>'],
    ['[a <a href="/x">b</a>](/y)', '<p><a href="/y">a &lt;a href="/x">b&lt;/a></a></p>'],
  ])('%s', (markdown, expected) => {
    if (typeof expected === 'string') expect(html(markdown)).toBe(expected)
    else expect(html(markdown)).toMatch(expected)
  })
  test('go around Markdown', () => {
    const body = shown('<details open>\n<summary>More</summary>\n\n**in**\n\n</details>\n\nout')
    expect(body.querySelector('details[open] > summary')?.textContent).toBe('More')
    expect(body.querySelector('details strong')?.textContent).toBe('in')
    expect(body.querySelector('details ~ p')?.textContent).toBe('out')
  })
  test('left open, take nothing with them', () => {
    const body = shown('<details>\nopen to *the* end\n\n## Heading\n\n**x**')
    expect(textOf(body)).toBe('<details>opentotheendHeadingx')
    expect(body.querySelector('em')?.textContent).toBe('the')
    expect(body.querySelector('h2')?.id).toBe('heading')
    expect(all(body, 'details')).toEqual([])
  })
})

describe('footnotes', () => {
  const markdown =
    'One[^1], two[^Long Label], three[^b], one again[^1].\n\n[^1]: First *note*.\n[^b]: Second.\n\n## After\n\nText.'
  test('link there and back, under ids of our own', () => {
    const body = shown(markdown)
    const links = all(body, 'a')
    expect(links).toHaveLength(6)
    for (const link of links) {
      const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
      expect(all(body, `[id="${id}"]`), id).toHaveLength(1)
    }
    expect(foreignParts(body)).toEqual([])
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Footnote 1',
      'Footnote 2',
      'Footnote 1',
      'Back to reference 1',
      'Back to reference 1-2',
      'Back to reference 2',
    ])
  })
  test('stand at the end, under a heading that fits', () => {
    const body = shown('# A\n\nOne[^1].\n\n### Footnote label\n\n[^1]: Note.\n')
    expect(all(body, 'h2, h3').map(({ tagName, id }) => [tagName, id])).toEqual([
      ['H2', 'a'],
      ['H3', 'footnote-label-1'],
      ['H2', 'footnote-label'],
    ])
    expect(body.lastElementChild?.tagName).toBe('SECTION')
  })
  test('that nothing leads to stay where they are, as do references to none', () => {
    const body = shown('Text [^gone].\n\n[^lost]: Lost *words*.\n\n[^me]: See [^me].\n')
    expect(textOf(body)).toBe('Text[^gone].[^lost]:Lostwords.[^me]:See[^me].')
    expect(body.querySelector('em')?.textContent).toBe('words')
  })
  test('with one label keep both texts', () => {
    const text = textOf(shown('a[^1]\n\n[^1]: First.\n\n[^1]: Second.'))
    expect(text).toContain('First.')
    expect(text).toContain('[^1]:Second.')
  })
  test('whose labels look like numbers of other references do not clash', () => {
    expect(foreignParts(shown('[^1] [^1] [^1-2]\n\n[^1]: a\n[^1-2]: b'))).toEqual([])
  })
})

describe('tasks', () => {
  test('have a mark that is seen and read out', () => {
    const marks = all(shown('- [x] done\n- [ ] open\n- none'), 'li').map((item) => [
      item.querySelector('[role=img]')?.getAttribute('aria-label'),
      textOf(item),
    ])
    expect(marks).toEqual([
      ['done', '☑done'],
      ['not done', '☐open'],
      [undefined, 'none'],
    ])
  })
  test.each([
    ['1. [X] a', '☑a'],
    ['- [x] a\n\n  b', '☑ab'],
    ['- [ ] **a** `b`', '☐ab'],
    ['- [x] a\n  - [ ] b', '☑a☐b'],
    ['> - [ ] a', '☐a'],
    ['- [y] a', '[y]a'],
    ['- [] a', '[]a'],
    ['- \\[x] a', '[x]a'],
    ['- `[x]` a', '[x]a'],
    ['[x] a', '[x]a'],
  ])('%j', (markdown, text) => expect(textOf(shown(markdown))).toBe(text))
})

describe('tildes', () => {
  test.each([
    ['From 5~7 to 10~15.', 0],
    ['~about~ 5', 0],
    ['H~2~O', 0],
    ['*a ~b* c~ d', 0],
    ['~a~ ~b~ ~c~', 0],
    ['a~b~c~d~e', 0],
    ['- ~1\n- ~2', 0],
    ['~/notes and ~/drafts', 0],
    ['`~a~` ~b~', 0],
    ['| ~1~ | ~2~ |\n|---|---|\n| ~3 | 4~ |', 0],
    ['~~gone~~', 1],
    ['~a~ and ~~gone~~', 1],
  ])('%s has %i words struck out', (markdown, count) => {
    const body = shown(markdown)
    expect(all(body, 'del')).toHaveLength(count)
    const written = markdown.replace(/~~|[\s`*|-]/g, '')
    expect(textOf(body).replace(/-/g, '')).toBe(written)
  })
})

describe('what may be wider than a phone takes the focus, so that the keyboard scrolls it', () => {
  const row = (cells: number) => `|${' a |'.repeat(cells)}`
  const table = (columns: number) => [row(columns), `|${'-|'.repeat(columns)}`, row(1)].join('\n')
  test.each([
    [table(2), false],
    [table(3), true],
    ['<table><tr><td>a</td></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>', true],
    ['```\ncode\n```', true],
    ['Text with `code`.', false],
  ])('%j', (markdown, isFocusable) => {
    expect(renderNote(markdown).includes('tabindex="0"')).toBe(isFocusable)
  })
})

describe('headings', () => {
  test('have each a usable id of its own', () => {
    expect(idsOf(fixture('headings'))).toEqual([
      'section',
      'section-1',
      '日本語の見出し',
      'setup',
      'setup-1',
      'c',
      'c-1',
      'überblick',
      'setup-1-1',
      'constructor',
      'tostring',
    ])
  })
  test.each([
    ['In one line\n===', 'in-one-line'],
    ['Two words\n---', 'two-words'],
    ['## **In one line**', 'in-one-line'],
    ['## In one line ✨', 'in-one-line-'],
    ['## `code` & more', 'code--more'],
    ['<h2>As HTML</h2>', 'as-html'],
    ['## x <b>y</b>', 'x-y'],
    ['## [linked](https://example.org/)', 'linked'],
    ['##', 'section'],
    ['## <style>', 'style'],
    ['## \\_\\_proto\\_\\_', '__proto__'],
    ['## Ελληνικά', 'ελληνικά'],
    ['## …', 'section'],
    ['## 1. First', '1-first'],
    ['## 🚀', 'section'],
    ['## ❤️', 'section'],
    ['## ✨ ✨', 'section'],
    ['## 👩🏽‍💻', 'section'],
    ['## 🇬🇧', 'section'],
    ['## `🚀`', 'section'],
    ['## [🚀](https://example.org/)', 'section'],
    ['## ⚠️ Watch out', '-watch-out'],
    ['## -', 'section'],
    ['## _', 'section'],
    ['## ::', 'section'],
    ['## \u200b', 'section'],
    ['## &nbsp;', 'section'],
    ['## C++', 'c'],
  ])('%j', (markdown, id) => expect(idsOf(markdown)).toEqual([id]))
  test('never skip a level', () => {
    const body = shown('# a\n\n#### b\n\n###### c\n\n## d\n\n<h5>e</h5>')
    expect(Array.from(body.children).map(({ tagName }) => tagName)).toEqual([
      'H2',
      'H3',
      'H4',
      'H2',
      'H3',
    ])
  })
  test('thousands alike are no trouble', () => {
    const ids = [...html('## a\n'.repeat(3000)).matchAll(/id="[^"]*"/g)]
    expect(new Set(ids.map(String)).size).toBe(3000)
  })
})

describe('no word is lost', () => {
  test('in a note with times, marks, a footnote and tasks', () => {
    const body = shown(fixture('clock'))
    expect(textOf(body)).toBe(
      'Wemetat10:30andleftat11:15:20,aratioof1:3.:smile:::note[x]{#id}$5and$6,H~2~O,x^2^,==mark=="quotes"--dash...(c)1☑done☐openTerm:meaningFootnotesAnotebelow.↩\uFE0E',
    )
    expect(foreignParts(body)).toEqual([])
  })
  test('in a note with what ends other formats', () => {
    expect(textOf(shown(fixture('feed')))).toBe('WhathappenedText&more]]>end.')
  })
  test.each([
    ['[Mentor]: Really?', '[Mentor]:Really?'],
    ['[a]: /b "c d"', '[a]:/b"cd"'],
    ['[x][a]\n\n[a]: https://example.org\n[a]: /again', 'x[a]:/again'],
    ['| a | b |\n|---|---|\n| 1 | 2 | three | four |', 'ab12threefour'],
    ['![the *view* from above](x.png)', 'theviewfromabove'],
    ['[![in a link](x.png)](https://example.org)', 'inalink'],
    ['---\na: b\n---\n\ntext', 'a:btext'],
    ['+++\na = 1\n+++', '+++a=1+++'],
    ['"quotes" -- dash... (c) $5 :smile: ::x[y] {#id} ==m== x^2^', null],
    ['report_final_v2, \\[draft\\], R&amp;D, R&D', 'report_final_v2,[draft],R&D,R&D'],
    ['[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)', 'abc'],
    ['Term\n: meaning', null],
    ['2027 brings a rule', null],
    ['45 minutes is short', null],
  ])('%j', (markdown, text) =>
    expect(textOf(shown(markdown))).toBe(text ?? markdown.replace(/\s/g, '')),
  )
})

describe('what is left out is told, with its line', () => {
  test.each([
    ['a\n\n![b](c.png)', ['3: A picture is left out: notes have none.']],
    ['![b][c]\n\n[c]: d.png', ['1: A picture is left out: notes have none.']],
    ['a\n<!-- b -->', ['2: A comment is left out.']],
    ['a <!-- b --> c', ['1: A comment is left out.']],
    [
      '<div>\n<!-- b\n-->\n<b id="c">d</b></div>',
      ['2: A comment is left out.', '4: id of <b> is left out.'],
    ],
    ['<u class="a" onclick=b>c</u>', ['1: class, onclick of <u> is left out.']],
    ['[a](javascript:b)', ['1: The link to “javascript:b” is left out; its words stay.']],
    ['<a href="data:b">a</a>', ['1: The link to “data:b” is left out; its words stay.']],
    [
      '```js Use this prompt\na\n```',
      ['1: “Use this prompt” is left out, since it stands where the language of the code belongs.'],
    ],
    ['Use the <style> tag and <b>.', []],
    ['**a** `<!-- b -->` [c](https://example.org "d") [e](/f) [g](#h)', []],
    ['[a](HTTPS://example.org) <MAILTO:me@example.org>', []],
  ])('%j', (markdown, expected) => expect(omissionsOf(markdown)).toEqual(expected))
})

describe('limits', { timeout: 120_000 }, () => {
  const faultOf = (markdown: string) => {
    try {
      renderNote(markdown)
    } catch (error) {
      if (error instanceof NoteError) return `${error.line}: ${error.message} ${error.fix}`
      throw error
    }
    return undefined
  }
  test('a note that is too long says so', () => {
    expect(faultOf('a'.repeat(maxNoteLength))).toBeUndefined()
    expect(faultOf('&#x41;'.repeat(100_000))).toBe(
      '1: The text of this note has 600,000 letters, and 100,000 are the limit. Shorten it, or make several notes of it.',
    )
  })
  test.each([
    [
      'lists',
      (n: number) => Array.from({ length: n }, (_, i) => `${' '.repeat(2 * i)}- a`).join('\n'),
    ],
    ['lists in one line', (n: number) => `${'- '.repeat(n)}a`],
    ['quotes', (n: number) => `${'>'.repeat(n)}a`],
    ['emphasis', (n: number) => `${'*'.repeat(n)}a${'*'.repeat(n)}`],
    ['quotes behind a tag', (n: number) => `<style>\n${'>'.repeat(n)}a`],
  ])('%s that nest too deeply say so', (_, make) => {
    expect(faultOf(make(10))).toBeUndefined()
    expect(faultOf(make(300))).toMatch(/more than 100 levels deep.*Write it with fewer levels\.$/)
    expect(faultOf(`a\n\n${make(300)}`)).toMatch(/^[3-9]|\d\d/)
  })
  test.each([
    ['<div>'.repeat(5000) + 'a' + '</div>'.repeat(5000)],
    ['<b>'.repeat(5000)],
    ['<style>\n'.repeat(2000) + '\n**a**'],
    ['<'.repeat(90_000)],
    ['a~b '.repeat(5000)],
    ['<!-- '.repeat(9000)],
    ['<b a="'.repeat(9000)],
  ])('%.20s… harms nothing', (markdown) => {
    const text = textOf(shown(markdown))
    for (const letter of markdown.match(/^.*?(\w)/)?.slice(1) ?? []) expect(text).toContain(letter)
    expect(foreignParts(shown(markdown))).toEqual([])
  })
})
