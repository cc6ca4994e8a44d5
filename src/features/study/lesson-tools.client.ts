/** Remembers on this device what was read, chosen, starred and put on the list; opens terms in place. */
import { attribute, find } from '../../lib/elements.client.ts'
import { withAnswer } from './recall.ts'
import { studyState, toggled, type StudyState } from './study-state.ts'
import './term-popover.client.ts'

/** Shorter visits to a part count as skimming. */
const minReadingMs = 10_000

class LessonTools extends HTMLElement {
  readonly #state = studyState()
  readonly #lesson = attribute(this, 'data-lesson')

  connectedCallback() {
    find(this, 'form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault()
      const text = find(this, 'textarea', HTMLTextAreaElement).value.trim()
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
      group.addEventListener('change', ({ target }) => {
        if (target instanceof HTMLInputElement) this.#choose(group, target)
      })
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

  #button(action: string) {
    return find(this, `[data-action=${action}]`, HTMLButtonElement)
  }

  #isRead(read: StudyState['read']) {
    return this.#parts.every(({ id }) => read[this.#lesson]?.includes(id))
  }

  #say(text: string) {
    find(this, '[role=status]', HTMLElement).textContent = text
  }

  #change(change: (now: StudyState) => Partial<StudyState>): boolean {
    return this.#state.update((now) => ({ ...now, ...change(now) }))
  }

  #choose(group: HTMLElement, input: HTMLInputElement) {
    find(group, '[role=status]', HTMLElement).textContent =
      input.closest('.answer')?.querySelector('.why')?.textContent ?? ''
    this.#change((now) => {
      const chosen = this.#checks.map((_, at) => now.chosen[this.#lesson]?.[at] ?? -1)
      chosen[this.#checks.indexOf(group)] = Number(input.value)
      const isRight = input.closest('.answer')?.hasAttribute('data-right') ?? false
      const recalls = withAnswer(
        now.recalls[this.#lesson] ?? [],
        Number(group.dataset['selfCheck']),
        isRight,
        Date.now(),
      )
      return {
        chosen: { ...now.chosen, [this.#lesson]: chosen },
        recalls: { ...now.recalls, [this.#lesson]: recalls },
      }
    })
  }

  #draw() {
    const { starred, chosen, read } = this.#state.read()
    const toggles = [
      ['star', starred.includes(this.#lesson), 'Starred', 'Star this lesson'],
      ['read', this.#isRead(read), 'Read', 'Mark as read'],
    ] as const
    for (const [action, isOn, on, off] of toggles) {
      this.#button(action).setAttribute('aria-pressed', String(isOn))
      this.#button(action).textContent = isOn ? on : off
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
    const end = find(document, '#self-checks, #try-this', HTMLElement)
    const parts = this.#parts.map((heading, index) => ({
      heading,
      end: this.#parts[index + 1] ?? end,
    }))
    const times = new Map<Element, { first: number; last: number | undefined }>()
    const isRead = ({ heading, end }: { heading: Element; end: Element }) => {
      const [from, to] = [times.get(heading), times.get(end)]
      return from && to && (to.last ?? Date.now()) - from.first >= minReadingMs
    }
    const store = () => {
      const current = this.#parts.findLast(
        (heading) => heading.getBoundingClientRect().top < innerHeight * 0.3,
      )
      if (!current) return
      const read = parts.filter(isRead).map(({ heading }) => heading.id)
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
        timer = window.setTimeout(store, 150)
      },
      { passive: true },
    )
    addEventListener('pagehide', store)
    for (const mark of [...this.#parts, end]) observer.observe(mark)
  }
}

customElements.define('lesson-tools', LessonTools)
