/** The programme that the browser tests run on: tests/fixtures/programme, and as many notes as long lists need. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/settings.ts'
import { aNote } from './content.ts'

export const programmeDir = join(projectDir, 'tests', 'fixtures', 'programme')

const entries = 42

/** How many notes the site of the programme shows: those written by hand, and the log entries. */
export const publishedNotes = 7 + entries

const weathers = ['calm', 'a light breeze', 'rain from the west', 'mist until noon', 'a clear sky']

/** One of many notes that are much alike; no two have the same title, and all are older than those written by hand. */
function logEntry(index: number): [path: string, text: string] {
  const id = `n-log${String(index).padStart(3, '0')}`
  const weather = weathers[index % weathers.length]
  const note = aNote(
    {
      id,
      title: `Log entry ${index + 1}: ${weather}`,
      session: 1 + (index % 5),
      month: `2024-${String(1 + (index % 12)).padStart(2, '0')}`,
      length: [25, 40, 50][index % 3],
      cohort: index < 25 ? '2025-north-pier' : '2025-south-pier',
      kind: 'tactical',
      themes: ['weather'],
      tools: ['logbook'],
      summary: `Log entry ${index + 1} of the morning watch, with ${weather}.`,
      reviewBy: '2025-01-31',
    },
    `## In one line\n\nAnother log entry, with ${weather}.\n\n## What happened\n\nThe watch looked at the glass at ${index} past six and wrote it down.\n`,
  )
  return [`notes/2024/${id}.md`, note]
}

/** Writes the programme with its log entries into a folder; what was there is replaced. */
export function writeProgramme(dir: string): void {
  rmSync(dir, { recursive: true, force: true })
  cpSync(programmeDir, dir, { recursive: true })
  for (const [path, note] of Array.from({ length: entries }, (_, index) => logEntry(index))) {
    mkdirSync(join(dir, 'notes', '2024'), { recursive: true })
    writeFileSync(join(dir, path), note)
  }
}
