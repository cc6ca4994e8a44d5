import { describe, expect, test } from 'vitest'
import { mentorNotesOf, partsOf } from '../../../src/markdown/lesson.ts'

const links = {
  term: (id: string) => `/base/glossary/#${id}`,
  reference: (id: string) => ({ href: `/base/references/#${id}`, text: `${id}, 2020` }),
  name: (kind: string) => `our ${kind}`,
}
const notes = (mdx: string) => mentorNotesOf(mdx, links, '/base/')

describe('notes for the mentor', () => {
  test.each([
    [
      'Ask <Name of="security" />, and <Term id="x">it</Term>.',
      '<p>Ask our security, and <a href="/base/glossary/#x">it</a>.</p>',
    ],
    ['Say **it** `so`.', '<p>Say <strong>it</strong> <code>so</code>.</p>'],
    [
      'A <Term id="tag">tag *here*</Term>.',
      '<p>A <a href="/base/glossary/#tag">tag <em>here</em></a>.</p>',
    ],
    ['So it is.<Cite id="a" />', '<p>So it is. (<a href="/base/references/#a">a, 2020</a>)</p>'],
    [
      'See [this](/notes/) or [that](https://example.org/).',
      '<p>See <a href="/base/notes/">this</a> or <a href="https://example.org/">that</a>.</p>',
    ],
    ['See [this][t].\n\n[t]: /notes/', '<p>See <a href="/base/notes/">this</a>.</p>'],
    ['- One\n- Two', '<ul>\n<li>One</li>\n<li>Two</li>\n</ul>'],
    ['45 minutes is short.', '<p>45 minutes is short.</p>'],
    ['"Quoted" -- it’s so', '<p>“Quoted” – it’s so</p>'],
    ['One.\n\nTwo.', '<p>One.</p>\n<p>Two.</p>'],
    ['a \\< b &amp; c', '<p>a &#x3C; b &#x26; c</p>'],
  ])('%j', (text, html) => {
    expect(notes(`Before.\n\n<MentorNote>\n\n${text}\n\n</MentorNote>\n\nAfter.`)).toEqual([html])
  })
  test('may be several, anywhere in the text, and in one line', () => {
    expect(
      notes(
        '<MentorNote>One.</MentorNote>\n\n<Exercise title="x">\n\n<MentorNote>\n\nTwo.\n\n</MentorNote>\n\n</Exercise>',
      ),
    ).toEqual(['One.', '<p>Two.</p>'])
  })
  test('are none in code, and none where there is none', () => {
    expect(notes('`<MentorNote>x</MentorNote>`\n\n```\n<MentorNote>x</MentorNote>\n```')).toEqual(
      [],
    )
  })
})

describe('the parts of a lesson', () => {
  const parts = (mdx: string) => partsOf(mdx).map(({ heading, words }) => [heading, words])
  test.each([
    [
      '## One\n\nThree words here.\n\n## Two\n\nFour.',
      [
        ['One', 3],
        ['Two', 1],
      ],
    ],
    ['Before.\n\nOne\n---\n\nA **b** `c`.', [['One', 3]]],
    ['## **One** `two`\n\nA.', [['One two', 1]]],
    ['## Don\'t "rush"\n\nA.', [['Don\'t "rush"', 1]]],
    ['# Top\n\nA b.\n\n### Skips\n\nC.', [['Top', 3]]],
    ['## One\n\n```\n## no heading\n```\n\nA.', [['One', 4]]],
    ['## One\n\nA <Term id="x">b c</Term>.<Cite id="d" />', [['One', 3]]],
    ['## One\n\n<Exercise title="not counted">\n\nA b.\n\n</Exercise>', [['One', 2]]],
    ['## One ##\n\n- a\n- b\n\n| c | d |\n|---|---|\n| e | f |', [['One', 6]]],
    ['Text only.', []],
  ])('%j', (mdx, expected) => expect(parts(mdx)).toEqual(expected))
  test('count no answer, which is folded', () => {
    expect(parts('## One\n\nA.\n\n<Answer>\n\nB c.\n\n</Answer>\n\nD.')).toEqual([['One', 2]])
  })
  test('count nothing that is for the mentor alone', () => {
    expect(
      partsOf(
        '## One\n\nA.\n\n<MentorNote>\n\nB c.\n\n## Hidden\n\nD.\n\n</MentorNote>\n\n## Two\n\nE f.',
      ),
    ).toEqual([
      { heading: 'One', words: 1, isHidden: false },
      { heading: 'Hidden', words: 0, isHidden: true },
      { heading: 'Two', words: 2, isHidden: false },
    ])
  })
})
