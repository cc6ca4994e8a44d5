/** What stands in Word files in more than one way: each way of a kind has the same right result. */
import { describe, expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'
import { aDocx, br, heading, item, paragraph, run, table } from '../../../support/word.ts'
import { eachIs, markdown } from '../../../support/word-cases.ts'

/** A paragraph of letters as they were typed, tags too. */
const typed = (text: string, style?: string) => paragraph(run(text), style)
const p = paragraph

const bold = '<w:b/>'
const slanted = '<w:i/>'
const above = '<w:vertAlign w:val="superscript"/>'
const below = '<w:vertAlign w:val="subscript"/>'
const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
const linked = (content: string) => p(`<w:hyperlink r:id="l">${content}</w:hyperlink>`)
const links = { links: { l: 'https://e.org/~a/' } }

describe('raised and lowered letters', () => {
  eachIs([
    [
      'in a sentence',
      p(
        run('It holds 10') +
          run('6', above) +
          run(' pages in a room of 25 m') +
          run('2', above) +
          run(', at 600 ppm CO') +
          run('2', below) +
          run('.'),
      ),
      'It holds 10<sup>6</sup> pages in a room of 25 m<sup>2</sup>, at 600 ppm CO<sub>2</sub>.',
    ],
    [
      'by a style',
      p(run('10') + run('6', '<w:rStyle w:val="Up"/>')),
      '10<sup>6</sup>',
      { styles: `<w:style w:type="character" w:styleId="Up"><w:rPr>${above}</w:rPr></w:style>` },
    ],
    ['by hand', p(run('10') + run('6', '<w:position w:val="6"/>')), '10<sup>6</sup>'],
    ['by hand, below', p(run('H') + run('2', '<w:position w:val="-6"/>')), 'H<sub>2</sub>'],
    ['hardly, by hand', p(run('10') + run('6', '<w:position w:val="1"/>')), '106'],
    ['not after all', p(run('10') + run('6', '<w:vertAlign w:val="baseline"/>')), '106'],
    ['in pieces', p(run('x') + run('1', above) + run('0', above)), 'x<sup>10</sup>'],
    ['and slanted', p(run('E=mc') + run('2', slanted + above)), 'E=mc<sup>_2_</sup>'],
    ['ordinals', p(run('the 1') + run('st', above) + run(' time')), 'the 1<sup>st</sup> time'],
    ['stars', p(run('word') + run('*', above)), 'word<sup>\\*</sup>'],
    ['a tag that was typed', p(run('x') + run('<b>', above)), 'x<sup>\\<b></sup>'],
    ['in a heading', p(run('10') + run('6', above), 'Heading2'), '## 10<sup>6</sup>'],
    ['in a link', linked(run('m') + run('2', above)), '[m<sup>2</sup>](https://e.org/~a/)', links],
    [
      'in a table',
      table(['a', 'b'], [p(run('m') + run('2', above)), 'c']),
      '| a | b |\n| --- | --- |\n| m<sup>2</sup> | c |',
    ],
    ['that have letters of their own', typed('10⁶ m² CO₂'), '10⁶ m² CO₂'],
  ])
  test('but a large first letter is part of its word', () => {
    const large = run('T', '<w:position w:val="-9"/><w:sz w:val="116"/>')
    expect(markdown(p(large, '', '<w:framePr w:dropCap="drop"/>') + p('he end'))).toBe('The end')
  })
})

describe('angle brackets that were typed', () => {
  eachIs([
    [
      'a field to fill in and a comment',
      typed('Write Dear <name of the reader> at the top, then <!-- and the rest of the letter.') +
        typed('This paragraph comes after it.'),
      'Write Dear \\<name of the reader> at the top, then \\<!-- and the rest of the letter.\n\nThis paragraph comes after it.',
    ],
    [
      'a tag of notes',
      typed('<b>bold</b> and <sup>2</sup>'),
      '\\<b>bold\\</b> and \\<sup>2\\</sup>',
    ],
    ['a break', typed('one<br>two'), 'one\\<br>two'],
    ['a link', typed('<a href="x">y</a>'), '\\<a href="x">y\\</a>'],
    ['what would take the rest', typed('<style>') + typed('After'), '\\<style>\n\nAfter'],
    ['a script', typed('<script>alert(1)</script>'), '\\<script>alert(1)\\</script>'],
    ['a declaration', typed('<!DOCTYPE html> <?xml?>'), '\\<!DOCTYPE html> \\<?xml?>'],
    ['a type', typed('a List<String>'), 'a List\\<String>'],
    ['an end', typed('</details>'), '\\</details>'],
    ['an address', typed('<jo@e.org>'), '\\<jo@e.org>'],
    ['arrows and hearts', typed('<3 a <- b -> c <='), '<3 a <- b -> c <='],
    ['in pieces', p(run('<na') + run('me>', bold)), '\\<na**me>**'],
    ['in a heading', typed('Use <style> now', 'Heading2'), '## Use \\<style> now'],
    [
      'in a table',
      table(['a <td>', 'b'], ['c', 'd </td>']),
      '| a \\<td> | b |\n| --- | --- |\n| c | d \\</td> |',
    ],
    ['in code', typed('<b>', 'SourceCode'), '```\n<b>\n```'],
    ['already escaped', typed('\\<b> &lt;b&gt;'), '\\\\\\<b> \\&lt;b\\&gt;'],
  ])
})

describe('breaks', () => {
  const breakOf = (type: string) => `<w:r><w:br w:type="${type}"/></w:r>`
  const inHeading = (content: string) => p(content, 'Heading2')
  eachIs([
    [
      'in a heading',
      inHeading(run('Watch out') + br + run('for old links')),
      '## Watch out for old links',
    ],
    ['two in a heading', inHeading(run('A') + br + br + run('B')), '## A B'],
    ['at the ends of a heading', inHeading(br + run('A') + br), '## A'],
    [
      'of the old kind in a heading',
      inHeading(`${run('A')}<w:r><w:cr/></w:r>${run('B')}`),
      '## A B',
    ],
    ['of a column in a heading', inHeading(run('A') + breakOf('column') + run('B')), '## A B'],
    ['of a page before a heading', inHeading(breakOf('page') + run('A')), '## A'],
    [
      'in a bold heading',
      inHeading(`<w:r><w:rPr>${bold}</w:rPr><w:t>A</w:t><w:br/><w:t>B</w:t></w:r>`),
      '## **A** **B**',
    ],
    [
      'in a linked heading',
      p(`<w:hyperlink r:id="l">${run('A')}${br}</w:hyperlink>${run('B')}`, 'Heading2'),
      '## [A](https://e.org/~a/) B',
      links,
    ],
    ['in a numbered heading', p(run('A') + br + run('B'), 'Heading2', numbered), '## A B'],
    ['a tab in a heading', inHeading(`${run('1.')}<w:r><w:tab/></w:r>${run('A')}`), '## 1. A'],
    ['in a paragraph', p(run('A') + breakOf('textWrapping') + run('B')), 'A\\\nB'],
    ['of a page in a paragraph', p(run('A') + breakOf('page') + run('B')), 'A\\\nB'],
    ['of a page alone, in a list', item('a') + p(breakOf('page')) + item('b'), '1. a\n2. b'],
  ])
  test.each([
    ['in a title', 'Heading1'],
    ['in a title by its style', 'Title'],
  ])('%s', (_, style) => {
    const content = p(run('Ask before you tell') + br + run('and say what you need'), style)
    expect(draftOf('a.docx', aDocx(content + p('We asked first.')))).toMatchObject({
      title: 'Ask before you tell and say what you need',
      body: 'We asked first.',
    })
  })
})

describe('footnotes and endnotes', () => {
  const note = (id: number, content: string, kind = 'endnote', type = '') =>
    `<w:${kind} w:id="${id}"${type && ` w:type="${type}"`}>${content}</w:${kind}>`
  const reference = (id: number, kind = 'endnote') =>
    `<w:r><w:rPr>${above}</w:rPr><w:${kind}Reference w:id="${id}"/></w:r>`
  const one = { endnotes: note(1, p('A page.')) }
  const field = (instruction: string, words: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(words)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  eachIs([
    [
      'two in a sentence',
      p(
        run('The first claim') +
          reference(1) +
          run(' was true, the second') +
          reference(2) +
          run(' was not.'),
      ),
      'The first claim[^1] was true, the second[^2] was not.\n\n[^1]: A page of the library.\n\n[^2]: Another page.',
      { endnotes: note(1, p('A page of the library.')) + note(2, p('Another page.')) },
    ],
    [
      'with what Word puts around them',
      p(run('claim') + reference(1)),
      'claim[^1]\n\n[^1]: A page.',
      {
        endnotes:
          note(-1, '<w:p><w:r><w:separator/></w:r></w:p>', 'endnote', 'separator') +
          note(1, p(`<w:r><w:endnoteRef/></w:r>${run(' A page.')}`)),
      },
    ],
    ['one that is gone', p(run('claim') + reference(7) + run('.')), 'claim.'],
    ['in a heading', p(run('A') + reference(1), 'Heading2'), '## A[^1]\n\n[^1]: A page.', one],
    [
      'in a table',
      table(['a', p(run('b') + reference(1))], ['c', 'd']),
      '| a | b[^1] |\n| --- | --- |\n| c | d |\n\n[^1]: A page.',
      one,
    ],
    [
      'twice to one',
      p(run('a') + reference(1) + run(' b') + reference(1)),
      'a[^1] b[^1]\n\n[^1]: A page.',
      one,
    ],
    [
      'in a note',
      p(run('a') + reference(1, 'footnote')),
      'a[^1]\n\n[^1]: See[^2]\n\n[^2]: A page.',
      { ...one, footnotes: note(1, p(run('See') + reference(1)), 'footnote') },
    ],
    [
      'with a list',
      p(run('a') + reference(1)),
      'a[^1]\n\n[^1]: One:\n\n    - x',
      { endnotes: note(1, p('One:') + item('x', 3)) },
    ],
    [
      'in a link',
      linked(run('m') + reference(1)),
      '[m](https://e.org/~a/)[^1]\n\n[^1]: A page.',
      { ...one, ...links },
    ],
    ['named in a field', p(run('see ') + field(' NOTEREF _Ref1 \\h ', '1')), 'see 1'],
    ['a reference to a place', p(run('see ') + field(' REF _Ref1 \\h ', 'Table 1')), 'see Table 1'],
    ['a link to a place', p(field(' HYPERLINK \\l "part" ', 'below')), 'below'],
    ['that were typed', typed('a[1] and [^2]') + typed('[1]: b'), 'a\\[1] and \\[^2]\n\n\\[1]: b'],
  ])
  test('of the title alone is a paragraph of the text', () => {
    const title = p(run('Claim') + reference(1), 'Heading1')
    expect(draftOf('a.docx', aDocx(title + p('x'), one))).toMatchObject({
      title: 'Claim',
      body: 'x\n\nA page.',
    })
    expect(draftOf('a.docx', aDocx(title + p(run('x') + reference(1)), one)).body).toBe(
      'x[^1]\n\n[^1]: A page.',
    )
  })
})

describe('tildes', () => {
  const struck = '<w:strike/>'
  eachIs([
    [
      'in sentences',
      typed('The search took 5~7 minutes and the check 10~15 minutes.') +
        typed('About ~3 pages and ~4 links; in (~5) and (~6) cases.'),
      'The search took 5\\~7 minutes and the check 10\\~15 minutes.\n\nAbout \\~3 pages and \\~4 links; in (\\~5) and (\\~6) cases.',
    ],
    ['around a word', typed('~a~'), '\\~a\\~'],
    ['two around a word', typed('~~a~~'), '\\~\\~a\\~\\~'],
    ['three at the beginning', typed('~~~sh'), '\\~\\~\\~sh'],
    ['before paths', typed('~/notes and ~/drafts'), '\\~/notes and \\~/drafts'],
    ['as other programs lower letters', typed('H~2~O'), 'H\\~2\\~O'],
    ['that are struck out', p(run('5~7', struck)), '~~5\\~7~~'],
    ['beside what is struck out', p(run('5', struck) + run('~7')), '~~5~~\\~7'],
    ['in a heading', typed('~a~ b', 'Heading2'), '## \\~a\\~ b'],
    [
      'in a table',
      table(['~a', 'b~'], ['~c~', 'd']),
      '| \\~a | b\\~ |\n| --- | --- |\n| \\~c\\~ | d |',
    ],
    ['in a link', linked(run('~a~')), '[\\~a\\~](https://e.org/~a/)', links],
    ['in code', p(run('~a~', '<w:rStyle w:val="Mono"/>')), '`~a~`'],
    ['of other writings', typed('∼5～7'), '∼5～7'],
  ])
  test('in a title', () => {
    expect(draftOf('a.docx', aDocx(heading('~5 and ~6') + p('x'))).title).toBe('~5 and ~6')
  })
})

describe('emphasis', () => {
  const withBreaks = (look: string, parts: string) => `<w:r><w:rPr>${look}</w:rPr>${parts}</w:r>`
  const a = '<w:t>Remember</w:t>'
  const breaks = '<w:br/>'
  eachIs([
    [
      'with a break behind it',
      p(withBreaks(bold, a + breaks) + run('to ask.')),
      '**Remember**\\\nto ask.',
    ],
    ['with a break before it', p(run('x') + withBreaks(bold, breaks + a)), 'x\\\n**Remember**'],
    [
      'over a break',
      p(withBreaks(bold, `${a}${breaks}<w:t>us</w:t>`) + run(' all')),
      '**Remember**\\\n**us** all',
    ],
    [
      'slanted, with a break',
      p(withBreaks(slanted, a + breaks) + run('to ask.')),
      '_Remember_\\\nto ask.',
    ],
    [
      'bold and slanted, with a break',
      p(withBreaks(bold + slanted, a + breaks) + run('to ask.')),
      '_**Remember**_\\\nto ask.',
    ],
    [
      'struck out, with a break',
      p(withBreaks('<w:strike/>', a + breaks) + run('to ask.')),
      '~~Remember~~\\\nto ask.',
    ],
    [
      'with a break, in a list',
      p(withBreaks(bold, a + breaks) + run('to ask.'), '', numbered),
      '1. **Remember**\\\n   to ask.',
    ],
    ['at the beginning of a word', p(run('un', slanted) + run('able')), '*un*able'],
    ['at the end of a word', p(run('un') + run('able', bold)), 'un**able**'],
    ['that grows', p(run('a', bold) + run('b', bold + slanted) + run('c', bold)), '**a*b*c**'],
    ['that changes', p(run('a', bold) + run('b', slanted) + run('c', bold)), '**a**_b_**c**'],
    ['of quoted words', p(run('x') + run('“a”', bold) + run('y')), 'x“**a**”y'],
    [
      'of quoted words without spaces',
      p(run('これは') + run('「太字」', bold) + run('です')),
      'これは「**太字**」です',
    ],
    ['of stars', p(run('a*b*', bold)), '**a\\*b\\***'],
    ['of underscores', p(run('a_b', slanted) + run('c')), '*a\\_b*c'],
    ['of a stop', p(run('One.', bold) + run('Two')), '**One**.Two'],
    ['of a tab', p(withBreaks(bold, '<w:t>A</w:t><w:tab/>') + run('b')), '**A** b'],
    [
      'within a link',
      linked(run('un', bold) + run('able')),
      '[**un**able](https://e.org/~a/)',
      links,
    ],
  ])
})

test.each([
  'Why the team moved to C# and F#',
  'The file report_final_v2 was not final',
  'We use C #',
  '#1 of all',
  '1. First',
  '- a dash',
  '*starred* and **bold** and _slanted_',
  '`code` and ``more``',
  '[draft] A note (x)',
  'a < b > c & d',
  '<name> of the reader',
  '&amp; was typed',
  '5~7 minutes, ~~struck~~',
  'A\\B\\*C',
  'A | B',
  '> quoted',
  '!important',
  'Who? “Us”, they said…',
])('the title %j is as it was typed', (title) => {
  for (const style of ['Heading1', 'Title', 'Heading3'])
    expect(draftOf('a.docx', aDocx(typed(title, style) + typed('x'))).title).toBe(title)
})
