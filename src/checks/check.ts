/** Everything that must hold before a site is built. */
import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { indexNames, type NameIndex } from '../lib/confidential/name-index.ts'
import { CommandError } from '../lib/command-error.ts'
import { formatFaults, type Fault } from '../lib/faults.ts'
import { count } from '../lib/lists.ts'
import { currentContent } from '../loader/current.ts'
import type { Content } from '../loader/load.ts'
import { contentDir, projectDir, rosterFile } from '../settings.ts'
import { confidentialFaults } from './confidential.ts'
import { imageFaults } from './images.ts'
import { noteOmissions } from './note-texts.ts'
import { checkRules } from './rules.ts'

export interface CheckResult {
  content: Content
  /** What keeps the site from being built. */
  faults: Fault[]
  /** What should be looked at, and keeps nothing from being built. */
  warnings: Fault[]
  /** What pages leave out of notes. */
  omissions: Fault[]
}

/** Reads and checks all content of this project. */
export function checkContent(): CheckResult {
  const content = currentContent(contentDir, projectDir)
  const names = readRoster()
  const country = content.entries.program[0]?.data.country ?? 'US'
  const confidential = [
    ...confidentialFaults(content, names),
    ...imageFaults([contentDir, join(projectDir, 'public')], projectDir, { country, names }),
  ]
  const isRefused = content.entries.program[0]?.data.confidentiality !== 'report'
  const faults = [...content.faults, ...checkRules(content)]
  const omissions = noteOmissions(content)
  return isRefused
    ? { content, faults: [...faults, ...confidential], warnings: [], omissions }
    : { content, faults, warnings: confidential, omissions }
}

/**
 * Checks all content and prints what was found.
 * @throws CommandError with every fault, where there is one
 */
export function requireFaultlessContent(): Content {
  const { content, faults, warnings, omissions } = checkContent()
  if (faults.length > 0)
    throw new CommandError(
      `${formatFaults(faults)}\n${count(faults.length, 'fault')} found.\nNothing was built. Your last build is untouched.`,
    )
  if (warnings.length > 0)
    console.log(`Notes and pictures that say who they are about:\n\n${formatFaults(warnings)}`)
  if (omissions.length > 0)
    console.log(`What pages leave out of notes:\n\n${formatFaults(omissions)}`)
  const total = Object.values(content.entries).reduce((sum, list) => sum + list.length, 0)
  console.log(
    `${count(total, 'entry', 'entries')} in ${relative(projectDir, contentDir) || contentDir}: no faults.`,
  )
  return content
}

/** The names on the private roster; none where there is no such setting. */
export function readRoster(): NameIndex {
  if (!rosterFile) return indexNames([])
  if (!existsSync(rosterFile))
    throw new CommandError(
      `ROSTER_FILE names ${rosterFile}, and there is no such file. Correct the path.`,
    )
  return indexNames(readFileSync(rosterFile, 'utf8').split('\n'))
}
