/** Writes equations, which Word and HTML keep as trees, in one line that can be read aloud. */
import type { ElementContent } from 'hast'
import { element, text, textOf } from './elements.ts'

type Inline = readonly ElementContent[]

const plain = (parts: Inline) => parts.map((part) => textOf(part)).join('')

/** In brackets where it would not be one thing without them. */
const grouped = (parts: Inline): Inline =>
  /^([\p{L}\p{M}\p{N}.,′]*|\p{S}|[([{|‖⌊⌈⟨][^()[\]{}|]*[)\]}|‖⌋⌉⟩])$/u.test(plain(parts).trim())
    ? parts
    : [text('('), ...parts, text(')')]

const raised = (parts: Inline): Inline => (plain(parts) ? [element('sup', [...parts])] : [])
const lowered = (parts: Inline): Inline => (plain(parts) ? [element('sub', [...parts])] : [])

/** `sum`, with what stands under and over it, and what it is of. */
const separated = (lists: readonly Inline[], separator: string): Inline =>
  lists.flatMap((parts, index) => (index === 0 ? parts : [text(separator), ...parts]))

export const equation = {
  fraction: (top: Inline, bottom: Inline): Inline => [
    ...grouped(top),
    text('/'),
    ...grouped(bottom),
  ],
  root: (radicand: Inline, degree: Inline = []): Inline => [
    ...raised(degree),
    text('√'),
    ...grouped(radicand),
  ],
  scripts: (base: Inline, below: Inline = [], above: Inline = []): Inline => [
    ...(/[/√]/.test(plain(base)) ? grouped(base) : base),
    ...lowered(below),
    ...raised(above),
  ],
  fenced: (
    parts: readonly Inline[],
    {
      open = '(',
      close = ')',
      separator = '|',
    }: { open?: string; close?: string; separator?: string },
  ): Inline => [text(open), ...separated(parts, separator), text(close)],
  matrix: (rows: readonly (readonly Inline[])[]): Inline =>
    separated(
      rows.map((cells) => separated(cells, ', ')),
      '; ',
    ),
  lines: (lines: readonly Inline[]): Inline => separated(lines, '; '),
  /** A mark such as a bar or a hat above a letter. */
  accented: (base: Inline, mark: string): Inline => [...base, text(mark)],
}
