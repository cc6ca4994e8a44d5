/** Shows the self-checks that are due, from the pages of their lessons, and remembers when each comes back. */
import { attribute, find } from '../../lib/elements.client.ts'
import { dueChecks, nextTime, withAnswer } from './recall.ts'
import { studyState } from './study-state.ts'

/** More at once would be an examination. */
const maxAtOnce = 5

class RecallQuestions extends HTMLElement {
  readonly #state = studyState()

  connectedCallback() {
    void this.#draw()
    document.addEventListener('study-replaced', () => void this.#draw())
  }

  async #draw() {
    const due = dueChecks(this.#state.read().recalls, Date.now(), maxAtOnce)
    const lessons = new Map(
      [...new Set(due.map(({ lesson }) => lesson))].map((lesson) => [
        lesson,
        this.#fetchLesson(lesson),
      ]),
    )
    const items = await Promise.all(
      due.map(async ({ lesson, check }, index) => {
        const page = await lessons.get(lesson)
        const question = page?.querySelector(`[data-self-check="${check}"]`)
        return page && question ? [this.#toItem(page, question, { lesson, check, index })] : []
      }),
    )
    this.hidden = items.flat().length === 0
    find(this, 'ol', HTMLElement).replaceChildren(...items.flat())
  }

  #hrefOf(lesson: string) {
    return `${attribute(this, 'data-lessons')}${lesson}/`
  }

  /** undefined where the lesson is no longer there, or there is no network. */
  async #fetchLesson(lesson: string): Promise<Document | undefined> {
    try {
      const response = await fetch(this.#hrefOf(lesson))
      if (!response.ok) return undefined
      const html = await response.text()
      // Without the head: the policy of the site refuses styles that are not those of this page.
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      return new DOMParser().parseFromString(main, 'text/html')
    } catch {
      return undefined
    }
  }

  #toItem(
    page: Document,
    question: Element,
    { lesson, check, index }: { lesson: string; check: number; index: number },
  ): HTMLElement {
    const group = document.importNode(question, true)
    // Two lessons number their checks alike.
    const own = `recall-${index}`
    for (const input of group.querySelectorAll('input')) input.name = own
    const figure = group.querySelector('figure')
    if (figure) {
      figure.id = `${own}-shows`
      group.setAttribute('aria-describedby', figure.id)
    }
    const link = document.createElement('a')
    link.className = 'target'
    link.href = `${this.#hrefOf(lesson)}#self-checks`
    link.textContent = page.querySelector('h1')?.textContent ?? 'The lesson'
    const from = document.createElement('p')
    from.className = 'soft'
    const next = document.createElement('span')
    from.append('From ', link, '. ', next)
    group.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement)
        next.textContent = this.#answer(group, target, lesson, check)
    })
    const item = document.createElement('li')
    item.append(group, from)
    return item
  }

  /** @returns when it comes back */
  #answer(group: Element, input: HTMLInputElement, lesson: string, check: number): string {
    const answer = input.closest('.answer')
    const isRight = answer?.hasAttribute('data-right') ?? false
    this.#state.update((now) => ({
      ...now,
      recalls: {
        ...now.recalls,
        [lesson]: withAnswer(now.recalls[lesson] ?? [], check, isRight, Date.now()),
      },
    }))
    const recall = this.#state.read().recalls[lesson]?.[check]
    const next = `It comes back ${recall ? nextTime(recall) : 'tomorrow'}.`
    find(group, '[role=status]', HTMLElement).textContent =
      `${answer?.querySelector('.why')?.textContent ?? ''} ${next}`
    return next
  }
}

customElements.define('recall-questions', RecallQuestions)
