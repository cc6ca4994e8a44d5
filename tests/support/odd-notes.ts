/** Notes that are written in unusual ways and are right all the same: an editor that writes a note anew changes them. */

const head = `title: "Edited: a plain title"
session: 1
month: 2026-05
length: 50
status: draft
cohort: 2026-first
kind: tactical
themes: [search]
tools: [web-search]
summary: "One line: with a colon."
attribution: anonymous
reviewBy: 2027-01-01
related: []
`
const published = head
  .replace('status: draft', 'status: published')
  .replace('reviewBy', 'consent: complete\nreviewBy')

const note =
  (body: string, fields = head) =>
  (id: string) =>
    `---\nid: ${id}\n${fields}---\n\n${body}`

const code: Record<string, string> = {
  'a fence': 'We counted:\n\n```\n# words\nwc -w note.txt\n```\n\nIt took a second.\n',
  'a fence of tildes': '~~~\n# no heading\n~~~\n\nText.\n',
  'a fence with a language': '```sh title="count"\nwc -w *.txt | sort -n\n```\n',
  'a fence of four in which three stand': '````md\n```\ncode\n```\n````\n',
  'a fence in a list': '- One\n\n  ```\n  # two\n  ```\n\n- Three\n',
  'a fence in a quotation': '> ```\n> # quoted\n> ```\n',
  'empty lines in a fence': '```\none\n\n\n\ntwo   \n```\n',
  'code by indentation': '    # first\n    second\n\nText.\n\n\ttab\n',
  'code with backticks': 'Type `` a`b `` and ``` `` ``` and ` x `.\n',
  'code with HTML': '```html\n<script>alert(1)</script>\n<!-- note -->\n```\n',
  'an open fence at the end': 'Text.\n\n```\n# open\n',
}

const escapes: Record<string, string> = {
  'signs at the beginning of lines':
    '\\- a dash\n\n\\# a hash\n\n1\\. a number\n\n\\> a mark\n\n\\=====\n\nFirst claim\\[1\\] and a\\_b\\_c and \\*stars\\*.\n',
  'other signs':
    '\\+ one\n\n2\\) two\n\n\\~\\~three\\~\\~ \\`four\\` \\!\\[five\\](six) \\\\ \\| \\& \\<b>\n',
  'signs without need of an escape':
    'snake_case_name, 2*3*4, a < b, AT&T, [draft], 1) one, #tag, $5.\n',
  entities: 'R&amp;D &lt;style&gt; &nbsp;&copy; &#64; &#x1F680; &amp;amp;\n',
  'angle brackets': 'Dear <your name here>, a List<String>, <https://example.org/?a=1&b=2>.\n',
  'both kinds of emphasis': '*one* _two_ __three__ **four** ***five*** _six_seven_ **a**b\n',
  'three kinds of lists': '* one\n* two\n\n+ three\n\n- four\n\n1) five\n1) six\n\n3. seven\n',
  'other headings': 'Big\n===\n\nSmall\n---\n\n## Closed ##\n\n***\n\n_ _ _\n',
  'breaks within a paragraph': 'One  \ntwo\\\nthree <br> four\nfive   \n',
  'references and footnotes':
    'A [b][c], [c], [d][] and a note[^1].\n\n[c]: </a b> "T"\n[d]: <#e> (f)\n\n[^1]: Below.\n    And on.\n',
  'tasks and definitions': '- [x] done\n- [ ] open\n- [X] done too\n\nTerm\n: meaning\n',
  'HTML and comments':
    '<!-- a comment -->\n\n<details><summary>More</summary>\n\nText\n\n</details>\n\nH<sub>2</sub>O\n',
  'letters of all kinds':
    'Straße, 会議, Ünal’s “team”, 👩🏽‍💻, e\u0301, a\u00a0b, \u200bc\u00ad, שלום\n',
  'a rule that looks like a head': '---\ntitle: no title\n---\n\nText.\n',
}

