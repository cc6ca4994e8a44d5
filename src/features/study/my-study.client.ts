/** Shows, exports, imports and erases what this device remembers. */
import type { LessonParts } from '../../lib/curriculum.ts'
import { attribute, find } from '../../lib/elements.client.ts'
import { eraseLocalState } from '../../lib/local-state.ts'
import { copyText, download } from '../../lib/save-text.client.ts'
import { savedCaches } from '../../lib/saved-caches.ts'
import { maxFileBytes, readStudyFile, toStudyFile } from './study-file.ts'
import { limits, mergeStudy, studyState } from './study-state.ts'

class MyStudy extends HTMLElement {
  readonly #state = studyState()
  #lessons: LessonParts[] = []

  connectedCallback() {
    this.#part('all').hidden = false
    const on = (action: string, listener: () => void) =>
      find(this, `[data-action=${action}]`, HTMLElement).addEventListener('click', listener)
    find(this, '[data-prints]', HTMLElement).addEventListener('click', () => print())
    on('copy', () => void this.#copy())
    on('export', () =>
      download('my-study.json', 'application/json', toStudyFile(this.#state.read())),
    )
    on('erase', () => void this.#erase())
    const input = find(this, 'input[type=file]', HTMLInputElement)
    input.addEventListener('change', () => void this.#import(input))
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
    this.#draw()
    void this.#loadLessons()
  }

  /** Without them, what was read has no titles. */
  async #loadLessons() {
    try {
      const response = await fetch(attribute(this, 'data-parts'))
      this.#lessons = (await response.json()) as LessonParts[]
    } catch {
      return
    }
    this.#draw()
  }

  #part(name: string): HTMLElement {
    return find(this, `[data-part="${name}"]`, HTMLElement)
  }

  #say(text: string) {
    find(this, '[role=status]', HTMLElement).textContent = text
  }

  #draw() {
    const { raise, read, starred } = this.#state.read()
    this.#part('no-raise').hidden = raise.length > 0
    this.#part('raise').replaceChildren(...raise.map((text) => this.#drawRaised(text)))
    const known = this.#lessons.filter(({ id }) => read[id]?.length || starred.includes(id))
    this.#part('no-lessons').hidden = known.length > 0
    this.#part('lessons').replaceChildren(
      ...known.map(({ id, title, href, parts }) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.className = 'target'
        link.href = href
        link.textContent = title
        const count = parts.filter((part) => read[id]?.includes(part.id)).length
        const star = starred.includes(id) ? ' · starred' : ''
        item.append(link, ` ${count} of ${parts.length} parts read${star}`)
        return item
      }),
    )
    const ids = new Set(this.#lessons.map(({ id }) => id))
    const gone = new Set([...Object.keys(read), ...starred].filter((id) => !ids.has(id)))
    this.#part('gone').textContent =
      this.#lessons.length === 0 || gone.size === 0
        ? ''
        : gone.size === 1
          ? 'You also read a lesson that is no longer here under that name.'
          : `You also read ${gone.size} lessons that are no longer here under those names.`
  }

  #drawRaised(text: string): HTMLElement {
    const item = document.createElement('li')
    const remove = document.createElement('button')
    remove.type = 'button'
    remove.className = 'button'
    remove.textContent = 'Done'
    remove.setAttribute('aria-label', `Done: ${text}`)
    remove.addEventListener('click', () => {
      this.#state.update((now) => ({ ...now, raise: now.raise.filter((other) => other !== text) }))
      this.#draw()
      find(this, '#raise', HTMLElement).focus()
    })
    item.append(text, ' ', remove)
    return item
  }

  async #copy() {
    const { raise } = this.#state.read()
    const list = raise.map((text, index) => `${index + 1}. ${text}`).join('\n')
    this.#say(
      (await copyText(list))
        ? 'Copied.'
        : 'This browser does not let the page copy. Mark the list and copy it by hand.',
    )
  }

  async #import(input: HTMLInputElement) {
    const [chosen] = input.files ?? []
    input.value = ''
    if (!chosen) return
    if (chosen.size > maxFileBytes)
      return this.#say('This file is too large to be one that was saved here.')
    // Refused where the file has gone since it was chosen.
    const text = await chosen.text().catch(() => undefined)
    if (text === undefined) return this.#say('The file could not be read. Choose it once more.')
    const file = readStudyFile(text)
    if ('fault' in file) return this.#say(file.fault)
    let omitted = 0
    const isStored = this.#state.update((now) => {
      const merged = mergeStudy(now, file.state)
      omitted = merged.omitted
      return merged.state
    })
    this.#draw()
    document.dispatchEvent(new Event('study-replaced'))
    this.#say(
      [
        isStored
          ? 'It is here now, together with what was here before.'
          : 'It is here until you leave: this device keeps nothing.',
        omitted > 0 &&
          `There was no room for ${omitted.toLocaleString('en')} of its entries: at most ${limits.lessons} lessons, ${limits.parts} parts of each and ${limits.raise} things to raise fit.`,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }

  async #erase() {
    if (!confirm('Erase all that this site keeps on this device? It cannot be brought back.'))
      return
    this.#state.forget()
    eraseLocalState()
    this.#draw()
    document.dispatchEvent(new Event('study-replaced'))
    // The notes that are kept for reading offline show which were read.
    const areErased = await eraseSavedPages()
    this.#say(
      areErased
        ? 'Erased. Nothing of yours is left on this device.'
        : 'Your study is erased. The notes saved for reading offline could not be: clear this site’s data in the settings of the browser.',
    )
  }
}

/** @returns whether they are gone */
async function eraseSavedPages(): Promise<boolean> {
  if (!('caches' in window)) return true
  try {
    const names = await caches.keys()
    const own = names.filter((name) => name.startsWith(savedCaches(import.meta.env.BASE_URL)))
    await Promise.all(own.map((name) => caches.delete(name)))
    return true
  } catch {
    return false
  }
}

customElements.define('my-study', MyStudy)
