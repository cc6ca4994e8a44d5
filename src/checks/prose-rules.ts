/** What must hold in the prose of lessons, guides and cases: they import nothing, and what they name exists. */
import type { Fault } from '../lib/faults.ts'
import { suggestion } from '../lib/nearest.ts'
import type { Content, Entry } from '../loader/load.ts'

/** The components a writer may use, and for those that point somewhere, at what. */
const components = {
  Term: 'glossary',
  Cite: 'references',
  Blank: null,
  Exercise: null,
  MentorNote: null,
  Signatures: null,
  StopCard: null,
} as const

export function proseRules({ entries }: Content): Fault[] {
  return [...entries.lessons, ...entries.guides, ...entries.cases].flatMap((entry) =>
    linesOf(entry).flatMap(({ text, line }) => {
      const fault = (wrong: string, cure: string): Fault => ({
        file: entry.source.file,
        line,
        wrong,
        cure,
      })
      const faults: Fault[] = []
      if (/^(import|export)\s/.test(text))
        faults.push(
          fault(
            'Prose files import and export nothing.',
            `Remove the line. Ready to use: ${Object.keys(components).join(', ')}.`,
          ),
        )
      for (const [, name = '', attributes = ''] of text.matchAll(/<([A-Z]\w*)([^>]*)>/g)) {
        if (!(name in components)) {
          faults.push(
            fault(`There is no component <${name}>.`, suggestion(name, Object.keys(components))),
          )
          continue
        }
        const target = components[name as keyof typeof components]
        if (!target) continue
        const id = /\bid="([^"]*)"/.exec(attributes)?.[1]
        const known = entries[target].map((e) => e.id)
        if (id === undefined)
          faults.push(
            fault(
              `<${name}> has no id.`,
              `Write <${name} id="${known[0]}"${name === 'Cite' ? ' /' : ''}>.`,
            ),
          )
        else if (!known.includes(id))
          faults.push(
            fault(`<${name} id="${id}">: there is no "${id}" in ${target}.`, suggestion(id, known)),
          )
      }
      return faults
    }),
  )
}

const linesOf = ({ source }: Entry) =>
  source.body.split('\n').map((text, index) => ({ text, line: source.bodyLine + index }))
