/** Everything that can be searched, as documents made from the entries themselves and not from finished pages. */
import { render, type CollectionEntry } from 'astro:content'
import type { SearchDocument, SearchSection } from '~/kinds.ts'
import { compare, groupBy } from '~/lib/lists.ts'
import { parseNote } from '~/markdown/note.ts'
import { plainMentorNotes, plainSections } from '~/markdown/plain-sections.ts'
import { routes } from '~/routes.ts'
import { preparationTimes } from '~/schemas/session.ts'
import { labels } from '~/site.ts'
import { getCases, type Case } from './cases.ts'
import { oncePerBuild } from './collection.ts'
import { getTerms, type Term } from './glossary.ts'
import { getGuides, type Guide } from './guides.ts'
import { getHandouts, getHandoutsOf, type Handout } from './handouts.ts'
import { getLessons, type Lesson } from './lessons.ts'
import { getNotes, type Note } from './notes.ts'
import { parseProse } from './program.ts'
import { getReferences } from './references.ts'
import { getSessions, type Session } from './sessions.ts'
import { getThemes, type Theme } from './themes.ts'

/** The notes, oldest first, so that new ones change nothing before them; then everything else. */
export const getDocuments = oncePerBuild(async (): Promise<SearchDocument[]> => {
  const [notes, sessions, lessons, guides, handouts, cases, themes, terms] = await Promise.all([
    getNotes(),
    getSessions(),
    getLessons(),
    getGuides(),
    getHandouts(),
    getCases(),
    getThemes(),
    getTerms(),
  ])
  const lessonsOf = groupBy(lessons, ({ session }) => [session.id])
  const oldestFirst = notes.toSorted((a, b) => compare(a.month, b.month) || compare(a.id, b.id))
  return [
    ...oldestFirst.map(toNote),
    ...sessions.map(toSession),
    ...(await Promise.all(lessons.map(toLesson))),
    ...(await Promise.all(
      sessions.map((session) => toRunSheet(session, lessonsOf.get(session.id) ?? [])),
    )),
    ...(await Promise.all(guides.map(toGuide))),
    // A key is found from the run sheet, and not by the executive who looks for the sheet.
    ...(await Promise.all(handouts.filter(({ key }) => !key).map(toHandout))),
    ...(await Promise.all(cases.map(toCase))),
    ...themes.map(toTheme),
    ...terms.map(toTerm),
    await references(),
    ...programPages,
  ].map(toPlain)
})

const toNote = (note: Note): SearchDocument => ({
  ...note,
  kind: 'note',
  sections: [
    section('', '', note.aha ?? ''),
    ...plainSections(parseNote(note.entry.body ?? '').tree),
  ],
})

const toGuide = async (guide: Guide): Promise<SearchDocument> => ({
  ...guide,
  kind: 'guide',
  readers: [guide.role],
  sections: await bodyOf(guide.entry),
})

const toHandout = async (handout: Handout): Promise<SearchDocument> => ({
  ...handout,
  kind: 'handout',
  readers:
    handout.for === 'manager'
      ? ['program-manager']
      : handout.for === 'pair'
        ? ['executive', 'mentor']
        : [handout.for],
  sections: await bodyOf(handout.entry),
})

const toCase = async (study: Case): Promise<SearchDocument> => ({
  ...study,
  kind: 'case',
  sections: await bodyOf(study.entry),
})

const toTheme = (theme: Theme): SearchDocument => ({
  ...theme,
  kind: 'theme',
  themes: [theme],
  summary: theme.question,
  sections: [section('', '', theme.about)],
})

const toTerm = ({ term, definition, href, aliases }: Term): SearchDocument => ({
  kind: 'term',
  href,
  title: term,
  summary: definition,
  aliases,
  sections: [],
})

const references = async (): Promise<SearchDocument> => ({
  kind: 'references',
  href: routes.references(),
  title: 'References',
  summary: 'Every source, what it is cited for, and whether we read it.',
  aliases: ['sources', 'further reading', 'bibliography'],
  sections: (await getReferences()).map(({ id, authors, year, title, source, supports }) =>
    section(id, `${authors} (${year})`, `${title}. ${source}.`, supports),
  ),
})

/** Pages about the programme whose words are of the day on which they are built. */
const programPages: SearchDocument[] = [
  {
    kind: 'program',
    href: routes.schedule(),
    title: 'Schedule',
    summary:
      'The dates of all sessions from one start, past weekends and days off, to share and to put into a calendar.',
    aliases: ['calendar', 'plan dates', 'work out dates', 'timetable', 'holidays'],
    sections: [],
  },
  {
    kind: 'program',
    readers: ['program-manager'],
    href: routes.program(),
    title: 'The programme',
    summary:
      'What has been published for each session and cohort, what comes next, and which notes are due to be read again.',
    aliases: [
      'coverage',
      'overview of notes',
      'programme status',
      'progress report',
      'overdue',
      'due for review',
      'missing notes',
    ],
    sections: [],
  },
]

const lines = (...texts: readonly string[]) => texts.filter(Boolean).join('\n')

