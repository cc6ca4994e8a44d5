/** What is found of a note in a text: its title, its fields, and the text that is left. */
import { expect, test } from 'vitest'
import { noteSchema } from '../../../../src/schemas/note.ts'
import { draftOf } from '../../../support/import.ts'
import { aDocx, heading, paragraph as p, run, table } from '../../../support/word.ts'

const draft = (text: string) => draftOf('a.md', text)

const full =
  '# Silence was an answer\n\nSession: 3\nDate: 12 May 2026\nLength: 45 min\nCohort: c-suite\nKind: Both\nThemes: Trust and doubt, search\nTools: Web search\nSummary: We asked twice.\n\n## A-ha\n\nThey had read it.\n'

test('names become ids, each is shown with where it stood, and nothing is missing where all is said', () => {
  const { fields, sources, warnings, body } = draft(full)
  expect(fields).toEqual({
    title: 'Silence was an answer',
    session: 3,
    month: '2026-05',
    length: 45,
    status: 'draft',
    cohort: '2026-c-suite',
    kind: 'both',
    themes: ['trust', 'search'],
    tools: ['web-search'],
    summary: 'We asked twice.',
    aha: 'They had read it.',
  })
  expect(sources).toEqual([
    'title: Silence was an answer, from the first heading',
    'session: 3, from the line “Session: 3”',
    'month: 2026-05, from the line “Date: 12 May 2026”',
    'length: 45, from the line “Length: 45 min”',
    'cohort: 2026-c-suite, from the line “Cohort: c-suite”',
    'kind: both, from the line “Kind: Both”',
    'themes: trust, search, from the line “Themes: Trust and doubt, search”',
    'tools: web-search, from the line “Tools: Web search”',
    'summary: We asked twice., from the line “Summary: We asked twice.”',
    'aha: They had read it., from the text under “A-ha”',
  ])
  expect(warnings).toEqual([])
  expect(body).toBe('## A-ha\n\nThey had read it.')
  expect(noteSchema.safeParse({ id: 'n-abcd', ...fields }).success).toBe(true)
})

