/** Lists words that people may type and no entry has, for a person to read. It changes nothing. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { wordsWithoutEntry } from '../checks/aliases.ts'
import { requireFaultlessContent } from '../checks/check.ts'
import { commonWords } from '../features/search/english.ts'
import { CommandError } from '../lib/command-error.ts'
import { compare, count } from '../lib/lists.ts'
import { contentDir, projectDir } from '../settings.ts'

/** Words that an editor has seen and does not want: they are not listed again. */
const refusedFile = join(contentDir, '_search', 'refused-words.txt')

const [list] = process.argv.slice(2)
if (list !== undefined && !existsSync(list))
  throw new CommandError(
    `There is no file ${list}. Name a file of words or questions, one a line, or none for the commonest words of English.`,
  )
const linesOf = (file: string) => readFileSync(file, 'utf8').split(/\r?\n/)
const refused = existsSync(refusedFile) ? linesOf(refusedFile) : []
const lines = list === undefined ? commonWords.toSorted(compare) : linesOf(list)
const words = wordsWithoutEntry(requireFaultlessContent(), lines, refused)

console.log(
  `${count(words.length, 'word', 'words')} of ${list ?? 'common English'} that no published entry has:\n`,
)
for (let at = 0; at < words.length; at += 10)
  console.log(`  ${words.slice(at, at + 10).join(', ')}`)
console.log(
  '\nWhere one of them is what a reader would call something here, add it to the `aliases` of that entry.\n' +
    `Where not, write it into ${relative(projectDir, refusedFile)}, one a line, and it is not listed again.`,
)
