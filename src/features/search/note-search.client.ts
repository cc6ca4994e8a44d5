/** <note-search>: keeps form, address and results in step, on the search page and in the dialog. */
import { facetNames } from '../../kinds.ts'
import { required } from './dom.client.ts'
import { findTerm } from './names.ts'
import { phraseFinder } from './pagefind.client.ts'
import { forgetSearches, rememberSearch } from './recent-searches.client.ts'
import { SearchIndex } from './search-index.ts'
import { SearchView } from './search-view.client.ts'
import { count, search } from './search.ts'
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
const typingPause = 120

class NoteSearch extends HTMLElement {
  /** The first file of the index, where it was asked for before this script had come. */
  declare start?: Promise<Response> | undefined

  #index = new SearchIndex((name) => this.#read(name))
  #findPhrase = phraseFinder(this.dataset['phrases'] ?? '')
  #view = new SearchView(this)
  #dialog = this.closest('dialog')
  #form = required<HTMLFormElement>(this, 'form')
  #input = required<HTMLInputElement>(this, 'input')
  #state = parseState('')
  /** How many places of the ranking are shown or passed over. */
  #shown = 0
  #run = 0
  #timer = 0

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
    this.#view.filters.addEventListener('toggle', () => void this.#showCounts(this.#state))
    this.#form.addEventListener('focusin', () => void this.#index.start().catch(() => undefined), {
      once: true,
    })
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

  /** Fetches a file of the index; what belongs to another build than the first one is not taken from a cache. */
  async #read(name: string): Promise<unknown> {
    const isStart = name === 'start'
    const version = isStart ? '' : `?${(await this.#index.start()).version}`
    const address = `${this.dataset['index'] ?? ''}${name}.json${version}`
    const early = isStart ? this.start : undefined
    this.start = undefined
    const response = await (early ?? fetch(address, isStart ? { cache: 'no-cache' } : {}))
    if (response.status === 404) return undefined
    if (!response.ok) throw new Error(`${address} could not be read.`)
    return response.json()
  }

  #search = (state: SearchState, from: number, to: number) =>
    search(this.#index, this.#findPhrase, state, from, to)

  async #links(query: string): Promise<string[]> {
    const answer = await this.#search({ ...parseState(''), query }, 0, pageSize.page)
    const term = findTerm(query, (await this.#index.start()).entries)
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
    this.#view.filters.open = Object.keys(state.filters).length > 0
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
    if (this.dataset['state'] !== 'full') this.#view.say('Searching…')
    try {
      const answer = await this.#search(state, 0, size)
      const { entries } = await this.#index.start()
      if (!isLatest()) return
      this.#shown = size
      this.#view.showDefinition(findTerm(state.query, entries))
      this.#view.showNotice(answer, state)
      this.#view.draw(answer.results, state)
      this.#view.part('more').hidden = this.#dialog !== null || size >= answer.total
      this.#view.say(countOf(answer.total))
      this.#view.part('nothing').hidden = answer.total > 0 && !answer.isWeak
      if (answer.total === 0 || answer.isWeak) this.#view.showNothing(answer, state, entries)
      if (!this.#dialog) await this.#showCounts(state, isLatest)
    } catch {
      if (isLatest()) this.#view.fail()
    }
  }

  /** They are looked up once the filters are open; results stand without them, too. */
  async #showCounts(state: SearchState, isLatest = () => true) {
    if (!this.#view.filters.open) return
    const counts = await count(this.#index, this.#findPhrase, state, this.#view.values()).catch(
      () => undefined,
    )
    if (counts && isLatest()) this.#view.showCounts(counts)
  }

  async #showMore() {
    const run = this.#run
    const { results, total } = await this.#search(
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
