/** The address of every page, feed and calendar, with the base path in front. What build hooks write (`/pagefind/`, `/sw.js`, `/offline.json`) is named there. */
const base = import.meta.env.BASE_URL

/** Puts the base path in front of a path that begins with a slash. */
export const withBase = (path: string) => `${base.replace(/\/$/, '')}${path}`

/** `01-ask-better` -> `1-ask-better`: the file sorts, the address reads. */
export const sessionSlug = (sessionId: string) => sessionId.replace(/^0+/, '')

const paged = (path: string, page: number) => withBase(page === 1 ? path : `${path}page/${page}/`)

export const routes = {
  home: () => withBase('/'),
  sessions: () => withBase('/sessions/'),
  session: (sessionId: string) => withBase(`/sessions/${sessionSlug(sessionId)}/`),
  /** The mentor's run sheet. */
  prepare: (sessionId: string) => withBase(`/sessions/${sessionSlug(sessionId)}/prepare/`),
  run: (sessionId: string) => withBase(`/sessions/${sessionSlug(sessionId)}/run/`),
  /** A lesson's id is `<session id>/<lesson>`. */
  lesson: (lessonId: string) => withBase(`/sessions/${sessionSlug(lessonId)}/`),
  notes: (page = 1) => paged('/notes/', page),
  note: (noteId: string) => withBase(`/notes/${noteId}/`),
  notesBySession: (sessionId: string, page = 1) =>
    paged(`/notes/session/${sessionSlug(sessionId)}/`, page),
  notesByCohort: (cohortId: string, page = 1) => paged(`/notes/cohort/${cohortId}/`, page),
  notesByMonth: (month: string, page = 1) => paged(`/notes/month/${month}/`, page),
  insights: () => withBase('/insights/'),
  insightsBySession: (sessionId: string, page = 1) =>
    paged(`/insights/session/${sessionSlug(sessionId)}/`, page),
  insightsByTheme: (themeId: string, page = 1) => paged(`/insights/theme/${themeId}/`, page),
  themes: () => withBase('/themes/'),
  theme: (themeId: string, page = 1) => paged(`/themes/${themeId}/`, page),
  /** `notes`, `session/3-finding-each-other` or `theme/search`. */
  feed: (path: string, format: 'xml' | 'json') => withBase(`/feeds/${path}.${format}`),
  cases: () => withBase('/cases/'),
  case: (caseId: string) => withBase(`/cases/${caseId}/`),
  guides: () => withBase('/guides/'),
  guide: (guideId: string) => withBase(`/guides/${guideId}/`),
  handouts: () => withBase('/handouts/'),
  handout: (handoutId: string) => withBase(`/handouts/${handoutId}/`),
  /** A film or its captions, in public/clips. */
  clip: (file: string) => withBase(`/clips/${file}`),
  glossary: () => withBase('/glossary/'),
  term: (termId: string) => withBase(`/glossary/#${termId}`),
  references: () => withBase('/references/'),
  reference: (referenceId: string) => withBase(`/references/#${referenceId}`),
  /** The reader's own progress, kept on their device. */
  study: () => withBase('/study/'),
  lessonParts: () => withBase('/study/parts.json'),
  offline: () => withBase('/offline/'),
  syllabusToPrint: () => withBase('/sessions/print/'),
  schedule: () => withBase('/schedule/'),
  program: () => withBase('/program/'),
  cohortCalendar: (cohortId: string) => withBase(`/cohorts/${cohortId}/calendar.ics`),
  search: () => withBase('/search/'),
  /** The folder with the files of the search index. */
  searchIndex: () => withBase('/search/index/'),
} as const
