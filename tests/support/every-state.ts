/** A note in each state, with canaries in those that must not be seen, and a published one that tries everything. */
import { aNote } from './content.ts'

const hostile = `# Big

status: withdrawn

Since 6 June 1944.

### Deep

<script>alert('x1')</script><style>body{display:none}</style>
<img src="https://evil.example/x.png" onerror="alert('x2')"><iframe src="https://evil.example/"></iframe>
<form action="https://evil.example/"><input name="q"></form>

[a](javascript:alert('x3')) [b](data:text/html,x4) [c](https://example.org/) [d](/sessions/)

<a href="/notes/" onclick="alert('x5')" id="page:main" style="color:red">e</a>

![remote](https://evil.example/y.png)
<svg onload="alert('x6')"><a xlink:href="javascript:alert('x7')">f</a></svg>
`

/** The files of a built site that have something of a note that is not published. */
export const tracesOfUnpublished = (files: Map<string, Buffer>): string[] =>
  [...files]
    .filter(([path, bytes]) =>
      // The editor's own code knows the word, and so does the list of English words.
      (path === 'admin/editor.js' || path === 'search/index/english-c.json'
        ? /Canary-|n-draft|n-agreed/
        : /canar[yi]|n-draft|n-agreed/i
      ).test(path + bytes.toString('latin1')),
    )
    .map(([path]) => path)

export const notesInEveryState = {
  'notes/2026/n-draft.md': aNote(
    { id: 'n-draft', status: 'draft', title: 'Canary-draft', aha: 'Canary-draft' },
    'Canary-draft',
  ),
  'notes/2026/n-agreed.md': aNote(
    { id: 'n-agreed', status: 'agreed', title: 'Canary-agreed' },
    'Canary-agreed',
  ),
  'notes/2026/n-gone1.md': aNote(
    {
      id: 'n-gone1',
      status: 'withdrawn',
      withdrawnOn: '2026-06-01',
      reason: 'consent',
      title: 'Canary-withdrawn',
    },
    'Canary-withdrawn',
  ),
  'notes/2026/n-hostile.md': aNote(
    {
      id: 'n-hostile',
      title: '<b>Bold</b> & "quoted"',
      summary: '</script><script>alert(1)</script>',
      related: ['n-draft'],
      supersedes: 'n-gone1',
      // Why something may stay is for the second reader, and not for all.
      reviewed: [{ words: '6 June 1944', reason: 'Canary-reason' }],
    },
    hostile,
  ),
}
