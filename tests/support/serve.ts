/** Builds the fixture programme and serves it for the browser tests, with the command that users run. */
import { siteSettings } from './e2e-site.ts'

// What is imported reads its settings at once.
Object.assign(process.env, siteSettings)
const { writeProgramme } = await import('./programme.ts')
writeProgramme(siteSettings.CONTENT_DIR)
process.argv.splice(2, Infinity, 'start')
await import('../../src/cli/run.mjs')
