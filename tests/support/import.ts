/** What `import` makes of a file, without the command around it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Draft } from '../../src/cli/import/draft.ts'
import type { Asked, Known } from '../../src/cli/import/found.ts'
import { readFile } from '../../src/cli/import/read-file.ts'

export const known: Known = {
  sessions: [1, 2, 3],
  lengths: [30, 45, 60],
  cohorts: [{ id: '2026-c-suite', title: 'C-suite' }],
  themes: [
    { id: 'search', title: 'Search' },
    { id: 'trust', title: 'Trust and doubt' },
  ],
  tools: [{ id: 'web-search', title: 'Web search' }],
}

/** @param name the name of the file, whose ending says of what kind it is */
export function draftOf(name: string, content: string | Uint8Array, asked: Asked = {}): Draft {
  const folder = mkdtempSync(join(tmpdir(), 'seven-draft-'))
  try {
    writeFileSync(join(folder, name), content)
    return readFile(join(folder, name), known, asked)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