test('what is not known is left open and said, and its line stays in the text', () => {
  const { fields, warnings, body } = draft(
    full
      .replace('Session: 3', 'Session: 9')
      .replace('search\n', 'serch\n')
      .replace('Both', 'Tactic'),
  )
  expect(fields).not.toHaveProperty('session')
  expect(fields).not.toHaveProperty('kind')
  expect(fields['themes']).toEqual(['trust'])
  expect(warnings).toEqual([
    'It says session 9, which is not one of 1, 2, 3.',
    'It says kind "Tactic". Did you mean "tactical"? Write one of: both, cultural, tactical.',
    'It says theme "serch". Did you mean "search"? Write one of: search, trust.',
    'Missing: session, kind.',
  ])
  expect(body).toMatch(/^Session: 9\nKind: Tactic\nThemes: Trust and doubt, serch\n\n## A-ha/)
})

test('what the command was given counts for more; what differs from it stays in the text', () => {
  const { fields, body } = draftOf('a.md', full, {
    session: 2,
    month: '2026-05',
    cohort: undefined,
  })
  expect(fields).toMatchObject({ session: 2, month: '2026-05' })
  expect(body).toMatch(/^Session: 3\n\n## A-ha/)
})

test.each([
  ['**Session:** 2', 'session', 2],
  ['Session – 2', 'session', 2],
  ['- Session: 2', 'session', 2],
  ['> Session: No. 2', 'session', 2],
  ['## Session: 2 of 7', 'session', 2],
  ['Session:\u00a02', 'session', 2],
  ['*Duration*: 1 hour', 'length', 60],
  ['Length: 1 h', 'length', 60],
  ['Length: 0.5 hours', 'length', 30],
  ['Length: 45 minutes.', 'length', 45],
  ['Month: 5/2026', 'month', '2026-05'],
  ['Date: Sept 2026', 'month', '2026-09'],
  ['Date: Wednesday, 14 October 2026', 'month', '2026-10'],
  ['Date: October 14th, 2026', 'month', '2026-10'],
  ['Date: 2026-05-12', 'month', '2026-05'],
  ['Date: 14/10/2026', 'month', '2026-10'],
  ['Date: 12.05.2026', 'month', '2026-05'],
  ['Date: 12–14 May 2026', 'month', '2026-05'],
  ['Date: 3. Mai 2026', 'month', '2026-05'],
  ['Date: 3 mai 2026', 'month', '2026-05'],
  ['Theme: Search', 'themes', ['search']],
  ['A-ha: We never asked.', 'aha', 'We never asked.'],
  ['In one line: We asked.', 'summary', 'We asked.'],
])('%j is a field, and goes', (line, field, value) => {
  const { fields, body } = draft(`# T\n\n${line}\n\nText.`)
  expect(fields[field]).toEqual(value)
  expect(body).toBe('Text.')
})

test.each([
  'Session: 3 of us came and stayed to the end.',
  'Session: three',
  'Session: 3 and 4',
  'Session: 3, 4',
  'Date: May 2026 was too late for the budget, so we moved it.',
  'Date: last spring',
  'Date: May',
  'Date: 5/6/2026',
  'Date: 12 May',
  'Date: May or June 2026',
  'Date: April 2026 to May 2026',
  'Date: not before 12 May 2026',
  'Length: unknown',
  'Length: 45 pages',
  'Length: 45 minutes is too short.',
  'Constructor: the thing we built',
  'toString: x',
  'Note: Session: 3',
  `Summary: ${'long '.repeat(40).trim()}`,
])('%j is no field, and stays', (line) => {
  const { fields, body } = draft(`# T\n\n${line}\n\nText.`)
  expect(Object.keys(fields)).toEqual(['title', 'status'])
  expect(body).toBe(`${line}\n\nText.`)
})

test.each([
  ['Date: Wednesday, 14 October 2026, Mayfair office', '2026-10'],
  ['Date: October 2026, Mayfair office', '2026-10'],
  ['Date: 14 October 2026 (Mayfair)', '2026-10'],
  ['Month: May 2026; moved from April', undefined],
  ['Date: Mayfair, 14 October 2026', '2026-10'],
])('%j says more than its date, and stays', (line, month) => {
  const { fields, body } = draft(`# T\n\n${line}\n\nText.`)
  expect(fields['month']).toBe(month)
  expect(body).toBe(`${line}\n\nText.`)
})

test.each([
  ['Month: May 2026\nMonth: June 2026', { month: '2026-05' }, 'Month: June 2026'],
  ['Theme: Search\nTheme: Trust and doubt', { themes: ['search'] }, 'Theme: Trust and doubt'],
  ['Summary: One.\nSummary: Two.', { summary: 'One.' }, 'Summary: Two.'],
  ['Title: A\nTitle: B', { title: 'A' }, '## T\n\nTitle: B'],
  ['Session: 1\nSession: 1', { session: 1 }, ''],
])('of two fields the first counts, and the other stays: %j', (lines, fields, body) => {
  expect(draft(`# T\n\n${lines}`)).toMatchObject({ fields, body })
})

test('a field far down is text', () => {
  expect(draft(`# T\n\n${'x\n\n'.repeat(12)}Session: 2`).body).toContain('Session: 2')
})

test('lines that go leave whole paragraphs behind', () => {
  expect(draft('# T\n\nOne\\\nSession: 2\n\nTwo  \nMonth: May 2026').body).toBe('One\n\nTwo')
  expect(draft('# T\n\nSession: 2\\\nOne\\\nTwo').body).toBe('One\\\nTwo')
  expect(draft('# T\n\n    code\n\n\n    more\n\nSession: 2').body).toBe('    code\n\n\n    more')
})

test.each([
  ['# C# and F#\n\nx', 'C# and F#'],
  ['# The file report_final_v2\n\nx', 'The file report_final_v2'],
  [
    '# **Bold**, _slanted_, `code_it` and [a link](https://e.org)\n\nx',
    'Bold, slanted, code_it and a link',
  ],
  ['# 10<sup>6</sup> pages, CO<sub>2</sub>\n\nx', '10⁶ pages, CO₂'],
  ['# Dear \\<name> \\*\n\nx', 'Dear <name> *'],
  ['# R&amp;D and A & B\n\nx', 'R&D and A & B'],
  ['# What[^1] then\n\nx\n\n[^1]: y', 'What then'],
  ['A meeting\n=========\n\nx', 'A meeting'],
  ['<!-- a comment\nover lines -->\n# Real title\n\nx', 'Real title'],
  ['---\n\n# After a rule\n\nx', 'After a rule'],
  ['```\n# code\n```\n\n# After code\n\nx', 'After code'],
  ['| a | b |\n| - | - |\n| c | d |\n\nAfter a table', 'After a table'],
  ['| a | b |\n| - | - |\n\n## A heading\n\nx', 'A heading'],
  ['***\n\n•\n\nWords', 'Words'],
  ['First line\nDate: May 2026\n\nText.', 'First line'],
  ['A line\n\n## What we tried\n\nx\n\n## Watch out\n\ny', 'A line'],
  ['A sentence that leads in.\n\n# Real title\n\nx', 'Real title'],
  ['Draft\n\n# Real title\n\n## Part\n\nx', 'Real title'],
  ['> quoted\n\nx', 'quoted'],
  ['| a | b |\n| - | - |\n| c | d |', 'a-file_name'],
  ['#\n\nx', 'x'],
  ['#\n\n# T\n\nx', 'T'],
  ['# <!-- c -->\n\n# T\n\nx', 'T'],
  ['# ![a](b.png)\n\n# T\n\nx', 'T'],
  ['<h1><img src="a.png"></h1>\n\n# T\n\nx', 'T'],
  ['<h1 align="center">A <b>T</b> *1</h1>\n\nx', 'A T *1'],
  ['<!-- a --><!-- b -->\n\n# T\n\nx', 'T'],
  ['<!-- c --># T\n\nx', 'T'],
  ['<!-- # No\n\n# No -->\n\n# T\n\nx', 'T'],
  ['<!---->\n# T\n\nx', 'T'],
  ['# T <!-- c -->\n\nx', 'T'],
  ['[//]: # (c)\n\n# T\n\nx', 'T'],
  ['[comment]: <> (c)\n\n# T\n\nx', 'T'],
  ['# T ##\n\nx', 'T'],
  ['\ufeff# T\n\nx', 'T'],
  ['A  \nB\n===\n\nx', 'A B'],
  ['A\\\nB\n===\n\nx', 'A B'],
  ['  A\n  ===\n\nx', 'A'],
  ['A C#\n====\n\nx', 'A C#'],
  ['A\r\n===\r\n\r\nx', 'A'],
  ['A\n=\n\nx', 'A'],
  ['**A** b\n=====\n\nx', 'A b'],
])('the title of %j is %j', (text, title) => {
  expect(draftOf('a-file_name.md', text).title).toBe(title)
})

test('a title is taken out once it is one; a part of a longer text is not', () => {
  expect(draft('# T\n\nT\n\nx').body).toBe('x')
  expect(draft('Some words that the program\ncut into lines.\n\nx')).toMatchObject({
    title: 'Some words that the program cut into lines.',
    body: 'Some words that the program\ncut into lines.\n\nx',
  })
  const long = 'word '.repeat(20).trim()
  expect(draft(`# ${long}\n\nx`)).toMatchObject({
    title: 'word '.repeat(14).trim(),
    body: `## ${long}\n\nx`,
    warnings: [
      'The title was cut to 69 characters; all of it stands in the text.',
      'Missing: session, month, length, cohort, kind, themes, summary.',
    ],
  })
  expect(draft(`# ${'T'.repeat(69)}🚀 and more\n\nx`).title).toBe('T'.repeat(69))
})

test('what a file calls itself is its title only where its text has none', () => {
  const onlyTable = table(['a', 'b'], ['c', 'd'])
  expect(draftOf('a.docx', aDocx(onlyTable, { title: 'Of the file' })).title).toBe('Of the file')
  expect(draftOf('My file.docx', aDocx(onlyTable)).title).toBe('My file')
  expect(draftOf('a.docx', aDocx(p('First'), { title: 'Of the file' })).title).toBe('First')
  expect(draftOf('a.html', '<title>Of the page</title><table><tr><td>a<td>b</table>').title).toBe(
    'Of the page',
  )
  expect(
    draftOf(
      'a.html',
      '<title>Of the page</title><p>A long paragraph, which says much and ends.</p>',
    ).title,
  ).toBe('Of the page')
})

const styled = (text: string) => p(run(text), 'Title')

test('a title in its own style stands above headings of the first level', () => {
  const note = draftOf('a.docx', aDocx(styled('Own') + heading('Part') + p('x') + heading('Other')))
  expect(note).toMatchObject({ title: 'Own', body: '## Part\n\nx\n\n## Other' })
})

test('a second title stays in the text', () => {
  const note = draftOf(
    'a.docx',
    aDocx(styled('Session note') + p('Title: The clause') + p('Session: 1') + p('Text.')),
  )
  expect(note).toMatchObject({
    title: 'The clause',
    fields: { session: 1 },
    body: '## Session note\n\nText.',
  })
})

test.each([
  [
    'a table of fields',
    [
      ['Title', 'Found'],
      ['Session', '1'],
      ['Month', 'May 2026'],
    ],
    { title: 'Found', session: 1, month: '2026-05' },
    'Text.',
  ],
  [
    'with a row that is none',
    [
      ['Session', '3'],
      ['Date', 'May 2026'],
      ['Present', 'two of us'],
    ],
    { title: 'Text.', session: 3, month: '2026-05' },
    '| Present | two of us |\n| --- | --- |',
  ],
  [
    'with a first row that is none',
    [
      ['What', 'Value'],
      ['Session', '3'],
      ['Other', 'x'],
    ],
    { session: 3 },
    '| What | Value |\n| --- | --- |\n| Other | x |',
  ],
  [
    'with a value that is not known',
    [
      ['Session', '9'],
      ['Length', '45'],
    ],
    { length: 45 },
    '| Session | 9 |\n| --- | --- |',
  ],
  [
    'with colons',
    [
      ['Session:', '3'],
      ['Length:', '45'],
    ],
    { session: 3, length: 45 },
    '',
  ],
  [
    'in two pairs',
    [
      ['Session', '3', 'Date', 'May 2026'],
      ['Length', '45', '', ''],
    ],
    { session: 3, month: '2026-05', length: 45 },
    '',
  ],
  [
    'names above values',
    [
      ['Session', 'Date'],
      ['3', 'May 2026'],
    ],
    { session: 3, month: '2026-05' },
    '',
  ],
])('%s on top is read', (_, rows, fields, left) => {
  const note = draftOf('a.docx', aDocx(table(...rows) + p('Text.')))
  expect(note.fields).toMatchObject(fields)
  expect(note.body).toBe(left)
})

test('a table with other things in it is left alone', () => {
  const note = draftOf(
    'a.docx',
    aDocx(heading('T') + table(['Who', 'Session'], ['A', '1'], ['B', '2'])),
  )
  expect(note.fields).not.toHaveProperty('session')
  expect(note.body).toBe('| Who | Session |\n| --- | --- |\n| A | 1 |\n| B | 2 |')
})

test('front matter is read; what is no field is said, what is not used stays', () => {
  const note = draft(
    '---\ntitle: "From elsewhere: a note"\ndate: 2026-05-12\nthemes: [search, trust]\nsession: 9\naha: \nauthor: Pat\n---\n\nText.\n',
  )
  expect(note).toMatchObject({
    title: 'From elsewhere: a note',
    fields: { month: '2026-05', themes: ['search', 'trust'] },
    body: 'session: 9\n\nText.',
  })
  expect(note.sources[0]).toBe('title: From elsewhere: a note, from line 2 of the file')
  expect(note.warnings).toContain('Left out of its front matter: author.')
})

test.each([
  [
    '---\ntitle: Two habits: ask, then check\nsession: 1\n---\n\nText.',
    'Two habits: ask, then check',
    2,
  ],
  ['---\nsession: 1\ntitle: Re: the clause\n---\n\nText.', 'Re: the clause', 3],
  ['---\ntitle: *Important*\nsession: 1\n---\n\nText.', '*Important*', 2],
  ['---\ntitle: [draft] A note\nsession: 1\n---\n\nText.', '[draft] A note', 2],
  ['---\ntitle: @home\nsession: 1\n---\n\nText.', '@home', 2],
  ['---\ntitle: &more of it\nsession: 1\n---\n\nText.', '&more of it', 2],
  ['---\ntitle: !important\nsession: 1\n---\n\nText.', '!important', 2],
  ['---\ntitle: !!str x\nsession: 1\n---\n\nText.', '!!str x', 2],
  ['---\ntitle: %done\nsession: 1\n---\n\nText.', '%done', 2],
  ['---\ntitle: `code`\nsession: 1\n---\n\nText.', '`code`', 2],
  ['---\ntitle: {draft} A note\nsession: 1\n---\n\nText.', '{draft} A note', 2],
  ['---\ntitle: #1 of all\nsession: 1\n---\n\nText.', '#1 of all', 2],
  ['---\ntitle: Ask #1 first\nsession: 1\n---\n\nText.', 'Ask #1 first', 2],
  ['---\n# a: b: c\ntitle: Re: x # a remark\nsession: 1\n---\n\nText.', 'Re: x', 3],
  ['---\ntitle: https://e.org: why\nsession: 1\n---\n\nText.', 'https://e.org: why', 2],
  ['---\ntitle: "A" and "B": both\nsession: 1\n---\n\nText.', '"A" and "B": both', 2],
  ['---\ntitle: Re: x\n  and more\nsession: 1\n---\n\nText.', 'Re: x and more', 2],
  ['---\n  title: Re: x\n  session: 1\n---\n\nText.', 'Re: x', 2],
  ['---\r\ntitle: Re: x\r\nsession: 1\r\n---\r\n\r\nText.', 'Re: x', 2],
  ['---\ntitle: “A: b”\nsession: 1\n---\n\nText.', '“A: b”', 2],
])('front matter that YAML cannot read is read as it stands: %j', (text, title, line) => {
  const note = draft(text)
  expect(note).toMatchObject({ title, fields: { session: 1 }, body: 'Text.' })
  expect(note.warnings.join(' ')).toContain(
    `not valid YAML at line ${line}; it was read as it stands: “title: `,
  )
})

test.each([
  ['---\ntitle: Dots\nsession: 1\n...\n\nText.', 'Dots', 'Text.'],
  ['\ufeff---\r\ntitle: Bytes\r\n---\r\nText.', 'Bytes', 'Text.'],
  ['\n---\ntitle: Late\n---\nText.', 'Late', 'Text.'],
  ['+++\ntitle = "Plus"\nsession = 1\n+++\n\nText.', 'Plus', 'Text.'],
  ["---\ntitle: ''\nlabels: ''\n---\n\n# Real\n\nText.", 'Real', 'Text.'],
  ['---\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle:\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: ""\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: " "\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: ~\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: null\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: "null"\n---\n\nText.', 'null', 'Text.'],
  ['---\ntitle: []\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: {}\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\ntitle: # none yet\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ["---\nTitle: ''\n---\n\nFirst line\n\nText.", 'First line', 'Text.'],
  ['---\n# only a remark\n---\n\n# Real\n\nText.', 'Real', 'Text.'],
  ['---\n\nA rule above\n\n---\n\nText.', 'A rule above', '---\n\n---\n\nText.'],
  ['---\ntitle: Open\nsession: 1\n\nText.', 'Open', '---\n\nText.'],
  ['---\ntitle: >\n  Two\n  lines\n---\nText.', 'Two lines', 'Text.'],
  ['---\ntitle: 0b101\n---\nText.', '0b101', 'Text.'],
  ['---\n  title: Indented\n  session: 1\n---\nText.', 'Indented', 'Text.'],
  ['---\ntitle: Tab\n\tsession: 1\n---\nText.', 'Tab', 'Text.'],
  ['---\ntitle:No room\nsession:1\n---\nText.', 'No room', 'Text.'],
  ['---\ntitle: A\u0001 bell\u0007\n---\nText.', 'A bell', 'Text.'],
  ['---\ntitle: "Half quoted\nsession: 1\n---\nText.', '"Half quoted', 'Text.'],
  ['---\ntitle: yes\n---\nText.', 'yes', 'Text.'],
  ['---\ntitle: 2026-05-12\n---\nText.', '2026-05-12', 'Text.'],
  ['---\ntitle: C# # a remark\n---\nText.', 'C#', 'Text.'],
  ['---\ntitle: A\ntitle: B\n---\nText.', 'A', 'title: B\n\nText.'],
  ['```\n---\ntitle: A: b\n---\n```\n\n# T', 'T', '```\n---\ntitle: A: b\n---\n```'],
  ['---\na: &x [1,2]\nb: &y [*x,*x]\nc: &z [*y,*y]\ntitle: Bomb\n---\nText.', 'Bomb', 'Text.'],
])('front matter %j', (text, title, body) => {
  expect(draft(text)).toMatchObject({ title, body })
})

test('what is not read as YAML keeps its lists and its lines', () => {
  const { fields } = draft(
    '---\ntitle: Re: x\nthemes:\n  - search\n  - trust\nsummary: >\n  Two\n  lines\nlength: 45\n---\n\nText.',
  )
  expect(fields).toMatchObject({
    title: 'Re: x',
    themes: ['search', 'trust'],
    summary: 'Two lines',
    length: 45,
  })
})

test('an empty text is refused', () => {
  expect(() => draft(' \n')).toThrow('There is no text in it.')
  expect(() => draft('---\n\n***')).toThrow('There is no text in it.')
  expect(() => draft('![](a.png)')).toThrow('There is no text in it. 1 picture left out')
})

test('lists that no renderer would take are refused', () => {
  expect(() => draft(`# T\n\n${'> '.repeat(200)}x`)).toThrow('stand too deep in each other')
})
