import { describe, expect, test } from 'vitest'
import { changed, contentWith, faultsWith } from '../../support/check-with.ts'

const first = 'sessions/01-begin.yaml'
const second = 'sessions/02-end.yaml'
const aHandout = (head = 'session: 1') =>
  `---\ntitle: A card\nsummary: To fill in.\nfor: pair\n${head}\n---\n\nFill it in.\n`

describe('a step says which objective it serves, and from which length on', () => {
  test.each([
    ['steps: [Show.]', 'steps: [{ does: Show., objective: 3, from: 50 }, Tell.]'],
    ['steps: [Do.]', 'steps: [Begin., { does: Do., objective: [1, 2] }]'],
    ['does: Try., minutes', 'does: Try., objective: 2, minutes'],
  ])('%s may be %s', (from, to) => {
    expect(faultsWith(changed(first, from, to))).toEqual([])
  })
  test('and is the same whether it is text or more', () => {
    const [session] = contentWith(
      changed(first, 'steps: [Do.]', 'steps: [Begin., { does: Do., objective: 1, from: 50 }]'),
    ).entries.sessions
    expect(session?.data.exercise?.steps).toEqual([
      { does: 'Begin.', objective: [] },
      { does: 'Do.', objective: [1], from: 50 },
    ])
  })
  test.each([
    [
      'steps: [Show.]',
      'steps: [{ does: Show., objective: 4 }]',
      '16: objective: there is no objective 4; the session has 3. → Write one of: 1, 2, 3.',
    ],
    [
      'steps: [Do.]',
      'steps: [Do., { does: More., objective: [1, 9] }]',
      '17: objective: there is no objective 9; the session has 3. → Write one of: 1, 2, 3.',
    ],
    [
      'steps: [Do.]',
      'steps: [Do., { does: More., from: 45 }]',
      '17: from: 45 is not a session length of this programme. → Write one of: 30, 50. The list is in content/program.yaml.',
    ],
    [
      'steps: [Do.]',
      'steps: [{ does: Do., from: 50 }]',
      '17: The 30-minute session has no step of the exercise. → Take from: out of the steps that are done in every length.',
    ],
    [
      'steps: [Do.]',
      'steps: [{ does: Do, and do. }]',
      '17: "and do." is not a field here. → Within { } a comma ends a text. Put the whole text in double quotes.',
    ],
    [
      'steps: [Do.]',
      'steps: [{ does: Do., objectiv: 1 }]',
      '17: "objectiv" is not a field here. → Did you mean "objective"?',
    ],
    [
      'steps: [Do.]',
      'steps: [7]',
      '17: exercise › steps › 1 is "7"; it must be a group of fields. → One step: text, or text with what it serves. For example: steps: {"does":"Read it aloud.","objective":2,"from":45}',
    ],
    [
      'steps: [Do.]',
      'steps: ["", { does: Do., objective: none }]',
      '17: exercise › steps › 1 › does is empty. → One step, as an instruction. For example: does: "Read the question aloud."',
    ],
  ])('%s may not be %s', (from, to, fault) => {
    expect(faultsWith(changed(first, from, to))).toContain(fault)
  })
})

