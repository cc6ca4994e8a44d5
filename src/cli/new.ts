/** `npm run new -- note|lesson|guide|handout|case|cohort [--field value …]`: fills a template and prints its path. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { compare } from '../lib/lists.ts'
import { toSlug } from '../lib/slug.ts'
import { contentDir, projectDir } from '../settings.ts'
import { CommandError } from '../lib/command-error.ts'
import { newNoteId } from '../lib/note-id.ts'
import { sessionNumber } from '../lib/session-id.ts'
import { defaultLength } from '../lib/session-lengths.ts'
import { loadContent } from '../loader/load.ts'
import { monthPattern } from '../schemas/fields.ts'
import { guideRoles } from '../schemas/guide.ts'
import { handoutReaders } from '../schemas/handout.ts'

interface Question {
  prompt: string
  /** Taken where nobody answers; a question without one must be answered. */
  default?: string | undefined
  /** What is wrong with an answer, if anything. */
  validate: (answer: string) => string | undefined
}

interface Kind {
  template: string
  questions: Record<string, Question>
  /** The file to write, below the content folder, without its ending. */
  path: (answers: Record<string, string>) => string
  /** Fields worked out rather than asked for. */
  derive?: (answers: Record<string, string>) => Record<string, string>
}

const { entries } = loadContent(contentDir, projectDir)
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).sort(compare)
const sessionOf = (number: string) =>
  ids(entries.sessions).find((id) => sessionNumber(id) === Number(number)) ?? ''
const nextOrder = (list: readonly { data: { order?: number } }[]) =>
  String(1 + Math.max(0, ...list.map(({ data }) => data.order ?? 0)))

const oneOf = (known: string[]) => (answer: string) =>
  known.includes(answer) ? undefined : `"${answer}" is not one of: ${known.join(', ')}.`
const validTitle = (max: number) => (answer: string) =>
  toSlug(answer) === ''
    ? 'Write at least one letter or digit.'
    : answer.length > max
      ? `It has ${answer.length} characters; ${max} at most.`
      : undefined
const validMonth = (answer: string) =>
  monthPattern.test(answer) ? undefined : `"${answer}" is not a month written YYYY-MM.`

const thisMonth = new Date().toISOString().slice(0, 7)
const startedCohorts = entries.cohorts
  .flatMap(({ id, data: { start } }) =>
    start !== undefined && start <= thisMonth ? [{ id, start }] : [],
  )
  .sort((a, b) => compare(a.start, b.start))
const session: Question = {
  prompt: 'Which session, by number?',
  validate: oneOf(ids(entries.sessions).map((id) => String(sessionNumber(id)))),
}
const title: Question = { prompt: 'Its title?', validate: validTitle(70) }
const lengths = entries.program[0]?.data.sessionLengths ?? []
const roles = [...guideRoles]
const holders = [...handoutReaders]

const kinds: Record<string, Kind> = {
  note: {
    template: 'note.md',
    questions: {
      session,
      cohort: {
        prompt: 'Which cohort?',
        default: startedCohorts.at(-1)?.id,
        validate: oneOf(ids(entries.cohorts)),
      },
      month: { prompt: 'Which month was it?', default: thisMonth, validate: validMonth },
      length: {
        prompt: 'How many minutes?',
        default: lengths.length > 0 ? String(defaultLength(lengths)) : undefined,
        validate: oneOf(lengths.map(String)),
      },
    },
    derive: () => ({ id: newNoteId() }),
    path: ({ month = '', id = '' }) => `notes/${month.slice(0, 4)}/${id}`,
  },
  lesson: {
    template: 'lesson.mdx',
    questions: { session, title },
    derive: ({ session = '' }) => ({
      order: nextOrder(entries.lessons.filter(({ id }) => id.startsWith(sessionOf(session)))),
      checked: thisMonth,
    }),
    path: ({ session = '', title = '' }) => `lessons/${sessionOf(session)}/${toSlug(title)}`,
  },
  guide: {
    template: 'guide.mdx',
    questions: {
      role: { prompt: `For whom: ${roles.join(', ')}?`, validate: oneOf(roles) },
      title,
    },
    derive: ({ role }) => ({
      order: nextOrder(entries.guides.filter(({ data }) => data.role === role)),
    }),
    path: ({ title = '' }) => `guides/${toSlug(title)}`,
  },
  handout: {
    template: 'handout.mdx',
    questions: {
      session,
      for: { prompt: `Who holds it: ${holders.join(', ')}?`, validate: oneOf(holders) },
      title,
    },
    path: ({ title = '' }) => `handouts/${toSlug(title)}`,
  },
  case: {
    template: 'case.mdx',
    questions: { organisation: { prompt: 'Which company?', validate: validTitle(40) } },
    derive: () => ({
      order: nextOrder(entries.cases),
      reference: ids(entries.references)[0] ?? 'the-source',
    }),
    path: ({ organisation = '' }) => `cases/${toSlug(organisation)}`,
  },
  cohort: {
    template: 'cohort.yaml',
    questions: {
      title: { prompt: 'Who is in it?', validate: validTitle(40) },
      start: {
        prompt: 'The month of its first session?',
        default: thisMonth,
        validate: validMonth,
      },
    },
    path: ({ title = '', start = '' }) => `cohorts/${start.slice(0, 4)}-${toSlug(title)}`,
  },
}

const { values: flags, positionals } = parseFlags()
const kind = kinds[positionals[0] ?? '']
if (!kind)
  throw new CommandError(`Say what to start: ${Object.keys(kinds).join(', ')}.\n\n${usage()}`)
const answers = await answersTo(kind.questions)
Object.assign(answers, kind.derive?.(answers))

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
  const terminal = process.stdin.isTTY
    ? createInterface({ input: process.stdin, output: process.stdout })
    : undefined
  for (const [name, question] of Object.entries(questions)) {
    const { prompt, default: fallback, validate } = question
    let answer = flags[name]?.toString()
    let fault = answer === undefined ? undefined : validate(answer)
    while (terminal && (answer === undefined || fault)) {
      if (fault) process.stdout.write(`${fault}\n`)
      const hint = fallback ? ` [${fallback}]` : ''
      answer = (await terminal.question(`${prompt}${hint} `)).trim() || fallback
      fault = answer === undefined ? undefined : validate(answer)
    }
    answer ??= fallback
    if (answer === undefined) faults.push(`--${name} is missing. ${prompt}`)
    else if (fault) faults.push(`--${name}: ${fault}`)
    else answers[name] = answer
  }
  terminal?.close()
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
      const flags = Object.entries(questions).map(([flag, { default: fallback }]) =>
        fallback ? `[--${flag} ${fallback}]` : `--${flag} …`,
      )
      return `npm run new -- ${name} ${flags.join(' ')}`
    })
    .join('\n')
}

function stop(message: string): never {
  throw new CommandError(message)
}