const tables: Record<string, string> = {
  'pipes in cells':
    '| Mark | Meaning |\n| --- | --- |\n| a\\|b | one or the other |\n| c | see |\n\nText.\n',
  alignment: '| l | c | r |\n|:--|:-:|--:|\n|1|2|3|\n',
  'columns in line':
    '| Name      | Said        |\n| --------- | ----------- |\n| One       | Yes.        |\n',
  'no pipes at the edge': 'a | b\n--- | ---\n1 | 2\n',
  'empty cells': '|  | b |\n|---|---|\n| 1 |  |\n| | |\n',
  'rows of other lengths': '| a | b |\n| - | - |\n| 1 |\n| 1 | 2 | 3 |\n',
  'code with pipes': '| a |\n| - |\n| `x \\| y` |\n| `` ` `` |\n',
  'one column': '| a |\n|---|\n| 1 |\n',
  'breaks and marks in cells': '| a | b |\n| - | - |\n| **1**<br>*2* | [l](/notes/) ~~3~~ |\n',
  'tabs between cells': '|\ta\t|\tb\t|\n|\t-\t|\t-\t|\n|\t1\t|\t2\t|\n',
  'a table below a line': 'Text\n| a | b |\n| - | - |\n| 1 | 2 |\nText\n',
}

const files: Record<string, (id: string) => string> = {
  comments: (id) =>
    `---\n# About\nid: ${id} # the id\n\n${head.replace('session', '# which\nsession')}# end\n---\n\nText.\n`,
  'another order': (id) =>
    `---\n${head.split('\n').filter(Boolean).reverse().join('\n')}\nid: ${id}\n---\n\nText.\n`,
  'other quotation marks': note(
    'Text.\n',
    head
      .replace('month: 2026-05', "month: '2026-05'")
      .replace('"One line: with a colon."', "'It''s one line'"),
  ),
  'lists in lines': note(
    'Text.\n',
    head
      .replace('themes: [search]', 'themes:\n  - search # one\n  # none\ntools2: 1')
      .replace('tools2: 1\n', '')
      .replace('tools: [web-search]', 'tools:\n- "web-search"'),
  ),
  'lists with room': note(
    'Text.\n',
    head
      .replace('themes: [search]', 'themes: [ search ]')
      .replace('tools: [web-search]', 'tools: [\n    web-search,\n  ]'),
  ),
  'text over lines': note(
    'Text.\n',
    head.replace('summary: "One line: with a colon."', 'summary: >-\n  One line\n  with a fold.'),
  ),
  'room around colons': note(
    'Text.\n',
    head.replace('session: 1', 'session:   1').replace('kind: ', '"kind" : '),
  ),
  'nothing that need not be there': (id) =>
    `---\nid: ${id}\ntitle: "Edited: a plain title"\nmonth: 2026-05\nstatus: draft\n---\nText.\n`,
  'empty values': note('Text.\n', `${head}aha:\nroleBand: ""\nreviewed: []\n`),
  'line ends of Windows': (id) =>
    note('One  \n\n- two\n\n```\n# three\n```\n')(id).replaceAll('\n', '\r\n'),
  'line ends of both kinds': (id) => note('One\r\ntwo\nthree\r\n')(id),
  'a byte-order mark': (id) => `\uFEFF${note('Text.\n')(id)}`,
  'a byte-order mark and line ends of Windows': (id) =>
    `\uFEFF${note('Text.\n')(id).replaceAll('\n', '\r\n')}`,
  'no line end at the end': note('Text.'),
  'empty lines at the end': note('Text.\n\n\n'),
  'spaces at the end': note('Text.  \n   \n'),
  'empty lines and spaces at the beginning': note('\n\n  Text.\n'),
  'no text': note(''),
  'nothing after the head': (id) => note('')(id).trimEnd(),
  'spaces after the marks': (id) => note('Text.\n')(id).replaceAll('---\n', '---  \n'),
}

const bodies = { ...code, ...escapes, ...tables }

/** Each kind by name; a note is made from an id. Its title is `Edited: a plain title`. */
export const oddNotes: Record<string, (id: string) => string> = {
  ...Object.fromEntries(Object.entries(bodies).map(([kind, body]) => [kind, note(body)])),
  ...files,
}

const all = (kinds: Record<string, string>) => note(Object.values(kinds).join('\n'))

/** The same in few notes, for a browser: three that were published, and one for all that is alike. */
export const fewOddNotes: Record<string, (id: string) => string> = {
  'a published note with code': note(bodies['a fence'] ?? '', published),
  'a published note with escapes': note(bodies['signs at the beginning of lines'] ?? '', published),
  'a published note with a table': note(bodies['pipes in cells'] ?? '', published),
  'code of all kinds': all(code),
  'escapes of all kinds': all(escapes),
  'tables of all kinds': all(tables),
  ...Object.fromEntries(
    [
      'comments',
      'another order',
      'lists with room',
      'text over lines',
      'nothing that need not be there',
      'a byte-order mark and line ends of Windows',
      'line ends of both kinds',
      'no line end at the end',
      'spaces at the end',
    ].map((kind) => [kind, files[kind] ?? note('')]),
  ),
}
