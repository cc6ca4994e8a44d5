/** The components that lessons, guides and cases may use without importing, and what the `id` of each points at. */
export const proseComponents = {
  Blank: { target: undefined },
  Cite: { target: 'references' },
  Exercise: { target: undefined },
  MentorNote: { target: undefined },
  Signatures: { target: undefined },
  StopCard: { target: undefined },
  Term: { target: 'glossary' },
} as const

export type ProseComponent = keyof typeof proseComponents
