/** What must hold in the prose of lessons, guides, cases and handouts: they import nothing, and what they name exists. */
import type { Nodes, Parent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Fault } from '../lib/faults.ts'
import { nameFor } from '../lib/names.ts'
import { suggestion } from '../lib/nearest.ts'
import type { Content, Entry } from '../loader/load.ts'
import { attributeOf, isComponent, type ComponentNode } from '../markdown/components.ts'
import { parseMdx, positionOfError } from '../markdown/tree.ts'
import { namesSchema } from '../schemas/program.ts'
import { proseComponents, type ProseComponent } from '../schemas/prose.ts'

type Prose = Entry<'lessons'> | Entry<'guides'> | Entry<'cases'> | Entry<'handouts'>

const standardNames = namesSchema.parse(undefined)

export const proseIn = ({ entries }: Content): Prose[] => [
  ...entries.lessons,
  ...entries.guides,
  ...entries.cases,
  ...entries.handouts,
]

export const proseRules = (content: Content): Fault[] =>
  proseIn(content).flatMap((entry) =>
    faultsOf(entry, (target) =>
      target === 'names' ? Object.keys(standardNames) : content.entries[target].map(({ id }) => id),
    ),
  )

const componentNames = Object.keys(proseComponents)
const isName = (name: string): name is ProseComponent => Object.hasOwn(proseComponents, name)

type Target = 'drawings' | 'glossary' | 'names' | 'references'
type Message = Pick<Fault, 'wrong' | 'fix'>

function faultsOf({ source }: Prose, idsOf: (target: Target) => string[]): Fault[] {
  const faults: Fault[] = []
  /** @param line of the prose, from 1 */
  const add = (line: number, message: Message) =>
    faults.push({ file: source.file, line: source.bodyLine + line - 1, ...message })

  let tree: Root
  try {
    tree = parseMdx(source.body)
  } catch (error) {
    const { line, message } = positionOfError(error)
    add(line, {
      wrong: `This cannot be read: ${message}`,
      fix: 'Close every component that is opened. Write < and { that are text as \\< and \\{.',
    })
    return faults
  }
  const drawn = new Set<string>()
  visit(tree, (node, index, parent) => {
    const message =
      codeFault(node) ??
      componentFault(node, idsOf) ??
      placeFault(node, parent, index) ??
      repeatFault(node, drawn)
    if (message) add(node.position?.start.line ?? 1, message)
  })
  return faults
}

function codeFault(node: Nodes): Message | undefined {
  if (node.type === 'mdxjsEsm')
    return {
      wrong: 'Prose files import and export nothing.',
      fix: `Remove the line. Ready to use: ${componentNames.join(', ')}.`,
    }
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return undefined
  const { value } = node
  if (/^\s*\/\*[^]*\*\/\s*$/.test(value)) return undefined
  return {
    wrong: `{${value}} is read as code and not as text.`,
    fix: nameFor(value, standardNames)
      ? `Write <Name of="${value}" />.`
      : 'Write \\{ where a brace is meant.',
  }
}

function componentFault(node: Nodes, idsOf: (target: Target) => string[]): Message | undefined {
  if (!isComponent(node)) return undefined
  const name = node.name ?? ''
  if (!isName(name))
    return {
      wrong: `There is no component <${name}>.`,
      fix: suggestion(name, componentNames),
    }
  const component = proseComponents[name]
  if (!('target' in component)) return undefined
  const { attribute, target } = component
  const ids = idsOf(target)
  const id = attributeOf(node, attribute)
  if (id === undefined)
    return {
      wrong: `<${name}> has no ${attribute}.`,
      fix: `Write <${name} ${attribute}="${ids[0]}"${name === 'Term' ? '' : ' /'}>.`,
    }
  if (ids.includes(id) || (target === 'names' && nameFor(id, standardNames))) return undefined
  return {
    wrong: `<${name} ${attribute}="${id}">: there is no "${id}" in ${target}.`,
    fix: suggestion(id, ids),
  }
}

const isCalled = (node: Nodes | undefined, name: ProseComponent): node is Nodes & ComponentNode =>
  node !== undefined && isComponent(node) && node.name === name

const holds = (node: Nodes, isMeant: (inner: Nodes) => boolean): boolean =>
  isMeant(node) || ('children' in node && node.children.some((child) => holds(child, isMeant)))

/** Something that is well written, and stands where it cannot. */
function placeFault(
  node: Nodes,
  parent: Parent | undefined,
  index: number | undefined,
): Message | undefined {
  if (node.type === 'heading' && holds(node, (inner) => isCalled(inner, 'Name')))
    return {
      wrong: 'A heading cannot have a <Name>: its address must be the same in every company.',
      fix: 'Write the heading without it, and use the name in the text below.',
    }
  if (!isCalled(node, 'Answer')) return undefined
  if (!isCalled(parent?.children[(index ?? 0) - 1], 'Exercise'))
    return {
      wrong: 'This <Answer> does not follow an <Exercise>.',
      fix: 'Put it right after the </Exercise> that it answers.',
    }
  if (holds(node, ({ type }) => type === 'heading'))
    return {
      wrong: 'An <Answer> cannot have headings, since it is folded.',
      fix: 'Write the heading as a line in bold: **Like this**',
    }
  return undefined
}

/** A drawing that a page has twice would have its parts twice under one address. */
function repeatFault(node: Nodes, drawn: Set<string>): Message | undefined {
  if (!isCalled(node, 'Drawing')) return undefined
  const id = attributeOf(node, 'id') ?? ''
  if (!drawn.has(id)) {
    drawn.add(id)
    return undefined
  }
  return {
    wrong: `The drawing "${id}" stands on this page already.`,
    fix: 'Show it once, and speak of it where it is needed again.',
  }
}
