/** What a <note-search> shows: results, what is said about them, choices with counts, the last searches. */
import { facetNames, type Choice, type Facet } from '../../kinds.ts'
import type { Entry } from './index-files.ts'
import { nearestEntries } from './names.ts'
import { recentSearches } from './recent-searches.client.ts'
import { element, required } from './dom.client.ts'
import { drawDefinition, drawNotice, drawResult } from './result-list.client.ts'
import type { Answer, Counts, Result } from './search.ts'
import { formatState, parseState, type SearchState } from './state.ts'

/** Without the count that may stand behind it. */
const labelOf = ({ dataset, value }: HTMLOptionElement) => dataset['label'] ?? value

export class SearchView {
  readonly list: HTMLOListElement
  readonly filters: HTMLDetailsElement
  readonly #root: HTMLElement
  readonly #status: HTMLElement
  readonly #template: HTMLTemplateElement
  /** The search page's own address, without a query. */
  readonly #page: string

  constructor(root: HTMLElement) {
    this.#root = root
    this.list = required(root, 'ol')
    this.filters = required(root, 'details')
    this.#status = required(root, '[role=status]')
    this.#template = required(root, 'template')
    this.#page = required<HTMLFormElement>(root, 'form').action
  }

  part = (name: string) => required(this.#root, `[data-part=${name}]`)

  #addressOf = (state: SearchState) => this.#page + formatState(state)

  say(status: string) {
    this.#status.textContent = status
  }

  /** Replaces all results; the term that is defined above them is not repeated. */
  draw(results: readonly Result[], state: SearchState) {
    const defined = this.part('definition').querySelector('a')?.getAttribute('href')
    this.list.replaceChildren(
      ...results
        .filter(({ href }) => href !== defined)
        .map((result) => drawResult(this.#template, result)),
    )
    this.part('copy').hidden = false
    this.part('recent').hidden = true
    this.part('all').setAttribute('href', this.#addressOf(state))
    this.#root.dataset['state'] = 'full'
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

  showDefinition(term: Entry | undefined) {
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

  /** Above the results what was put right, below them what else was looked for. */
  showNotice(answer: Answer, state: SearchState) {
    const asTyped = this.#addressOf({ ...state, verbatim: true })
    this.#fill('notice', drawNotice(answer, asTyped))
    this.#fill(
      'meant',
      answer.meant.length > 0 ? [`Also looked for: ${answer.meant.join(', ')}.`] : [],
    )
  }

  /** Never a dead end: what to change, what is near, whom to ask. */
  showNothing({ total }: Answer, { query, filters }: SearchState, entries: readonly Entry[]) {
    this.part('advice').textContent =
      total > 0
        ? 'Nothing here answers all of this. The results below have some of its words.'
        : Object.keys(filters).length > 0
          ? 'Nothing here fits. Take a filter away, or use other words.'
          : /["“”]/.test(query)
            ? 'No page has exactly this. Take the quotation marks away, or use other words.'
            : 'Nothing here has these words. Try others, or plainer ones.'
    const near = nearestEntries(query, entries)
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

  /** The values of every facet that can be chosen. */
  values = () =>
    Object.fromEntries(
      facetNames.map((facet) => [facet, this.#optionsOf(facet).map(({ value }) => value)]),
    ) as Record<Facet, string[]>

  /** The values of a facet that can be chosen, with their labels. */
  choicesOf = (facet: Facet): Choice[] =>
    this.#optionsOf(facet).map((option) => ({ id: option.value, label: labelOf(option) }))

  #optionsOf = (facet: Facet) =>
    [...this.#root.querySelectorAll<HTMLOptionElement>(`[name=${facet}] option`)].filter(
      ({ value }) => value,
    )

  /** Nothing is asked: the last searches are offered. */
  clear() {
    this.draw([], parseState(''))
    delete this.#root.dataset['state']
    for (const part of ['notice', 'meant', 'definition', 'nothing', 'copy', 'more'])
      this.part(part).hidden = true
    this.say('')
    const recent = recentSearches()
    this.part('recent').hidden = recent.length === 0
    required(this.part('recent'), 'ul').replaceChildren(
      ...recent.map((query) => {
        const item = document.createElement('li')
        const href = this.#addressOf({ ...parseState(''), query })
        item.append(element('a', query, { href, class: 'target' }))
        return item
      }),
    )
  }

  /** The index is out of reach: results of an earlier query do not stay. */
  fail() {
    this.list.replaceChildren()
    for (const part of ['nothing', 'notice', 'meant', 'more']) this.part(part).hidden = true
    this.say(
      navigator.onLine
        ? 'The search index could not be read. Try again in a moment.'
        : 'You are offline, and what you look for has not been saved on this device.',
    )
  }
}
