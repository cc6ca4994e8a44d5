/** Counts what a note cannot hold, and says what was left out. */
import { count } from '../../lib/lists.ts'

const sentences = {
  picture: (n: number) => `${count(n, 'picture')} left out; notes have none.`,
  equation: (n: number) => `${count(n, 'equation')} left out; write it as text.`,
  comment: (n: number) => `${count(n, 'comment')} left out.`,
  hidden: (n: number) => `${count(n, 'piece')} of hidden text left out.`,
  contents: () => 'The table of contents was left out.',
  furniture: () => 'What stands in the header or footer of its pages was left out.',
  document: (n: number) => `${count(n, 'embedded file')} left out. Import it by itself.`,
  link: (n: number) =>
    `${count(n, 'link')} that would lead nowhere on the site left out; the words stay.`,
}

export type Omission = keyof typeof sentences

export class Omissions {
  #counts = new Map<Omission, number>()

  add(what: Omission, times = 1): void {
    if (times > 0) this.#counts.set(what, (this.#counts.get(what) ?? 0) + times)
  }

  /** One sentence for each kind, in the order in which they came up. */
  sentences(): string[] {
    return [...this.#counts].map(([what, times]) => sentences[what](times))
  }
}