describe('what comes before the session', () => {
  const bag = 'preparation: { bag: [Bring it.] }'
  test('may name a handout, or several', () => {
    expect(
      faultsWith({
        ...changed(
          first,
          bag,
          'preparation:\n  week: [Ask.]\n  bag:\n    - Bring it.\n    - { does: The card., handout: a-card }\n    - { does: Both., handout: [a-card, a-form] }',
        ),
        'handouts/a-card.mdx': aHandout(),
        'handouts/a-form.mdx': aHandout('session: 2').replace('A card', 'A form'),
      }),
    ).toEqual([])
  })
  test.each([
    ['{ eve: [{ does: The card., handout: a-crad }] }', '20'],
    ['{ eve: [Go., { does: The card., handout: [a-card, a-crad] }] }', '20'],
    ['\n  bag:\n    - Go.\n    - does: The card.\n      handout: a-crad', '24'],
  ])('a handout that is not there is named: %s', (preparation, line) => {
    expect(
      faultsWith({
        ...changed(first, bag, `preparation: ${preparation}`),
        'handouts/a-card.mdx': aHandout(),
      }),
    ).toEqual([
      `${line}: handout: there is no "a-crad" in handouts. → Did you mean "a-card"? Write one of: a-card.`,
    ])
  })
  test('a list without times says how it is written now', () => {
    const [fault] = faultsWith(changed(first, bag, 'preparation: [Bring it.]'))
    expect(fault).toMatch(
      /^20: preparation is a list of 1; it must be a group of fields\. → What the mentor does a week before/,
    )
  })
  test('a handout belongs to a session that is there', () => {
    expect(faultsWith({ 'handouts/a-card.mdx': aHandout('session: 8') })).toEqual([
      '5: session: there is no session 8. → Write one of: 1, 2.',
    ])
    expect(faultsWith({ 'handouts/a-card.mdx': aHandout('key: true') })).toEqual([])
    expect(faultsWith({ 'handouts/a-card.mdx': aHandout().replace('pair', 'everybody') })).toEqual([
      '4: for is "everybody", which is not one of the choices. → Write one of: pair, executive, mentor, manager.',
    ])
  })
})

describe('what the session looks back on', () => {
  const warmUp = (from: string) => `warmUp: [{ ${from}ask: Why?, answer: So. }]\nfailures`
  test('comes from an earlier one', () => {
    expect(faultsWith(changed(second, 'failures', warmUp('from: 1, ')))).toEqual([])
    expect(faultsWith(changed(first, 'failures', warmUp('')))).toEqual([])
  })
  test.each([
    [second, 'from: 2, ', '21: from: session 2 does not come before session 2. → Write one of: 1.'],
    [
      second,
      '',
      '21: from is missing: the question does not say from which session it comes. → Write one of: 1.',
    ],
    [
      first,
      'from: 1, ',
      '21: from: session 1 does not come before session 1. → Take it out: the first session looks back on the working agreement.',
    ],
  ])('%s: %s', (path, from, fault) => {
    expect(faultsWith(changed(path, 'failures', warmUp(from)))).toEqual([fault])
  })
})

describe('what the company calls things', () => {
  const withNames = (names: string) =>
    changed('program.yaml', 'sample: true', `names: ${names}\nsample: true`)
  const asking = changed(first, 'aha: It works.', 'aha: "{Assistant} works. Ask {it}."')
  const ahaOf = (files: Record<string, string>) => contentWith(files).entries.sessions[0]?.data.aha

  test('stands in the place of what asks for it, with a capital where a sentence begins', () => {
    expect(ahaOf({ ...asking, ...withNames('{ assistant: acme Assist }') })).toBe(
      'Acme Assist works. Ask the IT help desk.',
    )
    expect(ahaOf(asking)).toBe(
      'The assistant your company has approved works. Ask the IT help desk.',
    )
  })
  test('an unknown one is a fault where it stands', () => {
    expect(
      faultsWith(changed(first, 'prompts: [Why?]', 'prompts: [Why?, "Ask {asistant}."]')),
    ).toEqual([
      '18: There is no name {asistant} in program.yaml. → Did you mean "assistant"? Write one of: assistant, clearance, it, network, security, speakUp. With a capital it begins a sentence.',
    ])
  })
  test('and so is one that program.yaml makes up', () => {
    expect(faultsWith(withNames('{ assistent: Acme }'))).toEqual([
      '7: "assistent" is not a field here. → Did you mean "assistant"?',
    ])
  })
  test('braces with anything but a word are text', () => {
    expect(
      faultsWith(changed(first, 'aha: It works.', 'aha: "A { and a {2} and { it }."')),
    ).toEqual([])
  })
})