const section = (id: string, heading: string, ...texts: readonly string[]): SearchSection => ({
  id,
  heading,
  text: lines(...texts),
})

type Entry = CollectionEntry<'lessons' | 'guides' | 'handouts' | 'cases'>

async function bodyOf(entry: Entry): Promise<SearchSection[]> {
  const { headings } = await render(entry)
  return plainSections(await parseProse(entry.body ?? ''), headings)
}

const textsOf = (steps: readonly { does: string }[]) => steps.map(({ does }) => does)

const noteRules = ({ noteMay, noteMayNot }: Session) =>
  section('note', 'What the note may say, and what never', ...noteMay, ...noteMayNot)

const toSession = (session: Session): SearchDocument => ({
  ...session,
  kind: 'session',
  session,
  sections: [
    section('', '', session.question),
    section('objectives', 'Afterwards the executive can', ...session.objectives),
    section('why', 'Why it matters to an executive', session.why),
    section('tactical', 'Tactical half', session.tactical.summary, ...session.tactical.points),
    section('cultural', 'Cultural half', session.cultural.summary, ...session.cultural.points),
    section('agenda', 'Agenda', ...session.agenda.map(({ does }) => does)),
    section('exercise', `Exercise: ${session.exercise.title}`, ...textsOf(session.exercise.steps)),
    section('bring', 'What the executive brings', ...session.executiveBrings),
    noteRules(session),
    section('next', 'What comes next', session.next),
  ],
})

async function toLesson(lesson: Lesson): Promise<SearchDocument> {
  /** Questions and answers that stand at the end of a part, or after the last one. */
  const checksOf = (part: string | undefined) =>
    lesson.selfChecks
      .filter((check) => check.part === part)
      .flatMap(({ question, answers }) => [
        question,
        ...answers.map(({ answer, why }) => `${answer} ${why}`),
      ])
  const body = await bodyOf(lesson.entry)
  return {
    ...lesson,
    kind: 'lesson',
    sections: [
      section('', 'Afterwards you can', ...lesson.objectives, lesson.alreadyCan ?? ''),
      ...body.map(({ id, heading, text }) =>
        section(id, heading, text, ...(heading ? checksOf(heading) : [])),
      ),
      section('self-checks', 'Check yourself', ...checksOf(undefined)),
      section('try-this', 'Try this', lesson.tryThis),
    ],
  }
}

async function toRunSheet(session: Session, lessons: readonly Lesson[]): Promise<SearchDocument> {
  const bodies = await Promise.all(lessons.map(({ entry }) => parseProse(entry.body ?? '')))
  const handouts = await getHandoutsOf(session)
  const { demo, exercise, preparation } = session
  return {
    kind: 'run-sheet',
    session,
    href: routes.prepare(session.id),
    title: `Run sheet: ${session.title}`,
    summary: `Everything a mentor needs for session ${session.number}, with what other pairs learned.`,
    aliases: [
      `Run sheet ${session.number}`,
      `Prepare session ${session.number}`,
      'preparation',
      'checklist',
      'agenda',
    ],
    sections: [
      section(
        'agenda',
        'Agenda',
        ...session.agenda.map(({ kind, does }) => `${labels.segment[kind]}: ${does}`),
        ...session.tenMinutes.map(({ does }) => `Ten-minute version: ${does}`),
      ),
      section(
        'ready',
        'Before you go',
        ...textsOf(preparationTimes.flatMap((time) => preparation[time])),
      ),
      section('bring', 'What the executive brings', ...session.executiveBrings),
      section('handouts', 'To print', ...handouts.map(({ title }) => title)),
      section('first-words', 'The first ninety seconds', ...session.firstWords),
      section(
        'warm-up',
        'To warm up',
        ...session.warmUp.map(({ ask, answer }) => `${ask} ${answer}`),
      ),
      section('objectives', 'Afterwards the executive can', ...session.objectives),
      section('demo', `Demo: ${demo.title}`, ...textsOf(demo.steps)),
      section('exercise', `Exercise: ${exercise.title}`, ...textsOf(exercise.steps)),
      section('prompts', 'Talk about', ...session.prompts),
      section('a-ha', 'What often dawns on people', session.aha),
      section(
        'failures',
        'When it goes wrong',
        ...session.failures.map(({ sign, recovery }) => `${sign} ${recovery}`),
      ),
      section('mentor-notes', 'What the lessons say to you', ...bodies.flatMap(plainMentorNotes)),
      noteRules(session),
    ],
  }
}

/** Without what a document does not need, such as the entry that it was made from. */
const toPlain = ({
  kind,
  readers,
  session,
  themes,
  cohort,
  month,
  tools,
  href,
  title,
  summary,
  aliases,
  sections,
}: SearchDocument): SearchDocument => ({
  kind,
  href,
  title,
  summary,
  aliases,
  readers,
  session: session && { number: session.number, title: session.title },
  themes: themes?.map(({ id, title }) => ({ id, title })),
  cohort: cohort && { id: cohort.id, title: cohort.title },
  month,
  tools,
  sections: sections.filter(({ text }) => text),
})
