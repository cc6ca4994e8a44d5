import { aliasesThatLeadNowhere, listAliases } from './content/aliases.ts'
import { checkOrExit } from './content/check.ts'

const content = checkOrExit()
const nowhere = aliasesThatLeadNowhere(content)
console.log(
  `${listAliases(content).length} aliases. ` +
    (nowhere.length === 0 ? 'Each leads somewhere.' : 'These lead to nothing that is published:'),
)
for (const line of nowhere) console.log(`  ${line}`)
