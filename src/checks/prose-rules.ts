/** What must hold in the prose of lessons, guides and cases: they import nothing, and what they name exists. */
import { visit } from 'unist-util-visit'
import type { Fault } from '../lib/faults.ts'
import { suggestion } from '../lib/nearest.ts'
import type { Content, Entry } from '../loader/load.ts'
import { attributeOf, isComponent } from '../markdown/components.ts'
import { parseMdx, positionOfError } from '../markdown/tree.ts'
import { proseComponents, type ProseComponent } from '../schemas/prose.ts'

type Prose = Entry<'lessons'> | Entry<'guides'> | Entry<'cases'>

export const proseRules = ({ entries }: Content): Fault[] =>
  [...entries.lessons, ...entries.guides, ...entries.cases].flatMap((entry) =>
    faultsOf(entry, (collection) => entries[collection].map(({ id }) => id)),
  )

const names = Object.keys(proseComponents)
const isName = (name: string): name is ProseComponent => Object.hasOwn(proseComponents, name)

function faultsOf({ source }: Prose, idsOf: (of: 'glossary' | 'references') => string[]): Fault[] {
  const faults: Fault[] = []
  /** @param line of the prose, from 1 */
  const add = (line: number, wrong: string, fix: string) =>
    faults.push({ file: source.file, line: source.bodyLine + line - 1, wrong, fix })

  let tree
  try {
    tree = parseMdx(source.body)
  } catch (error) {
    const { line, message } = positionOfError(error)
    add(
      line,
      `This cannot be read: ${message}`,
      'Close every component that is opened. Write < and { that are text as \\< and \\{.',
    )
    return faults
  }
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1
    if (node.type === 'mdxjsEsm')
      add(
        line,
        'Prose files import and export nothing.',
        `Remove the line. Ready to use: ${names.join(', ')}.`,
      )
    if (!isComponent(node)) return
    const name = node.name ?? ''
    if (!isName(name)) {
      add(line, `There is no component <${name}>.`, suggestion(name, names))
      return
    }
    const { target } = proseComponents[name]
    if (!target) return
    const ids = idsOf(target)
    const id = attributeOf(node, 'id')
    if (id === undefined)
      add(
        line,
        `<${name}> has no id.`,
        `Write <${name} id="${ids[0]}"${name === 'Cite' ? ' /' : ''}>.`,
      )
    else if (!ids.includes(id))
      add(line, `<${name} id="${id}">: there is no "${id}" in ${target}.`, suggestion(id, ids))
  })
  return faults
}
