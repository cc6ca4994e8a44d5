/** For every page in src/pages at least one address on the site that is built from the fixture programme. */
export const pages: Record<string, Record<string, string>> = {
  'index.astro': { home: '/' },
  'sessions/index.astro': { syllabus: '/sessions/' },
  'sessions/[session]/index.astro': { session: '/sessions/1-read-the-chart/' },
  'sessions/[session]/[lesson].astro': {
    lesson: '/sessions/1-read-the-chart/depth-in-one-minute/',
  },
  'sessions/[session]/prepare.astro': { 'run sheet': '/sessions/3-ask-the-harbour/prepare/' },
  'sessions/[session]/run.astro': { 'live session': '/sessions/3-ask-the-harbour/run/' },
  'sessions/print.astro': { 'whole syllabus': '/sessions/print/' },
  'schedule.astro': { schedule: '/schedule/' },
  'program.astro': { programme: '/program/' },
  'study/index.astro': { 'my study': '/study/' },
  'offline.astro': { 'read offline': '/offline/' },
  'notes/[...list].astro': {
    notes: '/notes/',
    'notes, second page': '/notes/page/2/',
    'notes by session': '/notes/session/3-ask-the-harbour/',
    'notes by cohort': '/notes/cohort/2025-north-pier/',
    'notes by month': '/notes/month/2025-10/',
  },
  'notes/[note].astro': { note: '/notes/n-lamp01/' },
  'notes/[withdrawn].astro': { 'withdrawn note': '/notes/n-gone01/' },
  'insights/[...list].astro': {
    insights: '/insights/',
    'insights by session': '/insights/session/3-ask-the-harbour/',
    'insights by theme': '/insights/theme/yard/',
  },
  'themes/index.astro': { themes: '/themes/' },
  'themes/[...theme].astro': { theme: '/themes/yard/', 'theme without a note': '/themes/ropes/' },
  'cases/index.astro': { cases: '/cases/' },
  'cases/[case].astro': { case: '/cases/heron-ferries/' },
  'guides/index.astro': { guides: '/guides/' },
  'guides/[guide].astro': {
    guide: '/guides/publishing-notes/',
    'working agreement': '/guides/two-hands-on-it/',
  },
  'handouts/index.astro': { handouts: '/handouts/' },
  'handouts/[handout].astro': {
    handout: '/handouts/hail-card/',
    key: '/handouts/hail-card-answers/',
  },
  'glossary.astro': { glossary: '/glossary/' },
  'references.astro': { references: '/references/' },
  'search/index.astro': {
    search: '/search/',
    'search with results': '/search/?q=lanern+signal',
    'search for a term': '/search/?q=tide+table',
    'search without results': '/search/?q=zzzqqqxxx',
  },
  '404.astro': { 'not found': '/nothing-here/' },
}

/** The same, by what the page shows. */
export const templates = Object.fromEntries(Object.values(pages).flatMap(Object.entries)) as Record<
  string,
  string
>
