/** The content of this checkout: what any programme keeps to. What is true of the sample alone is in tests/sample. */
import { expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { checkRules } from '../../src/checks/rules.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const content = loadContent(contentDir, projectDir)
const { entries } = content
test('has no fault: fields, ids, references, agendas that sum, titles, terms', () => {
  expect([...content.faults, ...checkRules(content)]).toEqual([])
})

test('only references that were read are cited as evidence in lessons and sessions', () => {
  const unread = entries.references
    .filter(({ data }) => data.read === 'not-read')
    .map(({ id }) => id)
  const cited = [...entries.lessons, ...entries.guides].flatMap(({ source }) =>
    [...source.body.matchAll(/<Cite id="([^"]+)"/g)].map(([, id]) => id ?? ''),
  )
  expect(cited.filter((id) => unread.includes(id))).toEqual([])
})
