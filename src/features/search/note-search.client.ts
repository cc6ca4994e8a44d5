/** <note-search>: keeps form, address and results in step, on the search page and in the dialog. */
import { facetNames } from '../../kinds.ts'
import { Engine } from './engine.client.ts'
import { findInOverview, findTerm } from './overview.ts'
import { forgetSearches, rememberSearch } from './recent-searches.client.ts'
import { toQuickResult } from './result-list.client.ts'
import { SearchView } from './search-view.client.ts'
import { formatState, isAsked, parseState, resolveFilters, type SearchState } from './state.ts'

declare global {
  interface Window {
    sevenSessions: {
      /** The links that the search page shows for a query, best first. */
      search: (query: string) => Promise<string[]>
    }
  }
}

const pageSize = { page: 20, dialog: 10 }
const quickSize = 5
const typingPause = 120

class NoteSearch extends HTMLElement {
  /** Set before this script had come, by the one that opens the dialog. */
  declare readonly overview?: Promise<Response>

  #engine = new Engine(this.dataset['bundle']!, this.dataset['overview']!, this.overview)
  #view = new SearchView(this)
  #dialog = this.closest('dialog')
  #form = this.querySelector('form')!
  #input = this.querySelector('input')!
  #state = parseState('')
  /** How many places of the ranking are shown or passed over. */
  #shown = 0
  #run = 0
  #timer = 0
  /** Whether the index has answered once; from then on it is faster than the eye. */
  #isWarm = false

