/** Markdown as the text that a reader sees, in one line. */
import type { Nodes } from 'mdast'
import { parseMarkdown } from '../../markdown/tree.ts'

const signs = '0123456789+-=()n'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'
const lowered = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ'

/**
 * Raised and lowered digits, which plain text has letters for, stay so.
 * @param lineBreak what stands for a break within a line
 */
export function textOfMarkdown(node: Nodes, lineBreak = ' '): string {
  let line = ''
  const read = (part: Nodes): string => {
    switch (part.type) {
      case 'html': {
        const name = /^<(\/?)(sup|sub|br)\b/i.exec(part.value)
        line = name?.[1] || !name ? '' : (name[2] ?? '').toLowerCase()
        return line === 'br' ? lineBreak : ''
      }
      case 'text':
        return line === 'sup' || line === 'sub' ? onLine(part.value, line) : part.value
      case 'inlineCode':
      case 'code':
        return part.value
      case 'break':
        return lineBreak
      default:
        return 'children' in part
          ? part.children.map(read).join(isBlockParent(part) ? ' ' : '')
          : ''
    }
  }
  return read(node).replace(/\s+/g, ' ').trim()
}

const isBlockParent = ({ type }: Nodes) =>
  ['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow'].includes(type)

const onLine = (text: string, line: 'sup' | 'sub') =>
  [...text]
    .map((letter) => (line === 'sup' ? raised : lowered)[signs.indexOf(letter)] ?? letter)
    .join('')

/** @param line a line of Markdown, without the marks of what it stands in */
export const textOfLine = (line: string) =>
  textOfMarkdown(parseMarkdown(line.trim().replace(/\\$/, '')))
