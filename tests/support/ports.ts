import { createHash } from 'node:crypto'
import { projectDir } from '../../src/settings.ts'

/** Two ports of this checkout's own, so that tests of two checkouts can run side by side. */
const first = 20_000 + 2 * (createHash('sha256').update(projectDir).digest().readUInt16BE() % 6_000)

export const rootPort = first
export const subPathPort = first + 1