  connectedCallback() {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault()
      rememberSearch(this.#input.value)
      this.#go('push')
    })
    this.#form.addEventListener('input', ({ target }) => {
      clearTimeout(this.#timer)
      if (target instanceof HTMLSelectElement) this.#go('push')
      else this.#timer = window.setTimeout(() => this.#go('replace'), typingPause)
    })
    this.#form.addEventListener('focusin', () => this.#engine.warm(), { once: true })
    this.#view.list.addEventListener('pointerdown', markOnLanding)
    this.#view.list.addEventListener('click', (event) => this.#follow(event))
    this.#view.part('more').addEventListener('click', () => void this.#showMore())
    this.#view.part('copy').addEventListener('click', () => void this.#copyLink())
    this.#view.part('forget').addEventListener('click', () => {
      forgetSearches()
      this.#view.clear()
      this.#input.focus()
    })
    for (const change of ['online', 'offline'])
      addEventListener(change, () => void this.#show(this.#state, this.#shown))
    // Safari keeps the page when one goes on, but empties a box without autocompletion when one comes back.
    addEventListener('pagehide', () => (this.#input.autocomplete = 'on'))
    this.#input.addEventListener('focus', () => (this.#input.autocomplete = 'off'))
    if (this.#dialog) this.#restoreDialog()
    else {
      addEventListener('popstate', () => this.#restore())
      addEventListener('pagehide', () => this.#remember())
      window.sevenSessions = { search: (query) => this.#links(query) }
      this.#restore()
    }
  }

  async #links(query: string): Promise<string[]> {
    const answer = await this.#engine.search({ ...parseState(''), query }, 0, pageSize.page)
    const term = findTerm(query, await this.#engine.overview())
    const links = answer.results.map(({ href }) => href)
    return term ? [term.href, ...links.filter((href) => href !== term.href)] : links
  }

  #restoreDialog() {
    const search = (history.state as { search?: string } | null)?.search
    const state = search ? parseState(search) : this.#typed()
    this.#input.value = state.query
    void this.#show(state)
  }

  /** Where the reader is on the page, for when they come back. */
  #remember() {
    history.replaceState({ shown: this.#shown, y: scrollY }, '')
  }

  #restore() {
    const asked = location.search ? parseState(location.search) : this.#typed()
    const { filters, unknown } = resolveFilters(asked.filters, this.#view.choicesOf)
    const state = { ...asked, filters }
    this.#view.showUnknown(unknown)
    const control = (name: string) =>
      this.#form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement
    this.#input.value = state.query
    for (const name of facetNames) control(name).value = state.filters[name] ?? ''
    control('sort').value = state.newest ? 'newest' : ''
    ;(this.#view.part('filters') as HTMLDetailsElement).open =
      matchMedia('(width >= 45rem)').matches || Object.keys(state.filters).length > 0
    const place = history.state as { shown?: number; y?: number } | null
    void this.#show(state, place?.shown).then(() => place?.y && scrollTo(0, place.y))
  }

  /** What stands in the form, also from before this script had come. */
  #typed(): SearchState {
    const fields = new URLSearchParams(new FormData(this.#form) as never)
    return parseState(`?${fields.toString()}`)
  }

  #go(how: 'push' | 'replace') {
    clearTimeout(this.#timer)
    const state = this.#typed()
    if (!this.#dialog) {
      const address = location.pathname + formatState(state)
      if (how === 'push' && address !== location.pathname + location.search) {
        this.#remember()
        history.pushState(null, '', address)
      } else history.replaceState(null, '', address)
    }
    void this.#show(state)
  }

  /** A result was chosen: the search can be come back to, and is worth keeping. */
  #follow(event: Event) {
    if (!markOnLanding(event)) return
    rememberSearch(this.#state.query)
    if (this.#dialog)
      history.replaceState({ ...(history.state as object), search: formatState(this.#state) }, '')
  }

  async #show(state: SearchState, shown = 0) {
    const run = ++this.#run
    const isLatest = () => run === this.#run
    const size = Math.max(shown, this.#dialog ? pageSize.dialog : pageSize.page)
    this.#state = state
    if (!this.#dialog) nameThePage(state.query)
    if (!isAsked(state)) return this.#view.clear()
    if (!this.#isWarm) void this.#showQuick(state, isLatest)
    try {
      const answer = await this.#engine.search(state, 0, size)
      const overview = await this.#engine.overview()
      if (!isLatest()) return
      this.#isWarm = true
      this.#shown = size
      this.#view.showDefinition(state.query, overview)
      this.#view.showNotice(answer, state)
      this.#view.draw(answer.results, state, 'full')
      this.#view.part('more').hidden = this.#dialog !== null || size >= answer.total
      this.#view.say(countOf(answer.total))
      this.#view.part('nothing').hidden = true
      if (answer.total === 0) this.#view.showNothing(state, overview)
      if (this.#dialog) return
      // Results stand without counts, too.
      const counts = await this.#engine.count(state).catch(() => undefined)
      if (counts && isLatest()) this.#view.showCounts(counts)
    } catch {
      if (isLatest()) this.#view.fail()
    }
  }

  /** The first answer, from the small file; it gives way to the full one in place. */
  async #showQuick(state: SearchState, isLatest: () => boolean) {
    this.dataset['state'] = 'waiting'
    this.#view.say('Searching…')
    const overview = await this.#engine.overview()
    if (!isLatest() || this.dataset['state'] !== 'waiting') return
    const found = findInOverview(state.query, overview, quickSize)
    this.#view.showDefinition(state.query, overview)
    this.#view.showNotice(undefined, state)
    this.#view.draw(
      found.map((entry) => toQuickResult(entry, state.query)),
      state,
      'quick',
    )
  }

  async #showMore() {
    const run = this.#run
    const { results, total } = await this.#engine.search(
      this.#state,
      this.#shown,
      this.#shown + pageSize.page,
    )
    if (run !== this.#run) return
    this.#view.append(results)
    this.#shown += pageSize.page
    this.#view.part('more').hidden = this.#shown >= total
  }

  async #copyLink() {
    try {
      await navigator.clipboard.writeText(location.href)
      this.#view.say('The link is copied.')
    } catch {
      this.#view.say('The link could not be copied. It is in the address bar.')
    }
  }
}

/** Has the browser mark what matched on the page that a result leads to. @returns whether a link was pressed */
function markOnLanding({ target }: Event): boolean {
  const link = (target as Element).closest('a')
  const mark = link?.dataset['mark']
  if (link && mark && !link.href.includes(':~:')) link.href += `${link.hash ? '' : '#'}${mark}`
  return link !== null
}

function nameThePage(query: string) {
  const name = document.title.replace(/^.*?(?=Search ·)/, '')
  document.title = query.trim() ? `${query.trim()} · ${name}` : name
}

const countOf = (total: number) => {
  const text = `${total === 0 ? 'No' : total} ${total === 1 ? 'result' : 'results'}`
  return navigator.onLine ? text : `You are offline: searching what is saved. ${text}`
}

customElements.define('note-search', NoteSearch)
