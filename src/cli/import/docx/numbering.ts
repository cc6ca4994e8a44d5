/** Counts the items of a Word file's lists as Word does, across whatever stands between them. */
import type { ListItem } from '../lists.ts'
import { childOf, childrenOf, valueOf, type XmlElement } from './xml.ts'

interface Level {
  start: number
  format: string
  label: string | undefined
}

interface List {
  /** Lists with the same definition count on from each other. */
  definition: string
  levels: Map<number, Level>
  /** Levels that this list starts anew when it is first used. */
  restarts: Map<number, number>
}

/** @returns what the next paragraph of a list is; to be asked once for each, in the order of the text */
export function readNumbering(
  root: XmlElement | undefined,
): (id: string, level: number | undefined, styleId: string | undefined) => ListItem | undefined {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((node) => [
      node.attributes['w:abstractNumId'] ?? '',
      node,
    ]),
  )
  const numbers = childrenOf(root, 'w:num')

  const readList = (num: XmlElement): List => {
    let definition = valueOf(num, 'w:abstractNumId') ?? ''
    // A definition may only name a style, whose list is meant.
    const styled = valueOf(definitions.get(definition), 'w:numStyleLink')
    if (styled)
      definition =
        [...definitions].find(([, node]) => valueOf(node, 'w:styleLink') === styled)?.[0] ??
        definition
    const levels = new Map(
      childrenOf(definitions.get(definition), 'w:lvl').map((level) => [
        levelNumber(level),
        readLevel(level),
      ]),
    )
    const restarts = new Map<number, number>()
    for (const override of childrenOf(num, 'w:lvlOverride')) {
      const level = childOf(override, 'w:lvl')
      if (level) levels.set(levelNumber(override), readLevel(level))
      const start = valueOf(override, 'w:startOverride')
      if (start !== undefined) restarts.set(levelNumber(override), Number(start))
    }
    return { definition, levels, restarts }
  }
  const lists = new Map(numbers.map((num) => [num.attributes['w:numId'] ?? '', readList(num)]))

  /** The level that a definition ties to a paragraph style. */
  const levelOfStyle = (list: List, styleId: string | undefined) => {
    const level = childrenOf(definitions.get(list.definition), 'w:lvl').find(
      (node) => valueOf(node, 'w:pStyle') === styleId,
    )
    return level && styleId ? levelNumber(level) : 0
  }

  const counts = new Map<string, number[]>()
  const begun = new Set<string>()
  return (id, givenLevel, styleId) => {
    const list = lists.get(id)
    if (!list) return undefined
    const level = clamped(givenLevel ?? levelOfStyle(list, styleId))
    const { start, format, label } = list.levels.get(level) ?? noLevel
    const counted = counts.get(list.definition) ?? []
    counts.set(list.definition, counted)
    counted.length = Math.min(counted.length, level + 1)
    const restart = list.restarts.get(level)
    const key = `${id} ${level}`
    counted[level] =
      restart !== undefined && !begun.has(key) ? restart : (counted[level] ?? start - 1) + 1
    begun.add(key)
    const isBlank = format === 'none' || label?.trim() === ''
    const isOrdered = !isBlank && format !== 'bullet' && (label === undefined || /%\d/.test(label))
    return { level, number: isOrdered ? counted[level] : undefined, isBlank }
  }
}

const noLevel: Level = { start: 1, format: 'bullet', label: undefined }

/** Word has nine levels. */
const clamped = (level: number) => Math.min(8, Math.max(0, Math.trunc(level) || 0))

const levelNumber = (node: XmlElement) => clamped(Number(node.attributes['w:ilvl']))

const readLevel = (node: XmlElement): Level => ({
  start: Number(valueOf(node, 'w:start') ?? 1) || 0,
  format: valueOf(node, 'w:numFmt') ?? 'decimal',
  label: valueOf(node, 'w:lvlText'),
})
