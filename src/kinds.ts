/**
 * What search files a page under: its kind, and its facets. Ids stand in data, in addresses and in the index; labels only
 * where people read. A new facet is one entry here: the choice on the search page, the address and the index follow.
 */
import { formatMonth } from './lib/dates.ts'
import { labels } from './site.ts'

type Reader = keyof typeof labels.role

const allReaders = Object.keys(labels.role) as readonly Reader[]

interface KindEntry {
  label: string
  /** For whom such pages are written, where a page does not say it itself. */
  readers: readonly Reader[]
  /** Called by name: a query that is its title or another name of it leads to it first. */
  isNamed?: true
  /** To hold or to print in a session; what it is about is answered elsewhere. */
  isMaterial?: true
  /** Points to answers more than it holds one. */
  isSignpost?: true
}

const kindTable = {
  note: { label: 'Note', readers: allReaders },
  session: { label: 'Session', readers: ['executive', 'mentor'], isNamed: true },
  lesson: { label: 'Lesson', readers: ['executive', 'mentor'], isNamed: true },
  'run-sheet': { label: 'Run sheet', readers: ['mentor'], isMaterial: true },
  guide: { label: 'Guide', readers: allReaders, isNamed: true },
  handout: {
    label: 'Handout',
    readers: ['executive', 'mentor'],
    isNamed: true,
    isMaterial: true,
  },
  case: { label: 'Case', readers: allReaders, isNamed: true },
  theme: { label: 'Theme', readers: allReaders, isSignpost: true },
  term: { label: 'Term', readers: allReaders, isSignpost: true },
  references: { label: 'References', readers: allReaders, isSignpost: true },
  program: { label: 'Programme', readers: allReaders },
} satisfies Record<string, KindEntry>

export type Kind = keyof typeof kindTable

export const kinds: Readonly<Record<Kind, KindEntry>> = kindTable

/** A value of a facet: the id that data and addresses have, and the label that people read. */
export interface Choice {
  id: string
  label: string
}

/** As much of an entry as facets are read from. */
export interface Filed {
  kind: Kind
  /** Where it differs from what the kind says. */
  readers?: readonly Reader[] | undefined
  session?: { number: number; title: string } | undefined
  themes?: readonly { id: string; title: string }[] | undefined
  cohort?: { id: string; title: string } | undefined
  month?: string | undefined
  tools?: readonly { id: string; title: string }[] | undefined
}

/** A page, or an entry of one, as search has it: all its words, as plain text. */
export interface SearchDocument extends Filed {
  href: string
  title: string
  summary: string
  /** Other names for it, as readers say them. */
  aliases: readonly string[]
  sections: readonly SearchSection[]
}

export interface SearchSection {
  /** The id of its heading on the page; empty for what stands before the first. */
  id: string
  heading: string
  /** A line for each paragraph, list item or cell. */
  text: string
}

interface FacetEntry {
  label: string
  /** The values that an entry has. */
  of: (entry: Filed) => readonly Choice[]
}

const toChoice = ({ id, title }: { id: string; title: string }): Choice => ({ id, label: title })

const facetTable = {
  kind: { label: 'Kind', of: ({ kind }) => [{ id: kind, label: kinds[kind].label }] },
  reader: {
    label: 'Written for',
    of: ({ kind, readers = kinds[kind].readers }) =>
      readers.map((reader) => ({ id: reader, label: labels.role[reader] })),
  },
  session: {
    label: 'Session',
    of: ({ session }) =>
      session ? [{ id: String(session.number), label: `${session.number} ${session.title}` }] : [],
  },
  theme: { label: 'Theme', of: ({ themes = [] }) => themes.map(toChoice) },
  cohort: { label: 'Cohort', of: ({ cohort }) => (cohort ? [toChoice(cohort)] : []) },
} satisfies Record<string, FacetEntry>

export type Facet = keyof typeof facetTable

export const facets: Readonly<Record<Facet, FacetEntry>> = facetTable

export const facetNames = Object.keys(facetTable) as readonly Facet[]

/** Each facet with the values that some entry has, in the order in which they are met. */
export function choicesOf(
  entries: readonly Filed[],
): { facet: Facet; label: string; choices: Choice[] }[] {
  return facetNames.map((facet) => {
    const found = new Map(entries.flatMap(facets[facet].of).map((choice) => [choice.id, choice]))
    return { facet, label: facets[facet].label, choices: [...found.values()] }
  })
}

/** `Note · Session 3 · Direct reports · May 2026` */
export function lineOf({ kind, session, cohort, month }: Filed): string {
  return [
    kind !== 'session' && kinds[kind].label,
    session && `Session ${session.number}`,
    cohort?.title,
    month && formatMonth(month),
  ]
    .filter(Boolean)
    .join(' · ')
}
