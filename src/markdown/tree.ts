/** Markdown and MDX as a tree, read by the very parser that renders the pages. Positions are of the text handed in. */
import type { Root } from 'mdast'
import { markdownToMdast, mdxToMdast } from 'satteri'

/** @param markdown the text below the front matter */
export const parseMarkdown = (markdown: string): Root =>
  markdownToMdast(markdown, { features: { frontmatter: false } }) as Root

/** @param mdx the text below the front matter; throws where it is not valid MDX */
export const parseMdx = (mdx: string): Root =>
  mdxToMdast(mdx, { features: { frontmatter: false } }) as Root
