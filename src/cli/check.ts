import { formatFaults } from '../lib/faults.ts'
import { aliasesThatLeadNowhere, listAliases } from '../checks/aliases.ts'
import { checkOrExit, readRoster } from '../checks/check.ts'
import { confidentialFaults } from '../checks/confidential.ts'

const content = checkOrExit()
const nowhere = aliasesThatLeadNowhere(content)
console.log(
  `${listAliases(content).length} aliases. ` +
    (nowhere.length === 0 ? 'Each leads somewhere.' : 'These lead to nothing that is published:'),
)
for (const line of nowhere) console.log(`  ${line}`)

const unfinished = confidentialFaults(content, readRoster(), ['draft', 'agreed'])
if (unfinished.length > 0)
  console.log(`\nBefore these notes can be published:\n\n${formatFaults(unfinished)}`)
