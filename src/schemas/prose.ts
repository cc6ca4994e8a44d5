/**
 * The components that lessons, guides, cases and handouts may use without importing. Where one points at something,
 * the attribute that does, and at what.
 */
export const proseComponents = {
  Answer: {},
  Blank: {},
  Cite: { attribute: 'id', target: 'references' },
  Clip: {},
  Drawing: { attribute: 'id', target: 'drawings' },
  Exercise: {},
  MentorNote: {},
  Name: { attribute: 'of', target: 'names' },
  Signatures: {},
  StopCard: {},
  Term: { attribute: 'id', target: 'glossary' },
} as const

export type ProseComponent = keyof typeof proseComponents
