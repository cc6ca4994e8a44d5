/** What a <note-search> shows: results, what is said about them, choices with counts, the last searches. */
import { facetNames, type Choice, type Facet } from '../../kinds.ts'
import { nearestEntries } from './nearest-entries.ts'
import { findTerm, type Overview } from './overview.ts'
import { recentSearches } from './recent-searches.client.ts'
import { drawDefinition, drawNotice, drawResult, element } from './result-list.client.ts'
import type { Counts, Result, SearchAnswer } from './search.worker.ts'
import { formatState, parseState, type SearchState } from './state.ts'

/** Without the count that may stand behind it. */
const labelOf = ({ dataset, value }: HTMLOptionElement) => dataset['label'] ?? value

export class SearchView {
  readonly list: HTMLOListElement
  readonly #root: HTMLElement
  readonly #status: HTMLElement
  readonly #template: HTMLTemplateElement
  /** The search page's own address, without a query. */
  readonly #page: string

  constructor(root: HTMLElement) {
    this.#root = root
    this.list = root.querySelector('ol')!
    this.#status = root.querySelector('[role=status]')!
    this.#template = root.querySelector('template')!
    this.#page = root.querySelector('form')!.action
  }

  part = (name: string) => this.#root.querySelector<HTMLElement>(`[data-part=${name}]`)!

  #addressOf = (state: SearchState) => this.#page + formatState(state)

  say(status: string) {
    this.#status.textContent = status
  }

  /** Replaces all results; the term that is defined above them is not repeated. */
  draw(results: readonly Result[], state: SearchState, kind: 'quick' | 'full') {
    const defined = this.part('definition').querySelector('a')?.getAttribute('href')
    this.list.replaceChildren(
      ...results
        .filter(({ href }) => href !== defined)
        .map((result) => drawResult(this.#template, result)),
    )
    this.part('copy').hidden = false
    this.part('recent').hidden = true
    this.part('all').setAttribute('href', this.#addressOf(state))
    this.#root.dataset['state'] = kind
  }

  append(results: readonly Result[]) {
    const first = this.list.children.length
    this.list.append(...results.map((result) => drawResult(this.#template, result)))
    this.list.children[first]?.querySelector('a')?.focus()
  }

  #fill(part: string, nodes: (Node | string)[]) {
    this.part(part).replaceChildren(...nodes)
    this.part(part).hidden = nodes.length === 0
  }

  showDefinition(query: string, overview: Overview) {
    const term = findTerm(query, overview)
    this.#fill('definition', term ? drawDefinition(term) : [])
  }

  /** Values in the address that the site does not have any more. */
  showUnknown(values: readonly string[]) {
    const names = values.map((value) => `“${value}”`).join(' and ')
    this.#fill(
      'unknown',
      names ? [`The link asked for ${names}, which is not here now. Searching without it.`] : [],
    )
  }

  /** Above the results what was put right, below them what else was looked for; nothing before the full answer. */
  showNotice(answer: SearchAnswer | undefined, state: SearchState) {
    const asTyped = this.#addressOf({ ...state, verbatim: true })
    this.#fill('notice', answer ? drawNotice(answer, asTyped) : [])
    this.#fill(
      'meant',
      answer?.meant.length ? [`Also looked for: ${answer.meant.join(', ')}.`] : [],
    )
  }

  /** Never a dead end: what to change, what is near, whom to ask. */
  showNothing({ query, filters }: SearchState, overview: Overview) {
    this.part('nothing').hidden = false
    this.part('advice').textContent =
      Object.keys(filters).length > 0
        ? 'Nothing here fits. Take a filter away, or use other words.'
        : /["“”]/.test(query)
          ? 'No page has exactly this. Take the quotation marks away, or use other words.'
          : 'Nothing here has these words. Try others, or plainer ones.'
    const near = nearestEntries(query, overview)
    this.part('nearest').replaceChildren(
      ...near.map(({ title, href }) => element('a', title, { href })),
    )
  }

  /** Counts beside the choices; what would lead to nothing cannot be chosen. */
  showCounts(counts: Counts) {
    for (const facet of facetNames)
      for (const option of this.#optionsOf(facet)) {
        const count = counts[facet][option.value] ?? 0
        option.textContent = `${labelOf(option)} (${count})`
        option.disabled = count === 0 && !option.selected
      }
  }

  /** The values of a facet that can be chosen. */
  choicesOf = (facet: Facet): Choice[] =>
    this.#optionsOf(facet).map((option) => ({ id: option.value, label: labelOf(option) }))

  #optionsOf = (facet: Facet) =>
    [...this.#root.querySelectorAll<HTMLOptionElement>(`[name=${facet}] option`)].filter(
      ({ value }) => value,
    )

  /** Nothing is asked: the last searches are offered. */
  clear() {
    this.draw([], parseState(''), 'full')
    for (const part of ['notice', 'meant', 'definition', 'nothing', 'copy', 'more'])
      this.part(part).hidden = true
    this.say('')
    const recent = recentSearches()
    this.part('recent').hidden = recent.length === 0
    this.part('recent')
      .querySelector('ul')!
      .replaceChildren(
        ...recent.map((query) => {
          const item = document.createElement('li')
          const href = this.#addressOf({ ...parseState(''), query })
          item.append(element('a', query, { href, class: 'target' }))
          return item
        }),
      )
  }

  /** The index is out of reach: quick answers stay, results of an earlier query do not. */
  fail() {
    if (this.#root.dataset['state'] !== 'quick') this.list.replaceChildren()
    for (const part of ['nothing', 'notice', 'meant', 'more']) this.part(part).hidden = true
    this.say(
      navigator.onLine
        ? 'The search index could not be read. Try again in a moment.'
        : 'You are offline, and what you look for has not been saved on this device.',
    )
  }
}
