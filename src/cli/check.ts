import { aliasesWithoutTarget, listAliases } from '../checks/aliases.ts'
import { readRoster, requireFaultlessContent } from '../checks/check.ts'
import { confidentialFaults } from '../checks/confidential.ts'
import { unusedDrawings } from '../checks/drawings.ts'
import { formatFaults } from '../lib/faults.ts'
import { count } from '../lib/lists.ts'

const content = requireFaultlessContent()
const unused = aliasesWithoutTarget(content)
console.log(
  `${count(listAliases(content).length, 'alias', 'aliases')}. ` +
    (unused.length === 0 ? 'Each leads somewhere.' : 'These lead to nothing that is published:'),
)
for (const line of unused) console.log(`  ${line}`)

const undrawn = unusedDrawings(content)
if (undrawn.length > 0) console.log(`No page shows these drawings: ${undrawn.join(', ')}.`)

const unfinished = confidentialFaults(content, readRoster(), ['draft', 'agreed'])
if (unfinished.length > 0)
  console.log(`\nBefore these notes can be published:\n\n${formatFaults(unfinished)}`)
