/** Remembers on this device what was read, chosen, starred and put on the list; opens terms in place. */
import './term-popover.client.ts'
import { studyState, toggled, type StudyState } from './study-state.ts'

class LessonTools extends HTMLElement {
  readonly #state = studyState()
  readonly #lesson = this.dataset['lesson']!

  connectedCallback() {
    const form = this.querySelector('form')!
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const text = form.querySelector('textarea')!.value.trim()
      if (!text) return
      const kept = this.#change((now) => ({ raise: [...new Set([...now.raise, text])] }))
      this.#say(
        kept
          ? 'It is on your list.'
          : 'It is on your list until you leave: this device keeps nothing.',
      )
    })
    this.#star.addEventListener('click', () => {
      this.#change((now) => ({ starred: toggled(now.starred, this.#lesson) }))
      this.#draw()
    })
    for (const [index, group] of this.#checks.entries())
      group.addEventListener('change', ({ target }) =>
        this.#choose(index, group, target as HTMLInputElement),
      )
    this.#watchParts()
    this.#draw()
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
  }

  readonly #checks = [...document.querySelectorAll<HTMLElement>('[data-self-check]')]

  get #star() {
    return this.querySelector<HTMLButtonElement>('[data-does=star]')!
  }

  #say(text: string) {
    this.querySelector('[role=status]')!.textContent = text
  }

  #change(change: (now: StudyState) => Partial<StudyState>): boolean {
    return this.#state.update((now) => ({ ...now, ...change(now) }))
  }

  #choose(index: number, group: HTMLElement, { value }: HTMLInputElement) {
    group.querySelector('[role=status]')!.textContent =
      group.querySelectorAll('.why')[Number(value)]!.textContent
    this.#change((now) => {
      const chosen = this.#checks.map((_, at) => now.chosen[this.#lesson]?.[at] ?? -1)
      chosen[index] = Number(value)
      return { chosen: { ...now.chosen, [this.#lesson]: chosen } }
    })
  }

  #draw() {
    const { starred, chosen, read } = this.#state.read()
    const isStarred = starred.includes(this.#lesson)
    this.#star.setAttribute('aria-pressed', String(isStarred))
    this.#star.textContent = isStarred ? 'Starred' : 'Star this lesson'
    for (const [at, answer] of (chosen[this.#lesson] ?? []).entries()) {
      const input = this.#checks[at]?.querySelector<HTMLInputElement>(`[value="${answer}"]`)
      if (input) input.checked = true
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      '[aria-label="On this page"] a',
    ))
      link.toggleAttribute('data-read', read[this.#lesson]?.includes(link.hash.slice(1)) ?? false)
  }

  /** The part on the screen is where the reader is; a part whose end has been on the screen has been read. */
  #watchParts() {
    const headings = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')].filter(
      ({ id }) => id !== 'try-this',
    )
    const ends = [...headings.slice(1), document.getElementById('self-checks')!]
    const seen = new Set<Element>()
    const keep = () => {
      const above = headings.filter(
        (heading) => heading.getBoundingClientRect().top < innerHeight * 0.3,
      )
      const current = above.at(-1)
      if (!current) return
      const read = headings
        .filter((heading, index) => seen.has(heading) && seen.has(ends[index]!))
        .map(({ id }) => id)
      this.#change((now) => ({
        last: { lesson: this.#lesson, part: current.id },
        read: {
          ...now.read,
          [this.#lesson]: [...new Set([...(now.read[this.#lesson] ?? []), ...read])],
        },
      }))
      this.#draw()
    }
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) seen.add(target)
    })
    let timer = 0
    addEventListener(
      'scroll',
      () => {
        clearTimeout(timer)
        timer = window.setTimeout(keep, 150)
      },
      { passive: true },
    )
    addEventListener('pagehide', keep)
    for (const mark of new Set([...headings, ...ends])) observer.observe(mark)
  }
}

customElements.define('lesson-tools', LessonTools)
