/** Pages that somebody saved, as Markdown. */
import { expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'

const page = (body: string) => draftOf('a.html', `<body><h1>T</h1>${body}</body>`)
const markdown = (body: string) => page(body).body

test.each([
  [
    'text of tags',
    '<p>Use the &lt;style&gt; tag, &lt;!-- and more.</p>',
    'Use the \\<style> tag, \\<!-- and more.',
  ],
  ['powers', 'm<sup>2</sup> and CO<sub>2</sub>', 'm<sup>2</sup> and CO<sub>2</sub>'],
  ['powers by style', 'm<span style="vertical-align: super">2</span>', 'm<sup>2</sup>'],
  [
    'powers that Word raised',
    'm<span style="position:relative;top:-3pt;mso-text-raise:3.0pt">2</span>',
    'm<sup>2</sup>',
  ],
  ['letters lowered by points', 'H<span style="vertical-align:-2px">2</span>O', 'H<sub>2</sub>O'],
  ['letters on their line', 'm<span style="vertical-align:baseline">2</span>', 'm2'],
  ['text of an end', '<h2>&lt;/div&gt; &amp;lt;</h2>', '## \\</div> \\&lt;'],
  ['tags in code', '<code>&lt;b></code>', '`<b>`'],
  ['elements of Word', 'a<o:p></o:p> <st1:place>London</st1:place>', 'a London'],
  ['tildes', '<p>5~7 and 10~15 ~~x~~</p>', '5\\~7 and 10\\~15 \\~\\~x\\~\\~'],
  ['a list from nought', '<ol start=0><li>a</ol>', '0. a'],
  ['a list that goes on', '<ol><li>a</ol><p>x</p><ol><li value=2>b</ol>', '1. a\n\nx\n\n2. b'],
  ['boxes', '<p>☒ a<br>☐ b</p><p><b>☑ c</b></p>', '- [x] a\n- [ ] b\n- [x] **c**'],
  [
    'boxes in a table',
    '<table><tr><td><input type=checkbox checked><td>x<tr><td><input type=checkbox><td>y</table>',
    '| \\[x] | x |\n| --- | --- |\n| \\[ ] | y |',
  ],
  [
    'footnotes that Word saved',
    '<p>x<a href="#_ftn1"><sup>[1]</sup></a></p><p><a href="#_ftnref1">[1]</a> note</p>',
    'x<sup>\\[1]</sup>\n\n\\[1] note',
  ],
  ['bold with a break', '<p><b>A<br></b>b</p>', '**A**\\\nb'],
  ['bold within a word', '<p>un<b>believ</b>able</p>', 'un**believ**able'],
  [
    'bold by style',
    '<span style="font-weight:700">b</span> <span style="font-style:italic">i</span>',
    '**b** _i_',
  ],
  ['what is bold in name only', '<b style="font-weight:normal">plain</b>', 'plain'],
  ['underlined and marked', '<u>u</u> <mark>m</mark> <font color="red">f</font>', 'u m f'],
  ['crossed out', '<del>old</del> <s>older</s>', '~~old older~~'],
  [
    'deleted while changes were tracked',
    'a<del cite="mailto:x" datetime="2026-05-12">SECRET</del><ins>b</ins>',
    'ab',
  ],
  ['a list that begins later', '<ol start="3"><li>c</li></ol>', '3. c'],
  [
    'an item with its own number',
    '<ol><li>a</li><li value="5">e</li><li>f</li></ol>',
    '1. a\n\n5) e\n6) f',
  ],
  [
    'tasks',
    '<ul><li><input type="checkbox" checked disabled> done</li><li><input type="checkbox"> open</li></ul>',
    '- [x] done\n- [ ] open',
  ],
  ['code', '<pre><code># a\n\n\n![x](y)</code></pre>', '```\n# a\n\n\n![x](y)\n```'],
  ['code with its language', '<pre><code class="language-sh">ls</code></pre>', '```sh\nls\n```'],
  ['breaks that end a paragraph', 'one<br><br>two<br>three', 'one\n\ntwo\\\nthree'],
  ['a heading with a break', '<h2>Ask<br>first</h2>', '## Ask first'],
  [
    'links',
    '<a href="https://e.org/">out</a> <a href="#x">in</a> <a href="/a">own</a> <a href="javascript:x">js</a>',
    '[out](https://e.org/) in own js',
  ],
  [
    'equations',
    '<math><mi>x</mi><mo>=</mo><mfrac><mi>a</mi><msup><mi>b</mi><mn>2</mn></msup></mfrac></math>',
    'x=a/b<sup>2</sup>',
  ],
  [
    'an equation kept twice',
    '<math><semantics><mi>x</mi><annotation>\\TeX</annotation></semantics></math>',
    'x',
  ],
  [
    'hidden words',
    'seen<span style="display:none"> SECRET</span><span hidden> SECRET</span>',
    'seen',
  ],
  ['a quotation', '<blockquote><p>q</p></blockquote>', '> q'],
  ['letters with a reading', '<ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp></ruby>', '東 (とう)'],
  ['definitions', '<dl><dt>a</dt><dd>b</dd></dl>', '- a\n\n  b'],
])('%s', (_, body, expected) => {
  expect(markdown(body)).toBe(expected)
})

test.each([
  '<img src="a.png">',
  '<picture><source srcset="a"><img src="b"></picture>',
  '<svg><text>words</text></svg>',
  '<video src="a"></video>',
  '<iframe src="a"></iframe>',
  '<object data="a"></object>',
  '<figure><img src="a"><figcaption>Caption</figcaption></figure>',
])('%s is one picture left out', (picture) => {
  const { body, warnings } = page(`<p>x</p>${picture}`)
  expect(body.replace('\n\nCaption', '')).toBe('x')
  expect(warnings[0]).toBe('1 picture left out; notes have none.')
})

test.each(['<math alttext="x"></math>', '<script type="math/tex">x^2</script>'])(
  '%s is an equation left out',
  (equation) => {
    const { body, warnings } = page(`<p>y</p>${equation}`)
    expect(body).toBe('y')
    expect(warnings[0]).toBe('1 equation left out; write it as text.')
  },
)

test('the text is the main landmark, with the title that stands above it', () => {
  const around = '<header><h1>Intranet</h1></header><nav>Home</nav>'
  expect(draftOf('a.html', `${around}<div><h1>T</h1></div><main><h2>A</h2>b</main>`)).toMatchObject(
    { title: 'T', body: '## A\n\nb' },
  )
  expect(draftOf('a.html', `${around}<main><h2>A</h2>b</main>`)).toMatchObject({
    title: 'A',
    body: 'b',
  })
  expect(draftOf('a.html', '<h1>T</h1><p>x</p><footer>f</footer>').body).toBe('x')
  expect(draftOf('a.html', '<main><div role="heading" aria-level="1">A</div>b</main>').title).toBe(
    'A',
  )
})

test('lists in a page that Word saved are lists', () => {
  const item = (level: number, marker: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${text}</p>`
  expect(markdown(item(1, '1.', 'a') + item(2, '·', 'b') + item(1, '2.', 'c'))).toBe(
    '1. a\n   - b\n2. c',
  )
  const filtered = (text: string) =>
    `<p class=MsoListParagraphCxSpFirst style='margin-left:.5in'><span style='font-family:Symbol'>·<span>&nbsp;&nbsp; </span></span>${text}</p>`
  expect(markdown(`${filtered('a')}\n${filtered('b')}<p>c</p>`)).toBe('- a\n- b\n\nc')
  expect(markdown('<p class=MsoListParagraph>no marker</p>')).toBe('no marker')
})

const rule = (columns: number) => `|${' --- |'.repeat(columns)}`
const rows = (...lines: string[]) => lines.join('\n')

test.each([
  ['no head', '<tr><td>a<td>b<tr><td>c<td>d', rows('| a | b |', rule(2), '| c | d |')],
  ['a head', '<thead><tr><th>a<th>b<tbody><tr><td>c<td>d', rows('| a | b |', rule(2), '| c | d |')],
  [
    'a head that spans',
    '<tr><th colspan=2>a<tr><td>c<td>d',
    rows('| a |  |', rule(2), '| c | d |'),
  ],
  [
    'a cell that reaches down',
    '<tr><td rowspan=2>a<td>b<tr><td>d',
    rows('| a | b |', rule(2), '|  | d |'),
  ],
  [
    'a cell that reaches to the end',
    '<tr><td rowspan=0>a<td>b<tr><td>d<tr><td>e',
    rows('| a | b |', rule(2), '|  | d |', '|  | e |'),
  ],
  [
    'cells that reach past each other',
    '<tr><td rowspan=2>a<td colspan=2>b<tr><td>c<td>d',
    rows('| a | b |  |', rule(3), '|  | c | d |'),
  ],
  [
    'a span that no cell needs',
    '<tr><td colspan=9>a<td>b<tr><td colspan=9>c<td>d',
    rows('| a | b |', rule(2), '| c | d |'),
  ],
  [
    'a short row, then a wider one',
    '<tr><td>a<tr><td>b<td>c<td>d',
    rows('| a |  |  |', rule(3), '| b | c | d |'),
  ],
  [
    'a caption',
    '<caption>Hours</caption><tr><td>a<td>b<tr><td>c<td>d',
    rows('Hours\n', '| a | b |', rule(2), '| c | d |'),
  ],
  [
    'alignment',
    '<tr><th align=right>a<th>b<tr><td>1<td>c',
    rows('| a | b |', '| --: | --- |', '| 1 | c |'),
  ],
  [
    'a heading in a cell',
    '<tr><td><h2>Who</h2><td>a<tr><td><h2>When</h2><td>b',
    rows('| Who | a |', rule(2), '| When | b |'),
  ],
  [
    'paragraphs and lists',
    '<tr><td>a<td>b<tr><td><p>one</p><ul><li>two<li>three</ul><td><pre>x\ny</pre>',
    rows('| a | b |', rule(2), '| one <br> two <br> three | `x` <br> `y` |'),
  ],
  ['nothing', '<tr><td><td>', ''],
])('a table with %s keeps every value in its column', (_, table, expected) => {
  expect(markdown(`<p>x</p><table>${table}</table>`)).toBe(`x${expected && `\n\n${expected}`}`)
})

test.each([
  ['one cell', '<tr><td><p>a</p><p>b</p>', 'a\n\nb'],
  ['a heading beside a paragraph', '<tr><td><h2>A</h2><td><p>b</p>', '## A\n\nb'],
  [
    'parts of a page',
    '<tr><td><h2>A</h2><p>b</p><tr><td><h2>C</h2><p>d</p>',
    '## A\n\nb\n\n## C\n\nd',
  ],
  [
    'a table in one row',
    '<tr><td><table><tr><td>a<td>b<tr><td>c<td>d</table><td>e',
    `| a | b |\n${rule(2)}\n| c | d |\n\ne`,
  ],
])('a table of layout with %s becomes what stands in it', (_, table, expected) => {
  expect(markdown(`<table>${table}</table>`)).toBe(expected)
  expect(markdown(`<table role=presentation>${table}</table>`)).toBe(expected)
})

test('lists that are too deep for the site are made shallower, and no word is lost', () => {
  const { body } = page('<ul><li>x'.repeat(200))
  expect(body.match(/x/g)).toHaveLength(200)
  expect(Math.max(...body.split('\n').map((line) => line.search(/\S/)))).toBeLessThan(60)
})
