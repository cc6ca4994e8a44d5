/** Lists, boxes, equations and tables of Word files: each way of a kind has the same right result. */
import { describe, expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'
import { aDocx, br, item, paragraph as p, run, table } from '../../../support/word.ts'
import { eachIs } from '../../../support/word-cases.ts'

const bold = '<w:b/>'
const picture =
  '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'

describe('a list goes on', () => {
  const numbering = (format: string, label = '%1.', start = 1) => ({
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${label}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  })
  const paused = item('a') + p('pause') + item('b')
  const goesOn = '1. a\n\npause\n\n2. b'
  eachIs([
    [
      'after a paragraph',
      item('Open the page.') +
        item('Read the date.') +
        p('If it is older than a year, stop here.') +
        item('Find the source.') +
        item('Repeat steps 3 and 4.'),
      '1. Open the page.\n2. Read the date.\n\nIf it is older than a year, stop here.\n\n3. Find the source.\n4. Repeat steps 3 and 4.',
    ],
    ['with letters', paused, goesOn, numbering('lowerLetter', '%1)')],
    ['with Roman numerals', paused, goesOn, numbering('upperRoman')],
    ['with words before its numbers', paused, goesOn, numbering('decimal', 'Step %1:')],
    ['from nothing', paused, '0. a\n\npause\n\n1. b', numbering('decimal', '%1.', 0)],
    [
      'from a number of two digits',
      paused,
      '41. a\n\npause\n\n42. b',
      numbering('decimal', '%1.', 41),
    ],
    [
      'over several pauses',
      item('a') + p('x') + item('b') + p('y') + item('c'),
      '1. a\n\nx\n\n2. b\n\ny\n\n3. c',
    ],
    ['after bullets', item('a') + item('x', 3) + item('b'), '1. a\n\n- x\n\n2. b'],
    ['after a quotation', item('a') + p('q', 'Quote') + item('b'), '1. a\n\n> q\n\n2. b'],
    ['after code', item('a') + p('q', 'SourceCode') + item('b'), '1. a\n\n```\nq\n```\n\n2. b'],
    ['after a picture', item('a') + p(picture) + item('b'), '1. a\n2. b'],
    [
      'after an item that was deleted',
      item('a') +
        p(
          '',
          '',
          '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>',
        ) +
        item('b'),
      '1. a\n2. b',
    ],
    [
      'below, and begins anew there',
      item('a') + item('x', 1, 1) + item('y', 1, 1) + item('b') + item('z', 1, 1),
      '1. a\n   1. x\n   2. y\n2. b\n   1. z',
    ],
    [
      'by the style of its paragraphs',
      p('a', 'ListNumber') + p('pause') + p('b', 'ListNumber'),
      goesOn,
      {
        styles:
          '<w:style w:type="paragraph" w:styleId="ListNumber"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      },
    ],
  ])
})

describe('a box', () => {
  const control = (state: string, content: string) =>
    `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${state}"/></w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
  const sign = (font: string, code: string) =>
    `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
  const cell = (content: string) => `<w:tc>${content}</w:tc>`
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`
  const twoRows = (box: string) =>
    `<w:tbl>${row(cell(p('a')), box)}${row(cell(p('b')), cell(p('c')))}</w:tbl>`
  eachIs([
    [
      'of a form and typed',
      p(control('1', run('☒')) + run(' Read the agreement')) +
        p(control('0', run('☐')) + run(' Try the search')) +
        p('☒ Typed by hand, done'),
      '- [x] Read the agreement\n- [ ] Try the search\n- [x] Typed by hand, done',
    ],
    [
      'that says true and false',
      p(control('true', run('☒')) + run('a')) + p(control('false', run('☐')) + run('b')),
      '- [x] a\n- [ ] b',
    ],
    [
      'with a sign of its own',
      p(control('1', run('✓')) + run(' a')) + p(control('0', run('✗')) + run(' b')),
      '- [x] a\n- [ ] b',
    ],
    ['with other signs', p('🗹 a') + p('🗷 b') + p('☑ c'), '- [x] a\n- [x] b\n- [x] c'],
    ['that says it is no emoji', p('☐\ufe0e a') + p('☑\ufe0f b'), '- [ ] a\n- [x] b'],
    ['in bold', p(run('☒', bold) + run(' a')) + p(run('☐ b', bold)), '- [x] a\n- [ ] **b**'],
    [
      'of another font',
      p(sign('Wingdings 2', 'F052') + run(' a')) +
        p(sign('Wingdings', 'F06F') + run(' b')) +
        p(sign('MS Gothic', '2610') + run(' c')),
      '- [x] a\n- [ ] b\n- [ ] c',
    ],
    ['before breaks', p(run('☒ a') + br + run('☐ b')), '- [x] a\n- [ ] b'],
    ['in a numbered list', item('☒ a') + item('☐ b'), '1. [x] a\n2. [ ] b'],
    ['in lists in lists', item('☒ a', 3) + item('☐ b', 3, 1), '- [x] a\n  - [ ] b'],
    ['before a tab', p(`${run('☒')}<w:r><w:tab/></w:r>${run('a')}`), '- [x] a'],
    ['after another', p('☐ yes ☒ no'), '- [ ] yes \\[x] no'],
    [
      'around a cell',
      twoRows(control('1', cell(p('☒')))),
      '| a | \\[x] |\n| --- | --- |\n| b | c |',
    ],
    ['in a cell', twoRows(cell(control('0', p('☐')))), '| a | \\[ ] |\n| --- | --- |\n| b | c |'],
    ['in a heading', p('☒ a', 'Heading2'), '## \\[x] a'],
    ['that is only a bracket', p('[x] a') + p('[] b'), '\\[x] a\n\n\\[] b'],
    ['that is another sign', p('✅ a') + p('✓ b') + p('❌ c'), '✅ a\n\n✓ b\n\n❌ c'],
  ])
})

describe('an equation', () => {
  const m = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
  const e = (content: string) => `<m:e>${content}</m:e>`
  const fraction = (top: string, bottom: string, properties = '') =>
    `<m:f>${properties}<m:num>${m(top)}</m:num><m:den>${m(bottom)}</m:den></m:f>`
  const math = (content: string) => `<m:oMath>${content}</m:oMath>`
  const own = (...equations: string[]) =>
    `<w:p><m:oMathPara>${equations.map(math).join('')}</m:oMathPara></w:p>`
  const inLine = (content: string) => p(run('It is ') + math(content) + run(' so.'))
  eachIs([
    [
      'in a line and on its own',
      p(
        run('The share is ') +
          math(m('a') + m('=') + fraction('hits', 'pages')) +
          run(' and it was one in four.'),
      ) +
        own(m('a') + m('=') + fraction('hits', 'pages')) +
        p('That was all.'),
      'The share is a=hits/pages and it was one in four.\n\na=hits/pages\n\nThat was all.',
    ],
    ['of letters', inLine(m('a=b+c')), 'It is a=b+c so.'],
    ['with signs of Markdown', inLine(m('a*b*c_d&lt;e&gt;')), 'It is a\\*b\\*c_d\\<e> so.'],
    ['in several pieces on its own', own(m('a=b'), m('c=d')), 'a=b; c=d'],
    [
      'of several lines',
      inLine(`<m:eqArr>${e(m('a=1'))}${e(m('b=2'))}</m:eqArr>`),
      'It is a=1; b=2 so.',
    ],
    [
      'with both scripts',
      inLine(`<m:sSubSup>${e(m('x'))}<m:sub>${m('i')}</m:sub><m:sup>${m('2')}</m:sup></m:sSubSup>`),
      'It is x<sub>i</sub><sup>2</sup> so.',
    ],
    [
      'with scripts before',
      inLine(`<m:sPre>${e(m('C'))}<m:sub>${m('6')}</m:sub><m:sup>${m('14')}</m:sup></m:sPre>`),
      'It is <sub>6</sub><sup>14</sup>C so.',
    ],
    [
      'with a power of a fraction',
      inLine(`<m:sSup>${e(fraction('a', 'b'))}<m:sup>${m('2')}</m:sup></m:sSup>`),
      'It is (a/b)<sup>2</sup> so.',
    ],
    [
      'with a fraction in a fraction',
      inLine(`<m:f><m:num>${m('a')}</m:num><m:den>${fraction('b', 'c')}</m:den></m:f>`),
      'It is a/(b/c) so.',
    ],
    [
      'with two numbers above each other',
      inLine(`<m:d>${e(fraction('n', 'k', '<m:fPr><m:type m:val="noBar"/></m:fPr>'))}</m:d>`),
      'It is (n; k) so.',
    ],
    [
      'with a limit',
      inLine(`<m:limLow>${e(m('lim'))}<m:lim>${m('n→∞')}</m:lim></m:limLow>`),
      'It is lim<sub>n→∞</sub> so.',
    ],
    [
      'with a mark above',
      inLine(`<m:acc><m:accPr><m:chr m:val="\u0302"/></m:accPr>${e(m('x'))}</m:acc>`),
      'It is x\u0302 so.',
    ],
    ['with words', inLine(m('a=') + run('words')), 'It is a=words so.'],
    [
      'with a piece that was deleted',
      inLine(`<w:del>${m('SECRET')}</w:del>${m('y')}`),
      'It is y so.',
    ],
    [
      'in a table',
      table(['a', `<w:p>${math(m('x=y'))}</w:p>`], ['b', 'c']),
      '| a | x=y |\n| --- | --- |\n| b | c |',
    ],
    [
      'in a heading',
      `<w:p><w:pPr><w:pStyle w:val="Heading2"/></w:pPr>${math(m('x=y'))}</w:p>`,
      '## x=y',
    ],
    ['that looks like a list', own(m('- x')), '\\- x'],
  ])
})

const wide = (columns: number) => `<w:gridSpan w:val="${columns}"/>`
const tall = '<w:vMerge w:val="restart"/>'
const goesDown = '<w:vMerge/>'

describe('a table', () => {
  const row = (properties: string, ...cells: string[]) =>
    `<w:tr><w:trPr>${properties}</w:trPr>${cells.map((text) => `<w:tc>${p(text)}</w:tc>`).join('')}</w:tr>`
  eachIs([
    [
      'with cells merged across and down',
      table(
        [{ content: 'Both', properties: wide(2) }, 'Late'],
        ['one', 'two', 'three'],
        [{ content: 'tall', properties: tall }, 'b', 'c'],
        [{ properties: goesDown }, 'd', 'e'],
      ),
      '| Both |  | Late |\n| --- | --- | --- |\n| one | two | three |\n| tall | b | c |\n|  | d | e |',
    ],
    [
      'with a merged head',
      table(
        [{ content: 'Everyone who came', properties: wide(3) }],
        ['Who', 'What', 'When'],
        ['A', 'B', 'C'],
      ),
      '| Everyone who came |  |  |\n| --- | --- | --- |\n| Who | What | When |\n| A | B | C |',
    ],
    [
      'with a cell merged both ways',
      table(
        ['a', 'b', 'c'],
        [{ content: 'x', properties: wide(2) + tall }, 'y'],
        [{ properties: wide(2) + goesDown }, 'z'],
      ),
      '| a | b | c |\n| --- | --- | --- |\n| x |  | y |\n|  |  | z |',
    ],
    [
      'with tall cells side by side',
      table(
        [{ content: 'a', properties: tall }, { content: 'b', properties: tall }, 'c'],
        [{ properties: goesDown }, { properties: goesDown }, 'd'],
      ),
      '| a | b | c |\n| --- | --- | --- |\n|  |  | d |',
    ],
    [
      'merged in the old way',
      table(
        [
          { content: 'a', properties: '<w:hMerge w:val="restart"/>' },
          { properties: '<w:hMerge/>' },
          'c',
        ],
        ['d', 'e', 'f'],
      ),
      '| a |  | c |\n| --- | --- | --- |\n| d | e | f |',
    ],
    [
      'with a row that begins later',
      `<w:tbl>${row('', 'a', 'b', 'c')}${row('<w:gridBefore w:val="1"/>', 'd', 'e')}</w:tbl>`,
      '| a | b | c |\n| --- | --- | --- |\n|  | d | e |',
    ],
    [
      'with a row that ends before',
      `<w:tbl>${row('<w:gridAfter w:val="1"/>', 'a', 'b')}${row('', 'c', 'd', 'e')}</w:tbl>`,
      '| a | b |  |\n| --- | --- | --- |\n| c | d | e |',
    ],
    [
      'with a sum below',
      table(['a', 'b', 'c'], ['1', '2', '3'], [{ content: 'Sum', properties: wide(2) }, '3']),
      '| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| Sum |  | 3 |',
    ],
    [
      'with an empty column',
      table(['a', '', 'b'], ['c', '', 'd']),
      '| a |  | b |\n| --- | --- | --- |\n| c |  | d |',
    ],
    ['of one row', table(['a', 'b', 'c']), '| a | b | c |\n| --- | --- | --- |'],
    ['of one column', table(['a'], ['b'], ['c']), '| a |\n| --- |\n| b |\n| c |'],
    [
      'with a break in its head',
      table([p(run('a') + br + run('b')), 'c'], ['d', 'e']),
      '| a <br> b | c |\n| --- | --- |\n| d | e |',
    ],
    [
      'with bars and strokes',
      table(['a\\', 'b'], ['c\\|', '|']),
      '| a\\\\ | b |\n| --- | --- |\n| c\\\\\\| | \\| |',
    ],
  ])
})

describe('a table on top', () => {
  const draft = (...rows: Parameters<typeof table>) =>
    draftOf('a.docx', aDocx(table(...rows) + p('What we tried') + p('We asked.')))
  test.each<[string, Parameters<typeof table>, Record<string, unknown>, string]>([
    [
      'with a row that is no field',
      [
        ['Session', '3'],
        ['Date', 'May 2026'],
        ['Present', 'two of us'],
      ],
      { title: 'What we tried', session: 3, month: '2026-05' },
      '| Present | two of us |\n| --- | --- |\n\nWe asked.',
    ],
    [
      'of fields with a title',
      [
        ['Title', 'Found in two minutes'],
        ['Session', '1'],
        ['Month', 'May 2026'],
        ['Length', '45'],
      ],
      { title: 'Found in two minutes', session: 1, month: '2026-05', length: 45 },
      'What we tried\n\nWe asked.',
    ],
    [
      'in capitals',
      [
        ['SESSION', '3'],
        ['DATE', 'MAY 2026'],
      ],
      { session: 3, month: '2026-05' },
      'We asked.',
    ],
    [
      'with names in bold',
      [
        [p(run('Session', bold)), '3'],
        [p(run('Length:', bold)), '45 min'],
      ],
      { session: 3, length: 45 },
      'We asked.',
    ],
    [
      'with a list in it',
      [
        ['Themes', item('Search', 3) + item('Trust and doubt', 3)],
        ['Session', '2'],
      ],
      { themes: ['search', 'trust'], session: 2 },
      'We asked.',
    ],
    [
      'with lines in it',
      [
        ['Themes', p('Search') + p('Trust and doubt')],
        ['Tools', 'Web search'],
      ],
      { themes: ['search', 'trust'], tools: ['web-search'] },
      'We asked.',
    ],
    [
      'below a head that spans',
      [[{ content: 'Session note', properties: wide(2) }], ['Session', '3']],
      { session: 3 },
      '| Session note |  |\n| --- | --- |\n\nWe asked.',
    ],
    [
      'with four columns',
      [
        ['Session', 'Month', 'Length', 'Cohort'],
        ['1', 'May 2026', '45', 'c-suite'],
      ],
      { session: 1, month: '2026-05', length: 45, cohort: '2026-c-suite' },
      'We asked.',
    ],
    [
      'with three columns',
      [
        ['Session', '3', 'done'],
        ['Date', 'May 2026', 'x'],
      ],
      { session: 3 },
      '| Session | 3 | done |\n| --- | --- | --- |\n| Date | May 2026 | x |\n\nWe asked.',
    ],
    [
      'with sentences',
      [
        ['Session', '3 of us came'],
        ['Date', 'not known'],
      ],
      { title: 'What we tried' },
      '| Session | 3 of us came |\n| --- | --- |\n| Date | not known |\n\nWe asked.',
    ],
    [
      'with a second title',
      [
        ['Title', 'One'],
        ['Title', 'Two'],
      ],
      { title: 'One' },
      '| Title | Two |\n| --- | --- |\n\nWhat we tried\n\nWe asked.',
    ],
    [
      'of other things',
      [['ACME', 'Page 1']],
      { title: 'What we tried' },
      '| ACME | Page 1 |\n| --- | --- |\n\nWe asked.',
    ],
    [
      'with a heading in it',
      [
        [p('Minutes', 'Heading1'), 'x'],
        ['a', 'b'],
      ],
      { title: 'What we tried' },
      '| Minutes | x |\n| --- | --- |\n| a | b |\n\nWe asked.',
    ],
  ])('%s', (_, rows, fields, body) => {
    const found = draft(...rows)
    expect(found.fields).toMatchObject(fields)
    expect(found.body).toBe(body)
    if (!('session' in fields)) expect(found.fields).not.toHaveProperty('session')
  })
})
