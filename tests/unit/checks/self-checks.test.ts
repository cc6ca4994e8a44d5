import { rmSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { checkRules } from '../../../src/checks/rules.ts'
import { loadContent } from '../../../src/loader/load.ts'
import { program, writeContent } from '../../support/content.ts'
import { newFolder } from '../../support/site.ts'

const dir = newFolder('self-checks')
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const path = 'lessons/01-begin/a-lesson.mdx'
const faultsWith = (part: string) => {
  const lesson = program[path] ?? ''
  writeContent(dir, {
    [path]: lesson.replace('question: Is it not?', `question: Is it not?\n    part: ${part}`),
  })
  const content = loadContent(dir, dir)
  return [...content.faults, ...checkRules(content)]
}

test('a self-check may stand under a part that is there', () => {
  expect(faultsWith('Part one')).toEqual([])
})

test('a part that is not there is a fault with line and cure', () => {
  expect(faultsWith('Part on')).toEqual([
    {
      file: path,
      line: 13,
      wrong: 'part: the lesson has no part with the heading "Part on".',
      fix: 'Did you mean "Part one"? Write one of: Part one.',
    },
  ])
})
