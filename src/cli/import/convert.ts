/** Turns one file from a mentor's desk into Markdown. Runs as a process of its own, so that a hostile file ends only that. */
import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { gfm } from '@joplin/turndown-plugin-gfm'
import mammoth from 'mammoth'
import TurndownService from 'turndown'
import { textOfPage } from './page-text.ts'

export interface Converted {
  markdown: string
  /** How many pictures were left out. */
  images: number
}

async function convert(path: string): Promise<Converted> {
  const bytes = readFileSync(path)
  const type = extname(path).toLowerCase()
  if (type === '.md' || type === '.txt')
    return withoutImages(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  if (type === '.docx') {
    const { value } = await mammoth.convertToHtml({ buffer: bytes })
    return toMarkdown(value)
  }
  return toMarkdown(new TextDecoder().decode(bytes))
}

function toMarkdown(html: string): Converted {
  let images = 0
  const turndown = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
  })
  turndown.use(gfm)
  turndown.addRule('images', { filter: ['img', 'picture'], replacement: () => (images++, '') })
  // What is crossed out in a tracked change is not part of the text.
  turndown.remove(['del', 's'])
  // Footnotes stay as a numbered list at the end; links to them would lead nowhere on the site.
  turndown.addRule('footnotes', {
    filter: (node) => node.nodeName === 'A' && !!node.getAttribute('href')?.startsWith('#footnote'),
    replacement: (content) => (content === '↑' ? '' : content),
  })
  return { markdown: turndown.turndown(textOfPage(html)), images }
}

function withoutImages(markdown: string): Converted {
  let images = 0
  return { markdown: markdown.replace(/!\[[^\]]*\]\([^)]*\)/g, () => (images++, '')), images }
}

process.stdout.write(JSON.stringify(await convert(process.argv[2] ?? '')))
