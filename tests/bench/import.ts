/**
 * `npm run bench:import -- [--before FOLDER] [FOLDER…]`: imports Word files with this project, and with an older copy of
 * it where one is named, and reports what came through. The files are those of LibreOffice, pandoc and AbiWord among the
 * fixtures, 300 that are made here, and those of the folders named. Linux only: it reads /proc.
 */
import { spawn } from 'node:child_process'
import { copyFileSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import { visit } from 'unist-util-visit'
import { textOfMarkdown } from '../../src/cli/import/plain-text.ts'
import { parseMarkdown } from '../../src/markdown/tree.ts'
import { projectDir } from '../../src/settings.ts'
import { writeContent } from '../support/content.ts'
import { manyWordFiles } from './many-word-files.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { before: { type: 'string' } },
})
const work = join(projectDir, '.cache', 'bench-import')
rmSync(work, { recursive: true, force: true })

/** Titles of the fixtures, as somebody who opens them sees them. */
const titles: Record<string, string> = {
  'abiword.docx': 'Two words in marks',
  'long.docx': 'A report of two hundred pages',
  'pandoc.docx': 'Ask the owner, not the rule',
  'table.docx': 'Silence was an answer, Straße and 会議 too',
  'tracked.docx': 'A note with changes and remarks',
}

/** Folders of documents by what they are called in the table. */
const sets = new Map([
  ['fixtures', join(work, 'fixtures')],
  ['made here', join(work, 'made')],
])
mkdirSync(join(work, 'fixtures'), { recursive: true })
for (const name of Object.keys(titles))
  copyFileSync(join(projectDir, 'tests', 'fixtures', 'import', name), join(work, 'fixtures', name))
Object.assign(titles, await manyWordFiles(join(work, 'made'), 300))
for (const folder of positionals) sets.set(basename(folder), resolve(folder))

const trees = new Map([['now', projectDir]])
if (values.before) trees.set('before', resolve(values.before))
for (const [set, folder] of sets)
  for (const [name, tree] of [...trees].reverse()) await report(set, folder, name, tree)

async function report(set: string, folder: string, name: string, tree: string) {
  const content = join(work, `${name} ${set}`.replaceAll(' ', '-'))
  writeContent(content)
  const cost = await run(tree, folder, content)
  const found = [...cost.output.matchAll(/^(?:\[.*?\] )?(.+?\.docx) -> (.+\.md)$/gim)]
  const sums = { words: 0, lost: 0, tables: 0, kept: 0, titled: 0, right: 0, rows: 0 }
  for (const [, file = '', draft = ''] of found) {
    const truth = truthOf(file)
    const text = readFileSync(join(tree, draft), 'utf8')
    const body = parseMarkdown(text.replace(/^---\n[^]*?\n---\n/, ''))
    const words = countOf(wordsIn(`${text.split('\n---\n')[0]} ${textOfMarkdown(body)}`))
    for (const [word, times] of countOf(truth.words)) {
      sums.words += times
      sums.lost += Math.max(0, times - (words.get(word) ?? 0))
    }
    let tables = 0
    visit(body, 'table', () => void tables++)
    sums.tables += truth.tables
    sums.kept += Math.min(tables, truth.tables)
    const title = titles[basename(file)]
    if (title === undefined) continue
    sums.titled++
    const written = /^title: (.*)$/m.exec(text)?.[1]?.replace(/^"(.*)"$/, '$1')
    if (written === title) sums.right++
  }
  const files = globSync('**/*.docx', { cwd: folder }).length
  console.log(
    `${set}, ${name}: ${found.length} of ${files} files; ` +
      `${sums.lost} of ${sums.words} words lost (${((100 * sums.lost) / Math.max(1, sums.words)).toFixed(2)} %); ` +
      `${sums.kept} of ${sums.tables} tables kept; ` +
      (sums.titled > 0 ? `${sums.right} of ${sums.titled} titles right; ` : '') +
      `${cost.seconds.toFixed(1)} s, ${cost.cpu.toFixed(1)} s of CPU; ${Math.round(cost.bytes / 2 ** 20)} MiB at most`,
  )
}

/** Runs `import`, and measures it with all that it starts. */
async function run(tree: string, folder: string, content: string) {
  const began = performance.now()
  const cpuBefore = childSeconds()
  const child = spawn('npm', ['run', '--silent', 'import', '--', folder], {
    cwd: tree,
    env: { ...process.env, CONTENT_DIR: content },
  })
  let output = ''
  let bytes = 0
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  const sampling = setInterval(() => (bytes = Math.max(bytes, residentBytes(child.pid ?? 0))), 50)
  await new Promise((done) => child.on('close', done))
  clearInterval(sampling)
  const seconds = (performance.now() - began) / 1000
  return { output, bytes, seconds, cpu: childSeconds() - cpuBefore }
}

/** Memory of a process and everything it started, in bytes. */
function residentBytes(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')
    return children
      .filter(Boolean)
      .reduce((sum, child) => sum + residentBytes(Number(child)), pages * 4096)
  } catch {
    return 0
  }
}

/** CPU time of all finished children of this process: fields 16 and 17 of /proc/self/stat, in hundredths of a second. */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[13]) + Number(fields[14])) / 100
}

/** What a Word file says by its XML, read without knowing much of it: its words and its outermost tables. */
function truthOf(file: string): { words: string[]; tables: number } {
  const parts = unzipSync(readFileSync(file), {
    filter: ({ name }) => /^word\/(document\d*|footnotes|endnotes)\.xml$/.test(name),
  })
  let tables = 0
  const text = Object.values(parts).map((part) => {
    const xml = strFromU8(part)
      .replace(/<mc:Fallback>[^]*?<\/mc:Fallback>/g, '')
      .replace(/<w:(del|moveFrom) [^>]*[^/]>[^]*?<\/w:\1>/g, '')
    let depth = 0
    for (const [tag] of xml.matchAll(/<\/?w:tbl[ >]/g)) {
      if (tag.startsWith('</')) depth--
      else if (depth++ === 0) tables++
    }
    return xml
      .replace(/<w:noBreakHyphen\/>/g, '\u2011')
      .replace(/<\/w:(p|tc)>|<w:(tab|br|cr)\b[^>]*>/g, ' ')
      .replace(
        /<(?:w|m):t(?: [^>]*)?>([^<]*)<\/(?:w|m):t>|<[^>]*>|[^<\s]/g,
        (all, inside?: string) => inside ?? (all === ' ' ? ' ' : ''),
      )
  })
  return { words: wordsIn(decoded(text.join(' '))), tables }
}

function decoded(xml: string): string {
  const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
  return xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => named[name] ?? '')
}

function wordsIn(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().replaceAll('\u00ad', '')
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

function countOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}
