/**
 * `npm run bench:search -- [notes] [--starlight]`: what a first search costs from the tap on, over slow 4G with a CPU four
 * times slower, and how fast further ones are. Measures the site that `npm run bench` built, and Starlight's search over
 * the same notes in the same run where asked to; that one is fetched and built once.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
  done: 'dialog[open] note-search[data-state=full] li:nth-child(10)',
}
const starlight: Way = {
  page: '/n-00001/',
  tap: 'button[data-open-modal]',
  box: 'dialog[open] input',
  result: 'dialog[open] .pagefind-ui__result-link',
  done: 'dialog[open] .pagefind-ui__result-link',
}

const random = seeded(11)
const words = commonWords(join(work, 'dist', 'search', 'index'))
const pick = () => defined(words[Math.floor(random() * words.length)])
const queries = Array.from({ length: 200 }, () => `${pick()} ${pick()}`)

const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArgs })
const site = await serveFolder(join(work, 'dist'))
console.log(`${count} notes, two words a query, slow 4G, CPU four times slower in the page\n`)
await reportFirst('Seven Sessions', site, ours)
if (values.starlight) {
  const notes = join(work, 'content', 'notes')
  const other = await serveFolder(
    buildStarlight(notes, join(projectDir, '.cache', `bench-starlight-${count}`)),
  )
  await reportFirst('Starlight', other, starlight)
  other.server.close()
}
await reportWarm(browser, site)
await browser.close()
site.server.close()

async function reportFirst(name: string, site: StaticSite, way: Way) {
  const runs: Awaited<ReturnType<typeof firstSearch>>[] = []
  for (const query of queries.slice(0, 7)) runs.push(await firstSearch(browser, site, way, query))
  const of = (key: keyof (typeof runs)[number]) => median(runs.map((run) => run[key]))
  console.log(
    `${name}, from the tap: box ${seconds(of('box'))}, first result ${seconds(of('first'))}, ` +
      `final results ${seconds(of('final'))}, ${Math.round(of('bytes') / 1000)} kB (medians of ${runs.length})`,
  )
}

async function firstSearch(browser: Browser, site: StaticSite, way: Way, query: string) {
  const context = await browser.newContext({
    viewport: { width: 820, height: 1180 },
    hasTouch: true,
  })
  const page = await context.newPage()
  site.line = undefined
  await page.goto(site.address + way.page, { waitUntil: 'networkidle' })
  await slowDown(await context.newCDPSession(page))
  site.line = slow4g
  site.sent.length = 0
  const started = performance.now()
  const since = () => performance.now() - started
  await page.tap(way.tap)
  await page.locator(way.box).waitFor()
  const box = since()
  await page.locator(way.box).fill(query)
  await page.locator(way.result).first().waitFor({ timeout: 60_000 })
  const first = since()
  await page.locator(way.done).first().waitFor({ timeout: 60_000 })
  const final = since()
  const bytes = site.sent.reduce((sum, { bytes }) => sum + bytes, 0)
  await context.close()
  return { box, first, final, bytes }
}

/** Each query is new to the page, which has answered others before. */
async function reportWarm(browser: Browser, site: StaticSite) {
  site.line = undefined
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(`${site.address}/search/?q=${encodeURIComponent(defined(queries[0]))}`)
  await page.locator('note-search[data-state=full]').waitFor()
  await slowDown(await context.newCDPSession(page))
  const times = await ask(page, queries.slice(7))
  await context.close()
  console.log(
    `Warm, ${times.length} new queries: median ${median(times).toFixed(0)} ms, 95th percentile ${at(times, 0.95).toFixed(0)} ms. ` +
      'The slow-down reaches the page and not its worker; with everything four times slower it would be ' +
      `at most ${(4 * median(times)).toFixed(0)} and ${(4 * at(times, 0.95)).toFixed(0)} ms.`,
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

function slowDown(session: CDPSession) {
  return session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** Words that at least ten pages have and not more than a third. */
function commonWords(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.startsWith('words-'))
    .flatMap((file) =>
      Object.entries(
        JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, number>,
      ),
    )
    .filter(([word, pages]) => pages >= 10 && pages <= count / 3 && /^[a-z]{4,}$/.test(word))
    .map(([word]) => word)
    .filter((word) => !isStopWord(word))
}

function at(values: readonly number[], share: number): number {
  return defined([...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))])
}

function median(values: readonly number[]): number {
  return at(values, 0.5)
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`
}
