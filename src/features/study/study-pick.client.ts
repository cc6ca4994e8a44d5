/** Finds what to read next, from the minutes there are and what this device remembers. */
import type { LessonParts } from '../../lib/curriculum.ts'
import { attribute, find } from '../../lib/elements.client.ts'
import { formatMinutes, isRead, suggestions, titleOf, type Suggestion } from './pick.ts'
import { studyState } from './study-state.ts'

class StudyPick extends HTMLElement {
  readonly #state = studyState()
  /** Only what belongs to this session; undefined for all. */
  readonly #session = Number(this.dataset['session']) || undefined
  #lessons: Promise<LessonParts[]> | undefined

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-minutes]')) {
      link.setAttribute('role', 'button')
      link.addEventListener('keydown', (event) => event.key === ' ' && link.click())
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        // Without the list of parts, the page that the link leads to has one.
        this.#suggest(Number(link.dataset['minutes'])).catch(() => (location.href = link.href))
      })
    }
    this.#resume()
    addEventListener('pageshow', ({ persisted }) => persisted && this.#resume())
  }

  #getLessons(): Promise<LessonParts[]> {
    this.#lessons ??= fetch(attribute(this, 'data-parts')).then(
      (response) => response.json() as Promise<LessonParts[]>,
    )
    this.#lessons.catch(() => (this.#lessons = undefined))
    return this.#lessons
  }

  /** One tap back to where the reader was, or on to what is next; the first lesson where nothing is remembered. */
  #resume() {
    const button = this.querySelector<HTMLAnchorElement>('[data-part=resume]')
    if (!button || !this.#state.read().last) return
    this.#getLessons()
      .then((lessons) => this.#drawResume(button, lessons))
      // Without the list of parts the button leads to the first lesson.
      .catch(() => undefined)
  }

  #drawResume(button: HTMLAnchorElement, all: readonly LessonParts[]) {
    const { last, read } = this.#state.read()
    const lessons = all.filter(({ session }) => !this.#session || session === this.#session)
    const lesson = lessons.find(({ id }) => id === last?.lesson)
    const part = lesson?.parts.find(({ id }) => id === last?.part)
    const next = lessons.find((other) => !isRead(other, read))
    if (lesson && part && !isRead(lesson, read)) {
      button.textContent = `Go on: ${part.title}`
      button.href = `${lesson.href}#${part.id}`
      button.title = `In “${lesson.title}”`
    } else if (next) {
      button.textContent = `Next: ${next.title}`
      button.href = next.href
    }
  }

  async #suggest(minutes: number) {
    const lessons = await this.#getLessons()
    const found = suggestions(minutes, lessons, this.#state.read(), this.#session)
    this.#drawSuggestion(found, 0)
  }

  #drawSuggestion(all: readonly Suggestion[], at: number) {
    const found = find(this, '[data-part=found]', HTMLElement)
    const suggestion = all[at % all.length]
    if (!suggestion) {
      found.textContent = 'There is nothing that short here. Try ten minutes.'
      return
    }
    const { lesson, parts, minutes, reason } = suggestion
    const what = document.createElement('p')
    const title = document.createElement('strong')
    title.textContent = titleOf(suggestion)
    what.append(title, ` · ${formatMinutes(minutes)}, in “${lesson.title}”. ${reason}`)
    const start = document.createElement('a')
    start.className = 'button'
    start.dataset['primary'] = ''
    start.textContent = 'Start'
    start.href = `${lesson.href}#${parts[0].id}`
    const another = document.createElement('button')
    another.className = 'button'
    another.textContent = 'Another'
    another.hidden = all.length < 2
    another.addEventListener('click', () => this.#drawSuggestion(all, at + 1))
    const actions = document.createElement('div')
    actions.className = 'cluster'
    actions.append(start, another)
    found.replaceChildren(what, actions)
    start.focus({ preventScroll: true })
  }
}

customElements.define('study-pick', StudyPick)
