/**
 * `npm run bench:search -- [notes] [--starlight]`: what a first search costs from the tap on, for common and for rare words,
 * over slow 4G with a CPU four times slower and without either, and how fast further ones are. Measures the site that
 * `npm run bench` built. Where asked to, Starlight's search and Pagefind's own component stand beside it, over the same
 * notes in the same run; Starlight is fetched and built once, and the component uses its index.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser, type CDPSession, type Page } from 'playwright'
import { isStopWord } from '../../src/features/search/words.ts'
import { projectDir } from '../../src/settings.ts'
import { chromiumArgs, findChromium } from '../support/browser.ts'
import { serveFolder, slow4g, type StaticSite } from '../support/static-server.ts'
import { seeded } from './many-notes.ts'
import { buildStarlight } from './starlight.ts'
import { defined } from '../support/defined.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { starlight: { type: 'boolean' } },
})
const count = Number(positionals[0] ?? 3500)
const work = join(projectDir, '.cache', `bench-${count}`)
if (!existsSync(join(work, 'dist', 'search', 'index'))) {
  console.error(`There is no site with ${count} notes yet. Run: npm run bench -- ${count}`)
  process.exit(1)
}

/** How to search a site: where to tap, where to type, where results appear. */
interface Way {
  page: string
  tap: string
  box: string
  result: string
  /** Shown when the results are final. */
  done: string
}
const ours: Way = {
  page: '/notes/n-00001/',
  tap: '[data-opens-search]',
  box: 'dialog[open] input[type=search]',
  result: 'dialog[open] li h2 a',
  done: 'dialog[open] note-search[data-state=full] li h2 a',
}
const starlight: Way = {
  page: '/n-00001/',
  tap: 'button[data-open-modal]',
  box: 'dialog[open] input',
  result: 'dialog[open] .pagefind-ui__result-link',
  done: 'dialog[open] .pagefind-ui__result-link',
}
/** Its script is on the page before the tap, and is not counted. */
const component: Way = {
  page: '/component.html',
  tap: '.pf-trigger-btn',
  box: 'pagefind-modal input',
  result: 'pagefind-modal .pf-result a',
  done: 'pagefind-modal .pf-result a',
}
const componentPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<link rel="stylesheet" href="/pagefind/pagefind-component-ui.css">
<script type="module" src="/pagefind/pagefind-component-ui.js"></script>
<pagefind-modal-trigger></pagefind-modal-trigger><pagefind-modal></pagefind-modal></html>`

const runsEach = 7
const notes = join(work, 'content', 'notes')
const pages = pagesOfWords(notes)
const random = seeded(11)
const pickFrom = (words: readonly string[]) => defined(words[Math.floor(random() * words.length)])
const common = wordsOn(10, count / 3).filter((word) => !isStopWord(word))
const pairs = Array.from({ length: 200 }, () => `${pickFrom(common)} ${pickFrom(common)}`)
const rare = wordsOn(1, 3)
const queries = {
  'two common words': pairs.slice(0, runsEach),
  'a rare word': Array.from({ length: runsEach }, () => pickFrom(rare)),
}
const lines = {
  'slow 4G, CPU / 4': { line: slow4g, slowdown: 4 },
  fast: { line: undefined, slowdown: 1 },
}

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
const site = await serveFolder(join(work, 'dist'))
const sites: [string, StaticSite, Way][] = [['Seven Sessions', site, ours]]
if (values.starlight) {
  const dist = buildStarlight(notes, join(projectDir, '.cache', `bench-starlight-${count}`))
  writeFileSync(join(dist, 'component.html'), componentPage)
  const other = await serveFolder(dist)
  sites.push(['Starlight', other, starlight], ['Pagefind’s component', other, component])
}
console.log(
  `${count} notes. From the tap, in seconds: median (least to most) of ${runsEach}; kB from the tap on.\n`,
)
for (const [speed, network] of Object.entries(lines))
  for (const [kind, texts] of Object.entries(queries)) {
    console.log(`${kind}, ${speed}`)
    for (const [name, served, way] of sites) {
      const runs: Run[] = []
      for (const query of texts) runs.push(await firstSearch(served, way, query, network))
      const range = (key: 'first' | 'final') => {
        const times = runs.map((run) => run[key])
        return `${seconds(at(times, 0.5))} (${seconds(at(times, 0))} to ${seconds(at(times, 1))})`
      }
      const bytes = at(
        runs.map((run) => run.bytes),
        0.5,
      )
      console.log(
        `  ${name.padEnd(22)} first ${range('first')}, settled ${range('final')}, ${Math.round(bytes / 1000)} kB`,
      )
    }
  }
await reportWarm(browser, site)
await browser.close()
for (const [, served] of sites) served.server.close()

interface Network {
  line: StaticSite['line']
  slowdown: number
}

/** Milliseconds from the tap on, and bytes. */
interface Run {
  first: number
  final: number
  bytes: number
}

/** A new reader's first search on a page that has loaded. */
async function firstSearch(
  site: StaticSite,
  way: Way,
  query: string,
  { line, slowdown }: Network,
): Promise<Run> {
  const context = await browser.newContext({
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  site.line = undefined
  await page.goto(site.address + way.page, { waitUntil: 'networkidle' })
  await slowDown(await context.newCDPSession(page), slowdown)
  site.line = line
  site.sent.length = 0
  const started = performance.now()
  await page.tap(way.tap)
  await page.locator(way.box).fill(query)
  await page.locator(way.result).first().waitFor({ timeout: 60_000 })
  const first = performance.now() - started
  await page.locator(way.done).first().waitFor({ timeout: 60_000 })
  const final = performance.now() - started
  const bytes = site.sent.reduce((sum, { bytes }) => sum + bytes, 0)
  await context.close()
  return { first, final, bytes }
}

/** Each query is new to the page, which has answered others before. */
async function reportWarm(browser: Browser, site: StaticSite) {
  site.line = undefined
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.address}/search/?q=${encodeURIComponent(defined(pairs[0]))}`)
  await page.locator('note-search[data-state=full]').waitFor()
  await slowDown(await context.newCDPSession(page), 4)
  const times = await ask(page, pairs.slice(runsEach))
  await context.close()
  console.log(
    `Warm, ${times.length} new queries: median ${at(times, 0.5).toFixed(0)} ms, 95th percentile ${at(times, 0.95).toFixed(0)} ms. ` +
      'The slow-down reaches the page and not its worker; with everything four times slower it would be ' +
      `at most ${(4 * at(times, 0.5)).toFixed(0)} and ${(4 * at(times, 0.95)).toFixed(0)} ms.`,
  )
}

function ask(page: Page, queries: readonly string[]): Promise<number[]> {
  return page.evaluate(async (queries) => {
    const times: number[] = []
    for (const query of queries) {
      const started = performance.now()
      await window.sevenSessions.search(query)
      times.push(performance.now() - started)
    }
    return times
  }, queries)
}

function slowDown(session: CDPSession, rate: number) {
  return session.send('Emulation.setCPUThrottlingRate', { rate })
}

/** For each word of the notes, how many of them have it. */
function pagesOfWords(folder: string): Map<string, number> {
  const pages = new Map<string, number>()
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.md')) continue
    const [, , body = ''] = readFileSync(join(folder, path), 'utf8').split(/^---$/m)
    for (const word of new Set(body.match(/\b[a-z]{4,}\b/g)))
      pages.set(word, (pages.get(word) ?? 0) + 1)
  }
  return pages
}

function wordsOn(min: number, max: number): string[] {
  return [...pages].filter(([, count]) => count >= min && count <= max).map(([word]) => word)
}

function at(values: readonly number[], share: number): number {
  return defined([...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))])
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2)
}
