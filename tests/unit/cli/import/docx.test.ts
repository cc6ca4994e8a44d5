/** Word files, as Markdown. Each is what Word keeps of what somebody typed. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'
import {
  aDocx,
  br,
  heading,
  item,
  paragraph as p,
  run,
  table,
  type WordParts,
} from '../../../support/word.ts'
import { markdown } from '../../../support/word-cases.ts'

const docx = (body: string, parts?: WordParts) => draftOf('a.docx', aDocx(body, parts))

const bold = '<w:b/>'
const slanted = '<w:i/>'
const above = '<w:vertAlign w:val="superscript"/>'
const below = '<w:vertAlign w:val="subscript"/>'

test.each([
  ['powers', p(run('10') + run('6', above)), '10<sup>6</sup>'],
  ['indices', p(run('CO') + run('2', below) + run('.')), 'CO<sub>2</sub>.'],
  ['bold powers', p(run('10', bold) + run('6', bold + above)), '**10<sup>6</sup>**'],
  ['a tag that was typed', p('Dear <name of the reader>'), 'Dear \\<name of the reader>'],
  ['a comment that was typed', p('then <!-- and the rest'), 'then \\<!-- and the rest'],
  ['less than', p('a < b and 5 > 3'), 'a < b and 5 > 3'],
  ['an entity that was typed', p('&lt; and R&D'), '\\&lt; and R&D'],
  ['single tildes', p('5~7 and 10~15'), '5\\~7 and 10\\~15'],
  ['underscores', p('report_final_v2'), 'report_final_v2'],
  ['stars', p('2 * 3 *'), '2 \\* 3 \\*'],
  ['what looks like a list', p('- no list') + p('1. nor this'), '\\- no list\n\n1\\. nor this'],
  ['what looks like a heading', p('# no heading'), '\\# no heading'],
  ['brackets', p('[draft](x) ![y](z)'), '\\[draft]\\(x) !\\[y]\\(z)'],
  ['an address', p('see https://e.org/a_b*c_d.'), 'see <https://e.org/a_b*c_d>.'],
  [
    'a bold break',
    p(run('Ask', bold) + '<w:r><w:rPr><w:b/></w:rPr><w:br/></w:r>' + run('us')),
    '**Ask**\\\nus',
  ],
  ['bold within a word', p(run('un') + run('believ', bold) + run('able')), 'un**believ**able'],
  ['slant within a word', p(run('un') + run('believ', slanted) + run('able')), 'un*believ*able'],
  ['bold with a space', p(run('one ', bold) + run('two')), '**one** two'],
  ['only a bold space', p(run('one') + run(' ', bold) + run('two')), 'one two'],
  ['bold in pieces', p(run('one', bold) + run(' ', bold) + run('two', bold)), '**one two**'],
  ['bold before a letter', p(run('Note:', bold) + run('text')), '**Note**:text'],
  ['bold and slanted', p(run('a', bold + slanted)), '_**a**_'],
  ['crossed out', p(run('old', '<w:strike/>')), '~~old~~'],
  ['underlined', p(run('under', '<w:u w:val="single"/>')), 'under'],
  ['bold by a style', p(run('strong', '<w:rStyle w:val="Strong"/>')), '**strong**'],
  ['not bold after all', p(run('x', '<w:b w:val="0"/>')), 'x'],
  ['code in a line', p(run('a_b *', '<w:rStyle w:val="Mono"/>')), '`a_b *`'],
  [
    'lines of code',
    p('# ls', 'SourceCode') + p('', 'SourceCode') + p('  cd', 'SourceCode'),
    '```\n# ls\n\n  cd\n```',
  ],
  ['a quotation', p('one', 'Quote') + p('two', 'Quote'), '> one\n>\n> two'],
  ['hidden words', p(run('seen') + run(' hidden', '<w:vanish/>')), 'seen'],
  ['a special hyphen', p(`${run('e')}<w:r><w:noBreakHyphen/></w:r>${run('mail')}`), 'e‑mail'],
  ['a tab', p(`${run('a')}<w:r><w:tab/></w:r>${run('b')}`), 'a b'],
  ['a sign of Wingdings', p('<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>'), '🡪'],
  [
    'letters of another writing',
    p(
      '<w:r><w:ruby><w:rt>' +
        run('とう') +
        '</w:rt><w:rubyBase>' +
        run('東') +
        '</w:rubyBase></w:ruby></w:r>',
    ),
    '東 (とう)',
  ],
  ['a large first letter', p('T', '', '<w:framePr w:dropCap="drop"/>') + p('he end'), 'The end'],
])('%s', (_, body, expected) => {
  expect(markdown(body)).toBe(expected)
})

test.each([
  ['a soft break in a heading', p(run('Ask') + br + run('first'), 'Heading2'), '## Ask first'],
  ['an empty heading', p('', 'Heading2') + p('x'), 'x'],
  ['a heading by its level', p('Deep', '', '<w:outlineLvl w:val="1"/>'), '## Deep'],
  ['a heading that is bold', p(run('Bold', bold), 'Heading2'), '## **Bold**'],
])('%s', (_, body, expected) => {
  expect(markdown(body)).toBe(expected)
})

test.each([
  [
    'goes on after a paragraph',
    item('a') + item('b') + p('pause') + item('c'),
    '1. a\n2. b\n\npause\n\n3. c',
  ],
  [
    'goes on in another list of one definition',
    item('a') + p('x') + item('b', 2),
    '1. a\n\nx\n\n2. b',
  ],
  ['begins where it says', item('a', 4) + item('b', 4), '7. a\n8. b'],
  ['begins anew', item('a') + item('b') + p('x') + item('c', 5), '1. a\n2. b\n\nx\n\n1. c'],
  ['goes on below bullets', item('a') + item('x', 3, 1) + item('b'), '1. a\n   - x\n2. b'],
  [
    'goes on after a table',
    item('a') + table(['x', 'y']) + item('b'),
    '1. a\n\n| x | y |\n| --- | --- |\n\n2. b',
  ],
  ['goes on after a heading', item('a') + heading('H', 2) + item('b'), '1. a\n\n## H\n\n2. b'],
  [
    'counts each level',
    item('a') + item('b', 1, 1) + item('c') + item('d', 1, 1),
    '1. a\n   1. b\n2. c\n   1. d',
  ],
  ['bullets', item('a', 3) + item('b', 3, 1) + item('c', 3), '- a\n  - b\n- c'],
  ['a level left out', item('a', 3) + item('b', 3, 2), '- a\n  - b'],
  ['no list', item('a', 0), 'a'],
])('a list: %s', (_, body, expected) => {
  expect(markdown(body)).toBe(expected)
})

const box = (checked: boolean) =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(checked ? '☒' : '☐')}</w:sdtContent></w:sdt>`
const formBox = (checked: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${checked}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`

test.each([
  ['of a form', p(box(true) + run(' one')) + p(box(false) + run(' two')), '- [x] one\n- [ ] two'],
  ['typed', p('☒ one') + p('☐ two') + p('☑ three'), '- [x] one\n- [ ] two\n- [x] three'],
  ['in a sentence', p('Tick ☒ here'), 'Tick \\[x] here'],
  ['in a list', item('☐ one', 3), '- [ ] one'],
  [
    'in a table',
    table(['Done', 'What'], ['☒', 'x']),
    '| Done | What |\n| --- | --- |\n| \\[x] | x |',
  ],
  ['of the old kind', p(formBox('<w:default w:val="1"/>') + run(' one')), '- [x] one'],
  [
    'of the old kind, unticked',
    p(formBox('<w:default w:val="1"/><w:checked w:val="0"/>') + run(' one')),
    '- [ ] one',
  ],
  [
    'a sign of Wingdings',
    p('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + run(' one')),
    '- [x] one',
  ],
  [
    'a letter in Wingdings',
    p(run('\uf0a8', '<w:rFonts w:ascii="Wingdings"/>') + run(' one')),
    '- [ ] one',
  ],
  [
    'in a line of its own',
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${p('☒')}</w:sdtContent></w:sdt>` +
      p('x'),
    '\\[x]\n\nx',
  ],
])('a checkbox: %s', (_, body, expected) => {
  expect(markdown(body)).toBe(expected)
})

const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const e = (content: string) => `<m:e>${content}</m:e>`

test.each([
  ['a row', m('a=b+c'), 'a=b+c'],
  [
    'a fraction',
    `<m:f><m:num>${m('hits')}</m:num><m:den>${m('pages')}</m:den></m:f>`,
    'hits/pages',
  ],
  [
    'a fraction of sums',
    `<m:f><m:num>${m('a+b')}</m:num><m:den>${m('2')}</m:den></m:f>`,
    '(a+b)/2',
  ],
  ['a power', `<m:sSup>${e(m('x'))}<m:sup>${m('2')}</m:sup></m:sSup>`, 'x<sup>2</sup>'],
  ['an index', `<m:sSub>${e(m('x'))}<m:sub>${m('i')}</m:sub></m:sSub>`, 'x<sub>i</sub>'],
  ['a root', `<m:rad><m:deg/>${e(m('a+b'))}</m:rad>`, '√(a+b)'],
  ['a cube root', `<m:rad><m:deg>${m('3')}</m:deg>${e(m('x'))}</m:rad>`, '<sup>3</sup>√x'],
  [
    'a sum',
    `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${m('i')}</m:sub><m:sup>${m('n')}</m:sup>${e(m('i'))}</m:nary>`,
    '∑<sub>i</sub><sup>n</sup> i',
  ],
  [
    'brackets',
    `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(m('x'))}</m:d>`,
    '\\[x]',
  ],
  ['a function', `<m:func><m:fName>${m('sin')}</m:fName>${e(m('x'))}</m:func>`, 'sin x'],
  [
    'a matrix',
    `<m:m><m:mr>${e(m('a'))}${e(m('b'))}</m:mr><m:mr>${e(m('c'))}${e(m('d'))}</m:mr></m:m>`,
    'a, b; c, d',
  ],
])('an equation: %s', (_, content, expected) => {
  expect(markdown(p(`${run('It is ')}<m:oMath>${content}</m:oMath>${run(' so.')}`))).toBe(
    `It is ${expected} so.`,
  )
})

test('an equation on a line of its own is a paragraph; one in a field of the old kind is counted', () => {
  const own = `<w:p><m:oMathPara><m:oMath>${m('a=b')}</m:oMath></m:oMathPara></w:p>`
  expect(markdown(own)).toBe('a=b')
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\f(a,b)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
  const { body, warnings } = docx(heading('T') + p(run('x ') + field))
  expect(body).toBe('x')
  expect(warnings[0]).toBe('1 equation left out; write it as text.')
})

const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const rule = (columns: number) => `|${' --- |'.repeat(columns)}`

test.each([
  [
    'a merged head',
    [[{ content: 'All', properties: wide(3) }], ['a', 'b', 'c']],
    ['| All |  |  |', rule(3), '| a | b | c |'],
  ],
  [
    'cells merged across',
    [
      ['x', 'y', 'z'],
      [{ content: 'Both', properties: wide(2) }, 'Late'],
    ],
    ['| x | y | z |', rule(3), '| Both |  | Late |'],
  ],
  [
    'cells merged down',
    [
      ['x', 'y'],
      [{ content: 'tall', properties: '<w:vMerge w:val="restart"/>' }, 'b'],
      [{ properties: '<w:vMerge/>' }, 'd'],
      ['e', 'f'],
    ],
    ['| x | y |', rule(2), '| tall | b |', '|  | d |', '| e | f |'],
  ],
  ['a short row', [['a', 'b', 'c'], ['d']], ['| a | b | c |', rule(3), '| d |  |  |']],
  ['a wider row', [['a'], ['b', 'c']], ['| a |  |', rule(2), '| b | c |']],
  [
    'two paragraphs',
    [
      ['a', 'b'],
      [p('one') + p('two'), 'c'],
    ],
    ['| a | b |', rule(2), '| one <br> two | c |'],
  ],
  [
    'a break',
    [
      ['a', 'b'],
      [p(run('one') + br + run('two')), 'c'],
    ],
    ['| a | b |', rule(2), '| one <br> two | c |'],
  ],
  [
    'a list',
    [
      ['a', 'b'],
      [item('one', 3) + item('two', 3), 'c'],
    ],
    ['| a | b |', rule(2), '| one <br> two | c |'],
  ],
  [
    'a numbered list',
    [
      ['a', 'b'],
      [item('one', 4) + item('two', 4), 'c'],
    ],
    ['| a | b |', rule(2), '| 7. one <br> 8. two | c |'],
  ],
  [
    'pipes',
    [
      ['a|b', 'c'],
      ['d', 'e|'],
    ],
    ['| a\\|b | c |', rule(2), '| d | e\\| |'],
  ],
  [
    'code with pipes',
    [
      ['a', 'b'],
      [p(run('x|y', '<w:rStyle w:val="Mono"/>')), 'c'],
    ],
    ['| a | b |', rule(2), '| `x\\|y` | c |'],
  ],
  [
    'a table within',
    [
      ['a', 'b'],
      ['some words around it', table(['i', 'j'], ['k', 'l']) + p('')],
    ],
    ['| a | b |', rule(2), '| some words around it | i · j <br> k · l |'],
  ],
  [
    'a column that only spans',
    [
      [{ content: 'a', properties: wide(5) }, 'b'],
      ['c', 'd'],
    ].map((row) => row),
    undefined,
  ],
] as const)('a table: %s', (_, rows, expected) => {
  const written = markdown(p('before') + table(...(rows as unknown as Parameters<typeof table>)))
  if (expected) expect(written).toBe(['before\n', ...expected].join('\n'))
  else expect(written).toContain('| a |')
})

test('a box that was drawn as a table of one cell is what stands in it', () => {
  expect(markdown(table([heading('Box', 2) + p('text')]))).toBe('## Box\n\ntext')
})

test('rows that were deleted while changes were tracked are gone, and rows of content controls stay', () => {
  const row = (text: string, properties = '') =>
    `<w:tr><w:trPr>${properties}</w:trPr><w:tc>${p(text)}</w:tc><w:tc>${p('x')}</w:tc></w:tr>`
  const body = `<w:tbl>${row('a')}${row('gone', '<w:del/>')}<w:sdt><w:sdtContent>${row('b')}</w:sdtContent></w:sdt></w:tbl>`
  expect(markdown(body)).toBe('| a | x |\n| --- | --- |\n| b | x |')
})

const note = (kind: string, id: number, content: string) =>
  `<w:${kind} w:id="${id}">${content}</w:${kind}>`
const reference = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`

test('footnotes and endnotes are footnotes, numbered as the text has them; none leads nowhere', () => {
  const body = p(
    run('One') + reference('endnote', 2) + run(' two') + reference('footnote', 2) + run('.'),
  )
  const parts = {
    footnotes:
      note('footnote', 2, p(run('Foot ') + run('note', bold))) + note('footnote', 3, p('unused')),
    endnotes: note('endnote', 2, p('End') + p('more')),
  }
  expect(markdown(body, parts)).toBe(
    'One[^1] two[^2].\n\n[^1]: End\n\n    more\n\n[^2]: Foot **note**',
  )
})

test('a link leads where it led; bookmarks and the table of contents do not', () => {
  const link = `<w:hyperlink r:id="link">${run('page')}</w:hyperlink>`
  const file = `<w:hyperlink r:id="file">${run('file')}</w:hyperlink>`
  const bookmark = `<w:hyperlink w:anchor="_Ref1">${run('below')}</w:hyperlink>`
  const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://e.org/f" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('field')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const contents = p(`<w:hyperlink w:anchor="_Toc1">${run('Part 3')}</w:hyperlink>`, 'TOC1')
  const { body, warnings } = docx(
    heading('T') + contents + p(link + run(', ') + bookmark + run(', ') + field + run(', ') + file),
    { links: { link: 'https://e.org/p', file: 'file:///C:/x.docx' } },
  )
  expect(body).toBe('[page](https://e.org/p), below, [field](https://e.org/f), file')
  expect(warnings.slice(0, 2)).toEqual([
    'The table of contents was left out.',
    '1 link that would lead nowhere on the site left out; the words stay.',
  ])
})

test('changes are accepted, remarks, hints and what is hidden left out, and said', () => {
  const deleted = `<w:del><w:r><w:delText>SECRET</w:delText></w:r></w:del>`
  const moved = `<w:moveFrom>${run('SECRET')}</w:moveFrom>`
  const added = `<w:ins>${run(' added')}</w:ins>`
  const hint = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Click here to enter text.')}</w:sdtContent></w:sdt>`
  const cut = p(run('Be'), '', '<w:rPr><w:del/></w:rPr>') + p(run('gin'))
  const { body, warnings } = docx(
    heading('T') +
      p(run('Kept') + deleted + moved + added + hint + run(' SECRET', '<w:vanish/>')) +
      cut,
    { comments: '<w:comment w:id="1"/>', header: p('Letterhead') },
  )
  expect(body).toBe('Kept added\n\nBegin')
  expect(warnings.slice(0, 3)).toEqual([
    '1 piece of hidden text left out.',
    '1 comment left out.',
    'What stands in the header or footer of its pages was left out.',
  ])
})

const drawing = (content: string) =>
  `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${content}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
const textBox = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

test.each([
  ['a picture', drawing('<pic:pic/>'), 'x', 1],
  ['a chart', drawing('<c:chart/>'), 'x', 1],
  ['SmartArt', drawing('<dgm:relIds/>'), 'x', 1],
  [
    'a picture of the old kind',
    '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>',
    'x',
    1,
  ],
  [
    'an embedded object',
    '<w:r><w:object><v:shape><v:imagedata/></v:shape></w:object></w:r>',
    'x',
    1,
  ],
  ['a drawn line', '<w:r><w:pict><v:line/></w:pict></w:r>', 'x', 1],
  ['a ruled line', '<w:r><w:pict><v:rect o:hr="t"/></w:pict></w:r>', 'x\n\n---', 0],
  [
    'a text box',
    drawing(`<wps:wsp><wps:txbx>${textBox('boxed')}</wps:txbx></wps:wsp>`),
    'x\n\nboxed',
    0,
  ],
  [
    'a text box kept twice',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${textBox('boxed')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>${textBox('boxed')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    'x\n\nboxed',
    0,
  ],
  [
    'a text box only in the old way',
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:shape>${textBox('boxed')}</v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    'x\n\nboxed',
    0,
  ],
  [
    'word art',
    '<w:r><w:pict><v:shape><v:textpath string="Art"/></v:shape></w:pict></w:r>',
    'x\n\nArt',
    0,
  ],
])('%s', (_, content, expected, pictures) => {
  const { body, warnings } = docx(heading('T') + p(run('x') + content))
  expect(body).toBe(expected)
  expect(warnings.includes('1 picture left out; notes have none.')).toBe(pictures === 1)
})

test('other prefixes and the strict kind of names are read all the same', () => {
  const strict = 'xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main"'
  const body =
    '<ns0:body><ns0:p><ns0:r><ns0:t>Title</ns0:t></ns0:r></ns0:p><ns0:p><ns0:r><ns0:rPr><ns0:b/></ns0:rPr><ns0:t>text</ns0:t></ns0:r></ns0:p></ns0:body>'
  const bytes = zipSync({
    'word/document.xml': strToU8(`<ns0:document ${strict}>${body}</ns0:document>`),
  })
  expect(draftOf('a.docx', bytes)).toMatchObject({ title: 'Title', body: '**text**' })
})

test('what only wraps is looked through, and what nobody knows is passed over', () => {
  const wrapped = p(`<w:customXml><w:smartTag>${run('text')}</w:smartTag></w:customXml>`)
  expect(markdown(`<w:unknown/>${wrapped}<constructor/>`)).toBe('text')
})
