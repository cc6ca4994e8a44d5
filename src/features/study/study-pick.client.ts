/** Finds what to read next, from the minutes there are and what this device remembers. */
import type { LessonParts } from '../../lib/curriculum.ts'
import { choices } from './pick.ts'
import { studyState } from './study-state.ts'

class StudyPick extends HTMLElement {
  readonly #state = studyState()
  #lessons: Promise<LessonParts[]> | undefined

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-minutes]')) {
      link.setAttribute('role', 'button')
      link.addEventListener('keydown', (event) => event.key === ' ' && link.click())
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        this.#find(Number(link.dataset['minutes']), 0).catch(() => (location.href = link.href))
      })
    }
    void this.#resume()
    addEventListener('pageshow', ({ persisted }) => persisted && void this.#resume())
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!
  }

  #getLessons(): Promise<LessonParts[]> {
    this.#lessons ??= fetch(this.dataset['parts']!).then((response) => response.json())
    this.#lessons.catch(() => (this.#lessons = undefined))
    return this.#lessons
  }

  /** One tap back to where the reader was, or on to what is next; the first lesson where nothing is remembered. */
  async #resume() {
    const button = this.querySelector<HTMLAnchorElement>('[data-part=resume]')
    const { last, read } = this.#state.read()
    if (!button || !last) return
    const session = Number(this.dataset['session'])
    const lessons = (await this.#getLessons()).filter((one) => !session || one.session === session)
    const isRead = (lesson: LessonParts) =>
      lesson.parts.every(({ id }) => read[lesson.id]?.includes(id))
    const lesson = lessons.find(({ id }) => id === last.lesson)
    const part = lesson?.parts.find(({ id }) => id === last.part)
    const next = lessons.find((one) => !isRead(one))
    if (lesson && part && !isRead(lesson)) {
      button.textContent = `Go on: ${part.title}`
      button.href = `${lesson.href}#${part.id}`
      button.title = `In “${lesson.title}”`
    } else if (next) {
      button.textContent = `Next: ${next.title}`
      button.href = next.href
    }
  }

  async #find(minutes: number, at: number) {
    const session = Number(this.dataset['session']) || undefined
    const found = choices(minutes, await this.#getLessons(), this.#state.read(), session)
    const choice = found[at % Math.max(1, found.length)]
    if (!choice) {
      this.#part('found').textContent = 'There is nothing that short here. Try ten minutes.'
      return
    }
    const { lesson, parts, why } = choice
    const [first] = parts
    const what = document.createElement('p')
    const title = document.createElement('strong')
    title.textContent =
      parts.length === lesson.parts.length
        ? lesson.title
        : parts.length > 2
          ? `“${first!.title}” to “${parts.at(-1)!.title}”`
          : parts.map((part) => part.title).join(', then ')
    const length = `${choice.minutes} minute${choice.minutes === 1 ? '' : 's'}`
    what.append(title, ` · ${length}, in “${lesson.title}”. ${why}`)
    const start = document.createElement('a')
    start.className = 'button start'
    start.textContent = 'Start'
    start.href = `${lesson.href}#${first!.id}`
    const another = document.createElement('button')
    another.className = 'button'
    another.textContent = 'Another'
    another.hidden = found.length < 2
    another.addEventListener('click', () => void this.#find(minutes, at + 1))
    const actions = document.createElement('div')
    actions.className = 'cluster'
    actions.append(start, another)
    this.#part('found').replaceChildren(what, actions)
    start.focus({ preventScroll: true })
  }
}

customElements.define('study-pick', StudyPick)
