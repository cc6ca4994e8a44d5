/** Whole files that once came in wrong, each with what it is now. */
import { expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'
import { aDocx, br, heading, paragraph as p, run, table } from '../../../support/word.ts'

interface Expected {
  title: string
  body: string
  fields?: Record<string, unknown>
  warnings?: string[]
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const picturesOf = (count: number) => [
  `${count} picture${count === 1 ? '' : 's'} left out; notes have none.`,
]
const readAsItStands = (line: number, text: string) => [
  `The front matter is not valid YAML at line ${line}; it was read as it stands: “${text}”.`,
]
const clause = 'We looked for one clause in a long contract and found it in two minutes.'

test.each<[name: string, content: string | Uint8Array, expected: Expected]>([
  [
    'front-matter-colon.md',
    `---\ntitle: Two habits: ask, then check\nsession: 1\nmonth: 2026-05\n---\n\n${clause}\n`,
    {
      title: 'Two habits: ask, then check',
      body: clause,
      fields: { session: 1, month: '2026-05' },
      warnings: readAsItStands(2, 'title: Two habits: ask, then check'),
    },
  ],
  [
    'front-matter-re.md',
    `---\ntitle: Re: the clause we looked for\nsession: 1\nmonth: 2026-05\n---\n\n${clause}\n`,
    {
      title: 'Re: the clause we looked for',
      body: clause,
      fields: { session: 1, month: '2026-05' },
      warnings: readAsItStands(2, 'title: Re: the clause we looked for'),
    },
  ],
  [
    'front-matter-dots.md',
    '---\ntitle: Head that ends with dots\nsession: 1\n...\n\nText of the note stands here.\n',
    {
      title: 'Head that ends with dots',
      body: 'Text of the note stands here.',
      fields: { session: 1 },
      warnings: [],
    },
  ],
  [
    'word-windows-1252.html',
    latin(
      '<html><head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><title>x</title></head><body lang=EN-GB><h1>The caf\xe9\x92s answer</h1><p>She said \x93that\x92s na\xefve\x94 \x96 and it was.</p></body></html>',
    ),
    { title: 'The café’s answer', body: 'She said “that’s naïve” – and it was.' },
  ],
  [
    'utf16le.html',
    Buffer.from(
      '\ufeff<html><head><meta http-equiv="Content-Type" content="text/html; charset=unicode"><title>x</title></head><body lang=EN-GB><h1>The cafe two’s answer</h1><p>She said “that’s naïve” – and it was.</p></body></html>',
      'utf16le',
    ),
    { title: 'The cafe two’s answer', body: 'She said “that’s naïve” – and it was.' },
  ],
  [
    'csharp.docx',
    aDocx(heading('Why the team moved to C# and F#') + p('The text of this note is short.')),
    { title: 'Why the team moved to C# and F#', body: 'The text of this note is short.' },
  ],
  [
    'underscore.docx',
    aDocx(heading('The file report_final_v2 was not final') + p('The text of this note is short.')),
    { title: 'The file report_final_v2 was not final', body: 'The text of this note is short.' },
  ],
  [
    'title-break.docx',
    aDocx(
      p(run('Ask before you tell') + br + run('and say what you need'), 'Heading1') +
        p('We asked first.') +
        p(run('Watch out') + br + run('for old links'), 'Heading2') +
        p('Some were dead.'),
    ),
    {
      title: 'Ask before you tell and say what you need',
      body: 'We asked first.\n\n## Watch out for old links\n\nSome were dead.',
    },
  ],
  [
    'setext.md',
    'A meeting\n=========\n\nWe met.\n\nPart\n----\n\nText.\n',
    { title: 'A meeting', body: 'We met.\n\n## Part\n\nText.' },
  ],
  [
    'fence.md',
    '# T\n\nText.\n\n```sh\n# a comment\nls\n\n\n\necho\n```\n',
    { title: 'T', body: 'Text.\n\n```sh\n# a comment\nls\n\n\n\necho\n```' },
  ],
  [
    'images.md',
    '# Images here\n\n![A [nested](https://e.org/a) caption](x.png){width=40}\n\n![[board.png]]\n\n<img src="a.png" alt="z">\n\n![ref][one]\n\n![p](a_(1).png)\n\n[one]: b.png\n\nCode: `![alt](x.png)`\n',
    { title: 'Images here', body: 'Code: `![alt](x.png)`', warnings: picturesOf(5) },
  ],
  [
    'breaks-the-build.md',
    '# A picture\n\nWe looked.\n\n![Board [one]](board.png)\n\nDone.\n',
    { title: 'A picture', body: 'We looked.\n\nDone.', warnings: picturesOf(1) },
  ],
  [
    'comment.md',
    '<!-- a comment\nover lines -->\n# Real title\n\nText\n',
    { title: 'Real title', body: 'Text', warnings: ['1 comment left out.'] },
  ],
  [
    'empty-title.md',
    "---\ntitle: ''\nlabels: ''\n---\n\n# We asked in the open\n\nText.\n",
    { title: 'We asked in the open', body: 'Text.' },
  ],
  [
    'month-in-words.txt',
    'Title number d of the trial\n\nDate: Wednesday, 14 October 2026, Mayfair office\n\nAt 10:30 we began and by 11:15:20 it was done: a ratio of 1:3.\n',
    {
      title: 'Title number d of the trial',
      body: 'Date: Wednesday, 14 October 2026, Mayfair office\n\nAt 10:30 we began and by 11:15:20 it was done: a ratio of 1:3.',
      fields: { month: '2026-10' },
    },
  ],
  [
    'sentence.docx',
    aDocx(
      p('How it went') +
        p('Session: 3 of us came and stayed to the end.') +
        p('Date: May 2026 was too late for the budget, so we moved it.') +
        p('We met.'),
    ),
    {
      title: 'How it went',
      body: 'Session: 3 of us came and stayed to the end.\n\nDate: May 2026 was too late for the budget, so we moved it.\n\nWe met.',
      fields: {},
    },
  ],
  [
    'title-twice.docx',
    aDocx(
      p(run('Session note'), 'Title') +
        p('Title: The clause we found') +
        p('Session: 1') +
        p('Text.'),
    ),
    {
      title: 'The clause we found',
      body: '## Session note\n\nText.',
      fields: { session: 1 },
    },
  ],
  [
    'meta-table.docx',
    aDocx(
      table(
        ['Title', 'Found in two minutes'],
        ['Session', '1'],
        ['Month', 'May 2026'],
        ['Length', '45'],
      ) +
        heading('What we tried', 2) +
        p('We searched.'),
    ),
    {
      title: 'Found in two minutes',
      body: '## What we tried\n\nWe searched.',
      fields: { session: 1, month: '2026-05', length: 45 },
    },
  ],
  [
    'long.markdown',
    '# A note with a long ending\n\nText.\n',
    { title: 'A note with a long ending', body: 'Text.' },
  ],
  [
    'one.DOCX',
    aDocx(heading('A file in capitals') + p('Text.')),
    { title: 'A file in capitals', body: 'Text.' },
  ],
])('%s', (name, content, { title, body, fields, warnings }) => {
  const draft = draftOf(name, content)
  expect(draft).toMatchObject({ title, body })
  if (fields) expect(draft.fields).toEqual({ title, status: 'draft', ...fields })
  if (warnings)
    expect(draft.warnings.filter((warning) => !warning.startsWith('Missing'))).toEqual(warnings)
})

test('a page with a table of 1,500 rows keeps every value', () => {
  const row = `<tr>${'<td>x y</td>'.repeat(8)}</tr>`
  const { title, body } = draftOf(
    'table-1500-rows.html',
    `<h1>Rows</h1><table>${row.repeat(1500)}</table>`,
  )
  expect(title).toBe('Rows')
  const lines = body.split('\n')
  expect(lines).toHaveLength(1501)
  for (const [index, line] of lines.entries())
    expect(line).toBe(`|${(index === 1 ? ' --- |' : ' x y |').repeat(8)}`)
})
