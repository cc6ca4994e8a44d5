/** Markdown and MDX as a tree, read by the very parser that renders the pages. Positions are of the text handed in. */
import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'

/** @param markdown the text below the front matter */
export const parseMarkdown = (markdown: string): Root =>
  markdownToMdast(markdown, { features: { frontmatter: false } }) as Root

/**
 * @param mdx the text below the front matter; throws where it is not valid MDX
 * @param smartPunctuation whether quotation marks and dashes are as pages show them, or as they were written
 */
export const parseMdx = (mdx: string, { smartPunctuation = false } = {}): Root =>
  mdxToMdast(mdx, { features: { frontmatter: false, smartPunctuation } }) as Root

/** Where an MDX text cannot be read, as a line from 1, and what its parser says of it. */
export function positionOfError(error: unknown): { line: number; message: string } {
  const text = error instanceof Error ? error.message : String(error)
  const [, line = '1', message = text] = /^(\d+):\d+: (.*?)(?: \(mdx[^)]*\))?$/s.exec(text) ?? []
  return { line: Number(line), message: message.replace(/\.?$/, '.') }
}
