/** Reads the tables of a Word file; merged cells become cells that span. */
import type { Element } from 'hast'
import { element } from '../elements.ts'
import { contentOf } from './context.ts'
import { childOf, isOn, valueOf, type XmlElement } from './xml.ts'

export function readTable(table: XmlElement, blocksOf: (cell: XmlElement) => Element[]): Element {
  /** The cell that reaches down into a column, by the column. */
  const tall = new Map<number, { cell: Element; rows: number }>()
  const rows = contentOf(table)
    .filter(({ name }) => name === 'w:tr')
    .filter((row) => !childOf(childOf(row, 'w:trPr'), 'w:del'))
    .map((row) => {
      const properties = childOf(row, 'w:trPr')
      const before = Number(valueOf(properties, 'w:gridBefore') ?? 0) || 0
      const cells: Element[] = before > 0 ? [element('td', [], { colSpan: before })] : []
      let column = before
      for (const node of contentOf(row).filter(({ name }) => name === 'w:tc')) {
        const cellProperties = childOf(node, 'w:tcPr')
        const span = Math.max(1, Number(valueOf(cellProperties, 'w:gridSpan') ?? 1) || 1)
        const merge = childOf(cellProperties, 'w:vMerge')
        const above = tall.get(column)
        const last = cells.at(-1)
        if (childOf(cellProperties, 'w:cellDel')) continue
        if (valueOf(cellProperties, 'w:hMerge') === 'continue' && last) {
          last.properties['colSpan'] = Number(last.properties['colSpan'] ?? 1) + span
        } else if (merge && merge.attributes['w:val'] !== 'restart' && above) {
          above.cell.properties['rowSpan'] = ++above.rows
        } else {
          const name = isOn(properties, 'w:tblHeader') ? 'th' : 'td'
          const cell = element(name, blocksOf(node), span > 1 ? { colSpan: span } : {})
          cells.push(cell)
          if (merge) tall.set(column, { cell, rows: 1 })
          else tall.delete(column)
        }
        column += span
      }
      return element('tr', cells)
    })
  return element('table', rows)
}
