import { relative } from 'node:path'
import { formatFaults } from '../../lib/faults.ts'
import { count } from '../../lib/lists.ts'
import { contentDir, projectDir } from '../../settings.ts'
import { loadContent, type Content } from './load.ts'
import { checkRules } from './rules.ts'

/** Checks all content; on faults prints every one and ends the process with code 1. @returns the content */
export function checkOrExit(): Content {
  const content = loadContent(contentDir, projectDir)
  const faults = [...content.faults, ...checkRules(content)]
  if (faults.length > 0) {
    console.error(formatFaults(faults))
    console.error('Nothing was built; what was built before is as it was.')
    process.exit(1)
  }
  const entries = Object.values(content.entries).reduce((sum, list) => sum + list.length, 0)
  console.log(
    `${count(entries, 'entry').replace('entrys', 'entries')} in ${relative(projectDir, contentDir) || contentDir}: no faults.`,
  )
  return content
}
