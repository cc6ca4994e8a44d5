/** Brings tables into the one shape that Markdown has for them: a head, and in every row a line of text for each column. */
import type { Element, ElementContent } from 'hast'
import { elementsIn, element, isBlank, isElement, isNamed, text, textOf } from './elements.ts'
import { ImportFault } from './fault.ts'

const maxCells = 400_000

/** @returns the table with every value in its column; or what stands in it, where it only arranges a page */
export function tableContent(table: Element): ElementContent[] {
  const rows = rowsOf(table)
  const cells = rows.flatMap(cellsOf)
  if (isLayout(table, rows, cells)) return cells.map((cell) => element('div', cell.children))
  const grid = gridOf(rows)
  const [head, ...body] = grid.map((row, index) =>
    element(
      'tr',
      row.map((cell) =>
        element(index === 0 ? 'th' : 'td', cell ? lineOf(cell.children) : [], {
          align: cell?.properties['align'],
        }),
      ),
    ),
  )
  const caption = elementsOf(table, 'caption')[0]
  const before = caption ? [element('p', caption.children)] : []
  return head ? [...before, element('table', [head, ...body])] : before
}

const groups = ['thead', 'tbody', 'tfoot']

const elementsOf = (parent: Element, ...names: string[]): Element[] =>
  parent.children.filter((child) => isElement(child)).filter((child) => isNamed(child, ...names))

const rowsOf = (table: Element): Element[] =>
  elementsOf(table, 'tr', ...groups).flatMap((child) =>
    child.tagName === 'tr' ? [child] : elementsOf(child, 'tr'),
  )

const cellsOf = (row: Element) => elementsOf(row, 'td', 'th')

/** Pages were once laid out with tables, and people draw boxes with them. */
function isLayout(table: Element, rows: readonly Element[], cells: readonly Element[]): boolean {
  const role = table.properties['role']
  if (role === 'presentation' || role === 'none') return true
  if (cells.some(({ tagName }) => tagName === 'th')) return false
  const filled = cells.filter((cell) => !isEmpty(cell))
  if (filled.length <= 1) return true
  const isNarrow = rows.length === 1 || rows.every((row) => cellsOf(row).length === 1)
  const letters = textOf(table).length
  return filled.some((cell) => {
    const within = [...elementsIn(cell)]
    if (within.length === 0) return false
    const parts = cell.children.filter((child) => !isBlank(child)).length
    const headings = within.some(({ tagName }) => /^h[1-6]$/.test(tagName))
    const tables = within.filter(({ tagName }) => tagName === 'table')
    if (isNarrow) return headings || tables.length > 0 || (parts > 1 && within.some(isBlock))
    const inTables = tables.reduce((sum, inner) => sum + textOf(inner).length, 0)
    return (headings && parts > 1) || inTables * 2 > letters
  })
}

const isEmpty = (cell: Element) =>
  textOf(cell).trim() === '' && !cell.children.some((child) => isNamed(child, 'input', 'table'))

/** Each row as wide as the widest; a merged cell stands where it begins, and nothing where it only reaches. */
function gridOf(rows: readonly Element[]): (Element | undefined)[][] {
  /** The first row in which a column is free again. */
  const freeFrom: number[] = []
  const begins = new Set<number>()
  const placed = rows.map((row, index) => {
    const inRow = new Map<number, Element>()
    let column = 0
    for (const cell of cellsOf(row)) {
      while ((freeFrom[column] ?? 0) > index) column++
      inRow.set(column, cell)
      begins.add(column)
      const width = spanOf(cell, 'colSpan', 1000)
      const height = spanOf(cell, 'rowSpan', rows.length - index)
      for (const end = column + width; column < end; column++) freeFrom[column] = index + height
    }
    return inRow
  })
  // A column in which no cell begins shows nothing.
  const columns = [...begins].sort((a, b) => a - b)
  if (columns.length * rows.length > maxCells)
    throw new ImportFault(
      'It holds a table that is too large for a note. Keep the part that matters.',
    )
  return placed.map((inRow) => columns.map((column) => inRow.get(column)))
}

/** A span of 0 reaches to the end. */
function spanOf(cell: Element, name: 'colSpan' | 'rowSpan', max: number): number {
  const span = Math.trunc(Number(cell.properties[name] ?? 1))
  return span === 0 && name === 'rowSpan' ? max : Math.min(max, Math.max(1, span || 1))
}

const blocks = new Set(
  'address article blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)
const isBlock = (node: Element) => blocks.has(node.tagName)

/** What stands in a cell as one line, with breaks where it had blocks: a cell of Markdown holds no more. */
function lineOf(nodes: readonly ElementContent[]): ElementContent[] {
  return linesOf(nodes).flatMap((line, index) => (index === 0 ? line : [element('br'), ...line]))
}

function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]]
  for (const node of nodes)
    if (isElement(node) && (isBlock(node) || node.tagName === 'br'))
      lines.push(...linesOfBlock(node), [])
    else lines.at(-1)?.push(node)
  return lines.filter((line) => !line.every(isBlank))
}

function linesOfBlock(block: Element): ElementContent[][] {
  if (block.tagName === 'table')
    return gridOf(rowsOf(block)).map((row) =>
      row
        .filter((cell) => cell !== undefined)
        .flatMap((cell, index) => [
          ...(index === 0 ? [] : [text(' · ')]),
          ...lineOf(cell.children),
        ]),
    )
  if (block.tagName === 'pre')
    return textOf(block)
      .split('\n')
      .filter((line) => line.trim())
      .map((line) => [element('code', [text(line)])])
  if (block.tagName !== 'ol') return linesOf(block.children)
  const start = Number(block.properties['start'] ?? 1)
  return elementsOf(block, 'li').flatMap((item, index) => {
    const [first = [], ...others] = linesOf(item.children)
    return [[text(`${start + index}. `), ...first], ...others]
  })
}
