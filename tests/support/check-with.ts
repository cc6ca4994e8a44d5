/** Checks the small programme of the tests with some of its files replaced or added. */
import { rmSync } from 'node:fs'
import { checkRules } from '../../src/checks/rules.ts'
import { loadContent, type Content } from '../../src/loader/load.ts'
import { program, writeContent } from './content.ts'
import { newFolder } from './site.ts'

/** The content with these files, as it is loaded. */
export function contentWith(files: Record<string, string | Uint8Array>): Content {
  const dir = newFolder('check-with')
  try {
    writeContent(dir, files)
    return loadContent(dir, dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Every fault, as `line: what is wrong → what to write`. */
export function faultsWith(files: Record<string, string>): string[] {
  const content = contentWith(files)
  return [...content.faults, ...checkRules(content)].map(
    ({ line, wrong, fix }) => `${line}: ${wrong} → ${fix}`,
  )
}

/** A file of the small programme with one passage replaced. Throws where the passage is not in it. */
export function changed(path: string, from: string, to: string): Record<string, string> {
  const text = program[path] ?? ''
  if (!text.includes(from)) throw new Error(`${path} has no "${from}".`)
  return { [path]: text.replace(from, to) }
}
