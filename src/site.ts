/** What is fixed about the site itself. What an organisation may change is in content/program.yaml. */

export const pageSize = 20

export const labels = {
  segment: {
    open: 'Open',
    demo: 'Demo',
    hands: 'Executive’s hands',
    culture: 'Culture',
    turn: 'Your turn',
    note: 'Note and next date',
  },
  role: { mentor: 'Mentor', executive: 'Executive', 'program-manager': 'Programme manager' },
  handout: {
    pair: 'For the pair',
    executive: 'For the executive',
    mentor: 'For the mentor',
    manager: 'For the programme manager',
  },
  roleBand: {
    'c-suite': 'A member of the C-suite',
    'line-of-business': 'A line-of-business leader',
    'direct-report': 'A direct report to the C-suite',
    'department-head': 'A department head',
  },
  read: {
    whole: 'Read whole.',
    abstract: 'Its summary was read.',
    excerpt: 'Read in part.',
    reported: 'Read in the words of others.',
    'not-read': 'Not read; further reading only.',
  },
  kind: {
    tactical: 'Tactical',
    cultural: 'Cultural',
    practice: 'Practice',
    both: 'Tactical and cultural',
  },
} as const
