/** <note-search>: keeps form, address and results in step. */
import { Engine, type Answer, type Result } from './engine.client.ts'
import { facets, formatState, parseState, type SearchState } from './state.ts'

const pageSize = 20
const typingPause = 180

class NoteSearch extends HTMLElement {
  #engine = new Engine(this.dataset['bundle'] ?? '/pagefind/')
  #form = this.querySelector('form')!
  #status = this.querySelector<HTMLElement>('[role=status]')!
  #list = this.querySelector('ol')!
  #more = this.querySelector<HTMLButtonElement>('[data-more]')!
  #nothing = this.querySelector<HTMLElement>('[data-nothing]')!
  #template = this.querySelector('template')!
  #run = 0
  #timer = 0
  #answer: Answer | undefined

  connectedCallback() {
    this.querySelector<HTMLElement>('[data-facets]')!.hidden = false
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#go('push')
    })
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer)
      if (target instanceof HTMLSelectElement) this.#go('push')
      else this.#timer = window.setTimeout(() => this.#go('replace'), typingPause)
    })
    this.#form.addEventListener('focusin', () => void this.#engine.warm().catch(() => undefined), {
      once: true,
    })
    this.#more.addEventListener('click', () => void this.#showMore())
    addEventListener('popstate', () => this.#restore())
    addEventListener('pagehide', () => this.#remember())
    this.#restore()
  }

  /** Where the reader is on the page, for when they come back. */
  #remember() {
    history.replaceState({ shown: this.#list.children.length, y: scrollY }, '')
  }

  #restore() {
    const state = parseState(location.search)
    this.#control('q').value = state.query
    for (const name of facets) this.#control(name).value = state.filters[name] ?? ''
    this.#control('sort').value = state.newest ? 'newest' : ''
    const place = history.state as { shown?: number; y?: number } | null
    void this.#show(state, place?.shown).then(() => place?.y && scrollTo(0, place.y))
  }

  #control = (name: string) =>
    this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement

  #go(how: 'push' | 'replace') {
    clearTimeout(this.#timer)
    const state = parseState(
      `?${new URLSearchParams(new FormData(this.#form) as never).toString()}`,
    )
    const address = location.pathname + formatState(state)
    if (how === 'push' && address !== location.pathname + location.search) {
      this.#remember()
      history.pushState(null, '', address)
    } else history.replaceState(null, '', address)
    void this.#show(state)
  }

  async #show(state: SearchState, shown = pageSize) {
    const run = ++this.#run
    const asked = state.query.trim() !== '' || Object.keys(state.filters).length > 0
    document.title = document.title.replace(
      /^.*?(?=Search ·)/,
      state.query.trim() ? `${state.query.trim()} · ` : '',
    )
    if (!asked) return this.#render(undefined, [], '')
    this.#status.textContent = 'Searching…'
    try {
      const answer = await this.#engine.search(state)
      const results = await answer.load(0, Math.max(shown, pageSize))
      if (run === this.#run) this.#render(answer, results, countOf(answer.total))
    } catch {
      if (run !== this.#run) return
      this.#render(
        undefined,
        [],
        navigator.onLine
          ? 'The search index could not be loaded. Reload the page to try again.'
          : 'You are offline, and the search index has not been saved on this device.',
      )
    }
  }

  #render(answer: Answer | undefined, results: Result[], status: string) {
    this.#answer = answer
    this.#list.replaceChildren(...results.map((result) => this.#item(result)))
    this.#status.textContent = status
    this.#nothing.hidden = answer?.total !== 0
    this.#more.hidden = !answer || results.length >= answer.total
  }

  async #showMore() {
    const answer = this.#answer
    if (!answer) return
    const from = this.#list.children.length
    const results = await answer.load(from, from + pageSize)
    if (answer !== this.#answer) return
    this.#list.append(...results.map((result) => this.#item(result)))
    this.#more.hidden = this.#list.children.length >= answer.total
    this.#list.children[from]?.querySelector('a')?.focus()
  }

  #item(result: Result): DocumentFragment {
    const item = this.#template.content.cloneNode(true) as DocumentFragment
    const part = (name: string) => item.querySelector<HTMLElement>(`[data-part=${name}]`)!
    const link = item.querySelector('a')!
    link.href = result.href
    link.textContent = result.title
    part('line').textContent = result.line
    part('heading').textContent = result.heading ? `${result.heading}: ` : ''
    part('excerpt').append(
      ...result.pieces.flatMap(({ text, marked }) => {
        const node = marked ? document.createElement('mark') : document.createTextNode(text)
        if (marked) node.textContent = text
        return [node, ' ']
      }),
    )
    return item
  }
}

const countOf = (total: number) =>
  `${total === 0 ? 'No' : total} ${total === 1 ? 'result' : 'results'}`

customElements.define('note-search', NoteSearch)
