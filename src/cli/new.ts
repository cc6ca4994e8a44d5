/** `npm run new -- note|lesson|guide|case|cohort [--field value …]`: fills a template and prints its path. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { compare } from '../lib/lists.ts'
import { toSlug } from '../lib/slug.ts'
import { contentDir, projectDir } from '../settings.ts'
import { loadContent, type Entry } from '../loader/load.ts'

interface Question {
  asks: string
  /** Taken where nobody answers; a question without one must be answered. */
  usual?: string
  /** What is wrong with an answer, if anything. */
  refuses: (answer: string) => string | undefined
}

interface Kind {
  template: string
  questions: Record<string, Question>
  /** The file to write, below the content folder, without its ending. */
  path: (answers: Record<string, string>) => string
  /** Fields worked out rather than asked for. */
  fills?: (answers: Record<string, string>) => Record<string, string>
}

const { entries } = loadContent(contentDir, projectDir)
const ids = (list: Entry[]) => list.map(({ id }) => id).sort(compare)
const sessionOf = (number: string) =>
  ids(entries.sessions).find((id) => Number(id.split('-')[0]) === Number(number)) ?? ''
const nextOrder = (list: Entry[]) =>
  String(1 + Math.max(0, ...list.map(({ data }) => Number(data['order']) || 0)))

const oneOf = (known: string[]) => (answer: string) =>
  known.includes(answer) ? undefined : `"${answer}" is not one of: ${known.join(', ')}.`
const aTitle = (max: number) => (answer: string) =>
  toSlug(answer) === ''
    ? 'Write at least one letter or digit.'
    : answer.length > max
      ? `It has ${answer.length} characters; ${max} at most.`
      : undefined
const aMonth = (answer: string) =>
  /^20\d\d-(0[1-9]|1[0-2])$/.test(answer)
    ? undefined
    : `"${answer}" is not a month written YYYY-MM.`

const thisMonth = new Date().toISOString().slice(0, 7)
const begun = entries.cohorts
  .filter(({ data }) => String(data['start']) <= thisMonth)
  .sort((a, b) => compare(String(a.data['start']), String(b.data['start'])))
  .map(({ id }) => id)
const session: Question = {
  asks: 'Which session, by number?',
  refuses: oneOf(ids(entries.sessions).map((id) => String(Number(id.split('-')[0])))),
}
const title: Question = { asks: 'Its title?', refuses: aTitle(70) }
const lengths = ((entries.program[0]?.data['sessionLengths'] ?? []) as number[]).map(String)
const roles = ['mentor', 'executive', 'program-manager']

const kinds: Record<string, Kind> = {
  note: {
    template: 'note.md',
    questions: {
      session,
      cohort: {
        asks: 'Which cohort?',
        usual: begun.at(-1) ?? '',
        refuses: oneOf(ids(entries.cohorts)),
      },
      month: { asks: 'Which month was it?', usual: thisMonth, refuses: aMonth },
      length: {
        asks: 'How many minutes?',
        usual: lengths[Math.floor(lengths.length / 2)] ?? '',
        refuses: oneOf(lengths),
      },
    },
    fills: () => ({ id: `n-${randomBytes(4).toString('hex')}` }),
    path: ({ month = '', id = '' }) => `notes/${month.slice(0, 4)}/${id}`,
  },
  lesson: {
    template: 'lesson.mdx',
    questions: { session, title },
    fills: ({ session = '' }) => ({
      order: nextOrder(entries.lessons.filter(({ id }) => id.startsWith(sessionOf(session)))),
      checked: thisMonth,
    }),
    path: ({ session = '', title = '' }) => `lessons/${sessionOf(session)}/${toSlug(title)}`,
  },
  guide: {
    template: 'guide.mdx',
    questions: {
      role: { asks: `For whom: ${roles.join(', ')}?`, refuses: oneOf(roles) },
      title,
    },
    fills: ({ role }) => ({
      order: nextOrder(entries.guides.filter(({ data }) => data['role'] === role)),
    }),
    path: ({ title = '' }) => `guides/${toSlug(title)}`,
  },
  case: {
    template: 'case.mdx',
    questions: { organisation: { asks: 'Which company?', refuses: aTitle(40) } },
    fills: () => ({
      order: nextOrder(entries.cases),
      reference: ids(entries.references)[0] ?? 'the-source',
    }),
    path: ({ organisation = '' }) => `cases/${toSlug(organisation)}`,
  },
  cohort: {
    template: 'cohort.yaml',
    questions: {
      title: { asks: 'Who is in it?', refuses: aTitle(40) },
      start: { asks: 'The month of its first session?', usual: thisMonth, refuses: aMonth },
    },
    path: ({ title = '', start = '' }) => `cohorts/${start.slice(0, 4)}-${toSlug(title)}`,
  },
}

const { values: flags, positionals } = parseFlags()
const kind = kinds[positionals[0] ?? '']
if (!kind) stop(`Say what to start: ${Object.keys(kinds).join(', ')}.\n\n${usage()}`)
const answers = await answersTo(kind.questions)
Object.assign(answers, kind.fills?.(answers))

const path = join(contentDir, kind.path(answers) + extname(kind.template))
const shown = relative(projectDir, path)
if (existsSync(path))
  stop(`There is a ${shown} already, and nothing was written. Choose another title.`)
const template = readFileSync(join(contentDir, '_templates', kind.template), 'utf8')
mkdirSync(dirname(path), { recursive: true })
writeFileSync(
  path,
  template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => quotable(answers[name] ?? '')),
  { flag: 'wx' },
)
console.log(`Write it here: ${shown}\nThen run: npm run check`)

function parseFlags() {
  const names = Object.values(kinds).flatMap(({ questions }) => Object.keys(questions))
  try {
    return parseArgs({
      allowPositionals: true,
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    })
  } catch (error) {
    return stop(`${(error as Error).message}\n\n${usage()}`)
  }
}

/** Asks what no flag has said. Where nobody can be asked, every flag that is missing or wrong is named at once. */
async function answersTo(questions: Record<string, Question>): Promise<Record<string, string>> {
  const answers: Record<string, string> = {}
  const faults: string[] = []
  const console = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  for (const [name, { asks, usual, refuses }] of Object.entries(questions)) {
    let answer = flags[name]?.toString()
    let fault = answer === undefined ? undefined : refuses(answer)
    while (console && (answer === undefined || fault)) {
      if (fault) process.stdout.write(`${fault}\n`)
      answer = (await console.question(`${asks}${usual ? ` [${usual}]` : ''} `)).trim() || usual
      fault = answer === undefined ? undefined : refuses(answer)
    }
    answer ??= usual
    if (answer === undefined) faults.push(`--${name} is missing. ${asks}`)
    else if (fault) faults.push(`--${name}: ${fault}`)
    else answers[name] = answer
  }
  console?.close()
  if (faults.length > 0) stop(faults.join('\n'))
  return answers
}

/** Safe between the quotation marks of a template. */
function quotable(answer: string): string {
  return answer.replace(/["\\]/g, '\\$&')
}

function usage(): string {
  return Object.entries(kinds)
    .map(([name, { questions }]) => {
      const flags = Object.entries(questions).map(([flag, { usual }]) =>
        usual ? `[--${flag} ${usual}]` : `--${flag} …`,
      )
      return `npm run new -- ${name} ${flags.join(' ')}`
    })
    .join('\n')
}

function stop(message: string): never {
  console.error(message)
  process.exit(1)
}
