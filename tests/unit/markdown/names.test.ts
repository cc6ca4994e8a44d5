import { expect, test } from 'vitest'
import { insertNames } from '../../../src/markdown/names.ts'
import { plainMentorNotes, plainSections } from '../../../src/markdown/plain-sections.ts'
import { parseMdx } from '../../../src/markdown/tree.ts'

const text = `## One

Ask <Name of="it" />, **or <Name of="Security" />**.

<Name of="network" />

<Exercise title="Do it">

Now.

</Exercise>

<Answer>

Never found.

</Answer>

<MentorNote>

Warn <Name of="security" /> first.

</MentorNote>
`
const tree = () => insertNames(parseMdx(text), (kind) => `<our ${kind}>`)

test('names stand in the words that search finds, and answers do not', () => {
  expect(plainSections(tree(), [{ slug: 'one', text: 'One' }]).at(-1)).toEqual({
    id: 'one',
    heading: 'One',
    text: 'Ask <our it>, or <our Security>.\n<our network>\nDo it\nNow.',
  })
})

test('and in what a lesson says to the mentor', () => {
  expect(plainMentorNotes(tree())).toEqual(['Warn <our security> first.'])
})
