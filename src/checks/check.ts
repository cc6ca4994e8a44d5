import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { formatFaults } from '../lib/faults.ts'
import { count } from '../lib/lists.ts'
import { contentDir, projectDir, rosterFile } from '../settings.ts'
import { confidentialFaults } from './confidential.ts'
import { imageFaults } from './images.ts'
import { loadContent, type Content } from '../loader/load.ts'
import { checkRules } from './rules.ts'

/** Checks all content; on faults prints every one and ends the process with code 1. @returns the content */
export function checkOrExit(): Content {
  const content = loadContent(contentDir, projectDir)
  const confidential = [
    ...confidentialFaults(content, readRoster()),
    ...imageFaults([contentDir, join(projectDir, 'public')], projectDir),
  ]
  const refuses = content.entries.program[0]?.data['confidentiality'] !== 'report'
  const faults = [...content.faults, ...checkRules(content), ...(refuses ? confidential : [])]
  if (faults.length > 0) {
    console.error(formatFaults(faults))
    console.error('Nothing was built; what was built before is as it was.')
    process.exit(1)
  }
  if (confidential.length > 0)
    console.log(
      `Notes and pictures that say who they are about:\n\n${formatFaults(confidential)}\n`,
    )
  const entries = Object.values(content.entries).reduce((sum, list) => sum + list.length, 0)
  console.log(
    `${count(entries, 'entry').replace('entrys', 'entries')} in ${relative(projectDir, contentDir) || contentDir}: no faults.`,
  )
  return content
}

/** The names on the private roster; none where there is no such setting. */
export function readRoster(): string[] {
  if (!rosterFile) return []
  if (!existsSync(rosterFile)) {
    console.error(`ROSTER_FILE names ${rosterFile}, and there is no such file. Correct the path.`)
    process.exit(1)
  }
  return readFileSync(rosterFile, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}
