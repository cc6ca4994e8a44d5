/** The HTML nodes of a note, cut into tags and text. */
import { decodeHTML } from 'entities'
import type { Html, RootContent } from 'mdast'
import { tagAt, voidTags } from './tags.ts'

/** A part of the children of a node: a node, a tag, or text that was written as HTML. */
export type Piece =
  | { kind: 'node'; node: RootContent }
  | { kind: 'text'; raw: string; html: Html; offset?: number | undefined }
  | Tag

export interface Tag {
  kind: 'tag'
  name: string
  isClosing: boolean
  attributes: string
  raw: string
  html: Html
  line: number
  /** Where it stands in the source, if a block begins with it. */
  offset?: number | undefined
}

/** Takes note of what is left out. */
type Omit = (omission: { line: number; what: string }) => void

/** What one HTML node within a text is: a tag, or text; a comment is reported and left out. */
export function pieceOfText(html: Html, omit: Omit): Piece[] {
  const { value: raw } = html
  const line = html.position?.start.line ?? 1
  if (/^<!--[^]+-->$/.test(raw)) {
    omit({ line, what: 'A comment' })
    return []
  }
  const tag = tagAt(raw, 0)
  return tag?.raw === raw ? [{ kind: 'tag', ...tag, html, line }] : [{ kind: 'text', raw, html }]
}

/** Cuts a block of HTML into tags and text; comments are reported and left out. @param source the Markdown of the note */
export function piecesOfBlock(html: Html, source: string, omit: Omit): Piece[] {
  const { value } = html
  const start = value.indexOf('<')
  const blockOffset = source.indexOf('<', html.position?.start.offset)
  const pieces: Piece[] = []
  let line = html.position?.start.line ?? 1
  let counted = 0
  let textFrom = 0
  const pushText = (to: number) => {
    const raw = value.slice(textFrom, to)
    if (raw) pieces.push({ kind: 'text', raw: decodeHTML(raw), html })
  }
  const lastComment = value.lastIndexOf('-->')
  for (let at = start; at !== -1; at = value.indexOf('<', at)) {
    line += value.slice(counted, at).split('\n').length - 1
    counted = at
    if (value.startsWith('<!--', at) && lastComment >= at + 4) {
      pushText(at)
      omit({ line, what: 'A comment' })
      at = textFrom = value.indexOf('-->', at + 4) + 3
      continue
    }
    const tag = tagAt(value, at)
    const offset = at === start ? blockOffset : undefined
    if (tag) {
      pushText(at)
      pieces.push({ kind: 'tag', ...tag, html, line, offset })
      at = textFrom = at + tag.raw.length
    } else if (at === start) return [{ kind: 'text', raw: value, html, offset }]
    else at += 1
  }
  pushText(value.length)
  return pieces
}

/** Finds for each opening tag the closing one, properly nested. */
export function pairsOf(pieces: readonly Piece[]): Map<number, number> {
  const pairs = new Map<number, number>()
  const open: { name: string; index: number }[] = []
  const counts = new Map<string, number>()
  for (const [index, piece] of pieces.entries()) {
    if (piece.kind !== 'tag' || voidTags.includes(piece.name)) continue
    const { name, isClosing } = piece
    const count = counts.get(name) ?? 0
    if (!isClosing) {
      open.push({ name, index })
      counts.set(name, count + 1)
    } else if (count > 0)
      for (let last = open.pop(); last; last = open.pop()) {
        counts.set(last.name, (counts.get(last.name) ?? 0) - 1)
        if (last.name !== name) continue
        pairs.set(last.index, index)
        break
      }
  }
  return pairs
}

/** The attributes of a tag as they were written, with their values. */
export const attributesIn = ({ attributes }: Tag): { written: string; value: string }[] =>
  [
    ...attributes.matchAll(/([a-z_:][\w.:-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gi),
  ].map(([, written = '', quoted, single, bare = '']) => ({
    written,
    value: decodeHTML(quoted ?? single ?? bare),
  }))
