/**
 * `npm run relevance -- --set FOLDER`: makes each text of a judged set a published note, builds the site, asks its real
 * search page in a real browser, and prints how good the answers are beside other engines on the same texts.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { close, createIndex } from 'pagefind'
import { chromium, type Browser, type Page } from 'playwright'
import { chromiumArgs, findChromium } from '../support/browser.ts'
import { aNote, program, writeContent } from '../support/content.ts'
import { defined } from '../support/defined.ts'
import { buildSite, newFolder } from '../support/site.ts'
import { serveFolder } from '../support/static-server.ts'
import { bm25, lunrSearch, miniSearch } from './engines.ts'
import { measure, readSet, variantsOf, type Doc } from './judged-set.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { set: { type: 'string' }, ours: { type: 'boolean' } },
})
const dir = values.set ?? positionals[0]
const missing = ['docs.jsonl', 'queries.tsv', 'qrels.tsv'].filter(
  (name) => !dir || !existsSync(join(dir, name)),
)
if (!dir || missing.length > 0) {
  console.error(
    `${dir ? `There is no ${missing.join(', ')} in ${dir}. ` : ''}Say where the judged set is, a folder with docs.jsonl, queries.tsv and qrels.tsv:\n` +
      '  npm run relevance -- --set path/to/set\nAdd --ours to leave the other engines out.',
  )
  process.exit(1)
}

const { docs, questions } = readSet(dir)
const variants = variantsOf(docs, questions)
console.log(`${docs.length} texts, ${questions.length} questions. Building the site …`)

const work = newFolder('relevance')
writeNotes(join(work, 'content'))
const { code, output, dist } = buildSite(join(work, 'content'), work)
if (code !== 0) {
  console.error(output)
  process.exit(1)
}
await indexAsItComes(join(dist, 'as-it-comes'))
const site = await serveFolder(dist)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })

const idOf = new Map(docs.map(({ id }, index) => [noteId(index), id]))
/** A link as the id of the text it shows; a page that is none of the texts keeps its path and answers nothing. */
const toDoc = (link: string) => idOf.get(/\/notes\/(n-[a-z0-9]+)\//.exec(link)?.[1] ?? '') ?? link

// Pagefind as it comes compiles its WebAssembly in the page, which the pages of this site do not allow.
const page = await browser.newPage({ bypassCSP: true })
await page.goto(`${site.address}/search/`)
await page.waitForFunction(() => 'sevenSessions' in window)
report('Seven Sessions', await askInBrowser(page, 'ours'))
if (!values.ours) {
  report('Pagefind as it comes', await askInBrowser(page, 'pagefind'))
  const others = { BM25: bm25, lunr: lunrSearch, MiniSearch: miniSearch }
  for (const [name, make] of Object.entries(others)) report(name, askInMemory(make(docs)))
}
await reportCold(browser)
await browser.close()
site.server.close()

interface Run {
  rankings: string[][]
  milliseconds: number[]
}

type Runs = Record<string, Run>

/** What is used here of pagefind.js as it is built. */
interface Pagefind {
  createInstance: (options: { noWorker: boolean }) => {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>
  }
}

async function askInBrowser(page: Page, engine: 'ours' | 'pagefind'): Promise<Runs> {
  const runs: Runs = {}
  for (const [name, queries] of Object.entries(variants)) {
    const answers = await page.evaluate(
      async ({ queries, engine }) => {
        const url = '/as-it-comes/pagefind.js'
        const pagefind =
          engine === 'pagefind'
            ? ((await import(url)) as Pagefind).createInstance({ noWorker: true })
            : undefined
        const ask = async (query: string): Promise<string[]> => {
          if (!pagefind) return window.sevenSessions.search(query)
          const { results } = await pagefind.search(query)
          const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()))
          return pages.map(({ url }) => url)
        }
        const answers: { links: string[]; milliseconds: number }[] = []
        for (const query of queries) {
          const started = performance.now()
          const links = query ? await ask(query) : []
          answers.push({ links, milliseconds: performance.now() - started })
        }
        return answers
      },
      { queries, engine },
    )
    runs[name] = {
      rankings: answers.map(({ links }) => links.map(toDoc)),
      milliseconds: answers.map(({ milliseconds }) => milliseconds),
    }
  }
  return runs
}

function askInMemory(engine: (query: string) => string[]): Runs {
  const runs: Runs = {}
  for (const [name, queries] of Object.entries(variants)) {
    const milliseconds: number[] = []
    const rankings = queries.map((query) => {
      const started = performance.now()
      const ranking = engine(query)
      milliseconds.push(performance.now() - started)
      return ranking
    })
    runs[name] = { rankings, milliseconds }
  }
  return runs
}

function report(name: string, runs: Runs) {
  console.log(
    `\n${name}\n        nDCG@10  MRR@10  success@1  success@5  nothing  ms (median, 95th)`,
  )
  for (const [variant, { rankings, milliseconds }] of Object.entries(runs)) {
    const { ndcg, mrr, success1, success5, nothing } = measure(rankings, questions)
    const sorted = [...milliseconds].sort((a, b) => a - b)
    const at = (share: number) =>
      defined(sorted[Math.floor(share * (sorted.length - 1))]).toFixed(0)
    const figures = [ndcg, mrr, success1, success5, nothing].map((value) => value.toFixed(3))
    console.log(`${variant.padEnd(6)}  ${figures.join('    ')}    ${at(0.5)}, ${at(0.95)}`)
  }
}

/** What a first search moves over the wire (gzip), from opening the search page to its results. */
async function reportCold(browser: Browser) {
  const bytes: number[] = []
  for (const query of variants.two.filter(Boolean).slice(0, 9)) {
    const context = await browser.newContext()
    const page = await context.newPage()
    site.sent.length = 0
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`)
    await page.locator('note-search[data-state=full]').waitFor()
    bytes.push(site.sent.reduce((sum, { bytes }) => sum + bytes, 0))
    await context.close()
  }
  const median = defined(bytes.sort((a, b) => a - b)[Math.floor(bytes.length / 2)])
  console.log(
    `\nBytes of a first search, page and all: ${(median / 1000).toFixed(0)} kB (median of ${bytes.length})`,
  )
}

/** The same texts, indexed by Pagefind with nothing of ours. */
async function indexAsItComes(outputPath: string) {
  const { index } = await createIndex({ forceLanguage: 'en' })
  for (const [number, { title, body }] of docs.entries())
    await index?.addCustomRecord({
      url: `/notes/${noteId(number)}/`,
      content: `${title}. ${body}`,
      language: 'en',
      meta: { title },
    })
  await index?.writeFiles({ outputPath })
  await close()
}

function noteId(index: number): string {
  return `n-${index.toString(36).padStart(5, '0')}`
}

/** Titles of a note are short: a long one goes on in the summary. */
function writeNotes(content: string) {
  const cut = (text: string, length: number) =>
    text.replace(/\s+/g, ' ').trim().slice(0, length).trim() || 'Untitled'
  const asNote = ({ title, body }: Doc, index: number) =>
    aNote({ id: noteId(index), title: cut(title, 70), summary: cut(title, 160) }, body)
  writeContent(content, {
    ...Object.fromEntries(
      docs.map((doc, index) => [`notes/2026/${noteId(index)}.md`, asNote(doc, index)]),
    ),
    // These texts are no notes, and name whom they like.
    'program.yaml': `${program['program.yaml']}confidentiality: report\n`,
  })
}
