/** Remembers on this device what was read, chosen, starred and put on the list; opens terms in place. */
import './term-popover.client.ts'
import { studyState, toggled, type StudyState } from './study-state.ts'

/** Less than this for a part is leafing. */
const leastMs = 10_000

class LessonTools extends HTMLElement {
  readonly #state = studyState()
  readonly #lesson = this.dataset['lesson']!

  connectedCallback() {
    const form = this.querySelector('form')!
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const text = form.querySelector('textarea')!.value.trim()
      if (!text) return
      const isStored = this.#change((now) => ({ raise: [...new Set([...now.raise, text])] }))
      this.#say(
        !this.#state.read().raise.includes(text)
          ? 'Your list is full. Take something off it in My study first.'
          : isStored
            ? 'It is on your list.'
            : 'It is on your list until you leave: this device keeps nothing.',
      )
    })
    this.#button('star').addEventListener('click', () => {
      this.#change((now) => ({ starred: toggled(now.starred, this.#lesson) }))
      this.#draw()
    })
    this.#button('read').addEventListener('click', () => {
      this.#change(({ read }) => ({
        read: {
          ...read,
          [this.#lesson]: this.#isRead(read) ? [] : this.#parts.map(({ id }) => id),
        },
      }))
      this.#draw()
    })
    for (const group of this.#checks) {
      // What was chosen before this script had come counts as well.
      const early = group.querySelector<HTMLInputElement>(':checked')
      if (early) this.#choose(group, early)
      group.addEventListener('change', ({ target }) =>
        this.#choose(group, target as HTMLInputElement),
      )
    }
    this.#watchParts()
    this.#draw()
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
  }

  /** In the order of their numbers, wherever on the page each stands. */
  readonly #checks = [...document.querySelectorAll<HTMLElement>('[data-self-check]')].sort(
    (a, b) => Number(a.dataset['selfCheck']) - Number(b.dataset['selfCheck']),
  )

  readonly #parts = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')].filter(
    ({ id }) => id !== 'try-this',
  )

  #button(does: string) {
    return this.querySelector<HTMLButtonElement>(`[data-does=${does}]`)!
  }

  #isRead(read: StudyState['read']) {
    return this.#parts.every(({ id }) => read[this.#lesson]?.includes(id))
  }

  #say(text: string) {
    this.querySelector('[role=status]')!.textContent = text
  }

  #change(change: (now: StudyState) => Partial<StudyState>): boolean {
    return this.#state.update((now) => ({ ...now, ...change(now) }))
  }

  #choose(group: HTMLElement, input: HTMLInputElement) {
    group.querySelector('[role=status]')!.textContent = input
      .closest('.answer')!
      .querySelector('.why')!.textContent
    this.#change((now) => {
      const chosen = this.#checks.map((_, at) => now.chosen[this.#lesson]?.[at] ?? -1)
      chosen[this.#checks.indexOf(group)] = Number(input.value)
      return { chosen: { ...now.chosen, [this.#lesson]: chosen } }
    })
  }

  #draw() {
    const { starred, chosen, read } = this.#state.read()
    const toggles = [
      ['star', starred.includes(this.#lesson), 'Starred', 'Star this lesson'],
      ['read', this.#isRead(read), 'Read', 'Mark as read'],
    ] as const
    for (const [does, isOn, on, off] of toggles) {
      this.#button(does).setAttribute('aria-pressed', String(isOn))
      this.#button(does).textContent = isOn ? on : off
    }
    for (const [at, answer] of (chosen[this.#lesson] ?? []).entries()) {
      const input = this.#checks[at]?.querySelector<HTMLInputElement>(`[value="${answer}"]`)
      if (input) input.checked = true
    }
    for (const link of document.querySelectorAll<HTMLAnchorElement>(
      '[aria-label="On this page"] a',
    ))
      link.toggleAttribute('data-read', read[this.#lesson]?.includes(link.hash.slice(1)) ?? false)
  }

  /** The part on the screen is where the reader is. It has been read when its end was there ten seconds after its heading. */
  #watchParts() {
    const end = document.getElementById('self-checks') ?? document.getElementById('try-this')!
    const ends = [...this.#parts.slice(1), end]
    const times = new Map<Element, { first: number; last: number | undefined }>()
    const isRead = (heading: Element, end: Element) =>
      times.has(heading) &&
      times.has(end) &&
      (times.get(end)!.last ?? Date.now()) - times.get(heading)!.first >= leastMs
    const keep = () => {
      const current = this.#parts
        .filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3)
        .at(-1)
      if (!current) return
      const read = this.#parts
        .filter((heading, index) => isRead(heading, ends[index]!))
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
      for (const { target, isIntersecting } of entries)
        if (isIntersecting || times.has(target))
          times.set(target, {
            first: times.get(target)?.first ?? Date.now(),
            last: isIntersecting ? undefined : Date.now(),
          })
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
    for (const mark of new Set([...this.#parts, ...ends])) observer.observe(mark)
  }
}

customElements.define('lesson-tools', LessonTools)
