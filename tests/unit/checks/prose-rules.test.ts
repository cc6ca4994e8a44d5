import { describe, expect, test } from 'vitest'
import { faultsWith } from '../../support/check-with.ts'

const aDrawing =
  '<svg viewBox="0 0 9 9" role="img"><title>T</title><desc>D</desc><path d="M0 0h9"/></svg>\n'

/** What is said of a guide with this text, whose first line is the 8th of its file. */
const faultsOf = (text: string) =>
  faultsWith({
    'guides/a-guide.mdx': `---\ntitle: A guide\nsummary: A guide.\nrole: mentor\norder: 1\nminutes: 2\n---\n${text}\n`,
    'drawings/a-tide.svg': aDrawing,
  })

const exercise = '<Exercise title="Do it">\n\nNow.\n\n</Exercise>\n\n'

describe('is fine', () => {
  test.each([
    '<Drawing id="a-tide" />',
    'Ask <Name of="it" />.\n\n<Name of="Assistant" /> knows.',
    `${exercise}<Answer>\n\nDone, with **bold**.\n\n</Answer>`,
    `${exercise}{/* A remark. */}`,
    'A brace: \\{ and \\}.',
  ])('%s', (text) => expect(faultsOf(text)).toEqual([]))
})

describe('is a fault', () => {
  test.each([
    [
      '<Drawing id="a-tyde" />',
      '8: <Drawing id="a-tyde">: there is no "a-tyde" in drawings. → Did you mean "a-tide"? Write one of: a-tide.',
    ],
    ['\n<Drawing />', '9: <Drawing> has no id. → Write <Drawing id="a-tide" />.'],
    [
      '<Drawing id="a-tide" />\n\n<Drawing id="a-tide" />',
      '10: The drawing "a-tide" stands on this page already. → Show it once, and speak of it where it is needed again.',
    ],
    [
      'Ask <Name of="its" />.',
      '8: <Name of="its">: there is no "its" in names. → Did you mean "it"? Write one of: assistant, clearance, it, network, security, speakUp.',
    ],
    ['Ask <Name />.', '8: <Name> has no of. → Write <Name of="assistant" />.'],
    [
      'Ask {speakUp}.',
      '8: {speakUp} is read as code and not as text. → Write <Name of="speakUp" />.',
    ],
    ['{1 + 1}', '8: {1 + 1} is read as code and not as text. → Write \\{ where a brace is meant.'],
    [
      '## Ask <Name of="it" />',
      '8: A heading cannot have a <Name>: its address must be the same in every company. → Write the heading without it, and use the name in the text below.',
    ],
    [
      '<Answer>\n\nDone.\n\n</Answer>',
      '8: This <Answer> does not follow an <Exercise>. → Put it right after the </Exercise> that it answers.',
    ],
    [
      `${exercise}Now.\n\n<Answer>\n\nDone.\n\n</Answer>`,
      '16: This <Answer> does not follow an <Exercise>. → Put it right after the </Exercise> that it answers.',
    ],
    [
      `${exercise}<Answer>\n\n## One\n\nDone.\n\n</Answer>`,
      '14: An <Answer> cannot have headings, since it is folded. → Write the heading as a line in bold: **Like this**',
    ],
    [
      '<Handout />',
      '8: There is no component <Handout>. → Write one of: Answer, Blank, Cite, Clip, Drawing, Exercise, MentorNote, Name, Signatures, StopCard, Term.',
    ],
  ])('%s', (text, fault) => expect(faultsOf(text)).toEqual([fault]))
  test('in a handout as well', () => {
    expect(
      faultsWith({
        'handouts/a-card.mdx': '---\ntitle: A card\nsummary: A card.\nfor: pair\n---\n\n<Box />\n',
      }),
    ).toHaveLength(1)
  })
})
