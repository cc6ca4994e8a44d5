/** Small content folders for tests: valid as they stand, to be bent as a test needs. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hashAgreedText } from '../../src/lib/consent.ts'

/**
 * A published note as text, with consent to it; fields given replace or join the usual ones, `undefined` takes one away.
 */
export function aNote(
  fields: Record<string, unknown> = {},
  body = '## In one line\n\nWe tried it.\n',
): string {
  const all: Record<string, unknown> = {
    id: 'n-test1',
    title: `A note called ${typeof fields['id'] === 'string' ? fields['id'] : 'n-test1'}`,
    session: 1,
    month: '2026-05',
    length: 50,
    status: 'published',
    cohort: '2026-first',
    kind: 'both',
    themes: ['search'],
    tools: ['web-search'],
    summary: 'What we learned.',
    consent: 'complete',
    reviewBy: '2027-04-30',
    ...fields,
  }
  if (all['consent'] === 'complete' && !('agreedText' in fields))
    all['agreedText'] = hashAgreedText(all, body)
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
  return `---\n${lines.join('\n')}\n---\n\n${body}`
}

const aSession = (title: string) => `
title: ${title}
question: Who knows?
summary: A session about ${title}.
objectives: [Do one thing., Do two things., Do three things.]
why: It matters.
tactical: { summary: Do it., points: [One.] }
cultural: { summary: Talk about it., points: [Two.] }
agenda:
  - { kind: open, does: Begin., minutes: { 30: 10, 50: 10 } }
  - { kind: hands, does: Try., minutes: { 30: 15, 50: 30 } }
  - { kind: note, does: End., minutes: { 30: 5, 50: 10 } }
tenMinutes:
  - { minutes: 8, does: Try. }
  - { minutes: 2, does: End. }
demo: { title: Show it, steps: [Show.] }
exercise: { title: Do it, steps: [Do.] }
prompts: [Why?]
aha: It works.
preparation: { bag: [Bring it.] }
failures: [{ sign: It fails., recovery: Try again. }]
noteMay: [The method.]
noteMayNot: [A name.]
next: Rest.
`

const aLesson = `---
title: A lesson
summary: A short lesson.
order: 1
kind: tactical
themes: [search]
minutes: 5
objectives: [Do it.]
selfChecks:
  - question: Is it so?
    answers: [{ answer: Yes., right: true, why: It is. }, { answer: No., right: false, why: It is. }]
  - question: Is it not?
    answers: [{ answer: Yes., right: false, why: It is. }, { answer: No., right: true, why: It is. }]
tryThis: Try it.
---

## Part one

A <Term id="term">term</Term> and a [link](/sessions/).<Cite id="source" />

<Exercise title="Do it">

Now.

</Exercise>
`

/** A whole small programme: two sessions of 30 or 50 minutes, so that seven and 45 are nobody's assumption. */
export const program: Record<string, string> = {
  'program.yaml':
    'name: Small Programme\norganisation: Test\ntagline: Two sessions.\ncontact: { name: Ask us, how: At the desk }\ncadenceDays: 14\nsessionLengths: [30, 50]\nsample: true\nnoindex: true\n',
  'themes.yaml':
    'search: { title: Search, question: How?, about: About searching. }\nculture: { title: Culture, question: Who?, about: About people. }\n',
  'tools.yaml': 'web-search: { title: Web search }\n',
  'cohorts/2026-first.yaml': 'title: First\nstart: 2026-01\npairs: 2\nabout: The first.\n',
  'sessions/01-begin.yaml': aSession('Begin'),
  'sessions/02-end.yaml': aSession('End'),
  'lessons/01-begin/a-lesson.mdx': aLesson,
  'glossary/terms.yaml': 'term: { term: term, definition: "A word." }\n',
  'references/references.yaml':
    'source: { authors: A, year: "2020", title: T, source: S, read: excerpt, supports: It. }\n',
  'cases/a-case.mdx':
    '---\ntitle: A case\norganisation: C\nperiod: "2012"\nsummary: A case.\norder: 1\ncites: [source]\n---\n\n## What\n\nIt was.\n',
  'guides/a-guide.mdx':
    '---\ntitle: A guide\nsummary: A guide.\nrole: mentor\norder: 1\nminutes: 2\n---\n\n## How\n\nLike this.\n',
  'notes/2026/n-test1.md': aNote(),
}

/** Writes the small programme into a folder, with files replaced or added. */
export function writeContent(dir: string, files: Record<string, string | Uint8Array> = {}): void {
  for (const [path, text] of Object.entries({ ...program, ...files })) {
    const full = join(dir, path)
    mkdirSync(dirname(full), { recursive: true })
    writeFileSync(full, text)
  }
}
