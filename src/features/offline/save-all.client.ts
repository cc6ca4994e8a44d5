/** Asks for every page that is not saved yet; the service worker saves what it sees. */
import { attribute, find } from '../../lib/elements.client.ts'
import { toMegabytes } from './megabytes.ts'

interface List {
  /** Bytes saved from the first visit on, and bytes of the rest. */
  core: number
  rest: number
  /** Paths of the rest, from the root of the site. */
  files: string[]
}

const atOnce = 6

class SaveAll extends HTMLElement {
  readonly #button = find(this, 'button', HTMLButtonElement)
  readonly #progress = find(this, 'progress', HTMLProgressElement)
  #missing: string[] = []

  connectedCallback() {
    if (!('serviceWorker' in navigator))
      return this.#say('This browser cannot read without a network.')
    this.#say('The sessions, lessons, guides and the search are being saved …')
    addEventListener('keeps-nothing', () =>
      this.#say('This window keeps nothing. Outside a private window, it would.'),
    )
    this.#button.addEventListener('click', () => {
      this.#save(this.#missing).catch(() => this.#fail())
    })
    this.#offer().catch(() => this.#fail())
  }

  async #offer() {
    await navigator.serviceWorker.ready
    const response = await fetch(attribute(this, 'data-list'))
    const list = (await response.json()) as List
    this.#missing = await this.#missingOf(list.files)
    if (this.#missing.length === 0) return this.#finish()
    this.#say(
      `The sessions, lessons, guides and the search are saved on this device (${toMegabytes(list.core)}).`,
    )
    const share = (list.rest * this.#missing.length) / list.files.length
    this.#button.textContent = `Save all notes too: ${this.#missing.length} pages, about ${toMegabytes(share)}`
    this.#button.hidden = false
  }

  #part(name: string): HTMLElement {
    return find(this, `[data-part=${name}]`, HTMLElement)
  }

  #say(text: string) {
    this.#part('state').textContent = text
    this.#part('count').textContent = ''
  }

  #fail() {
    this.#progress.hidden = true
    this.#say('What there is to save could not be read. Reload the page with a network.')
  }

  #finish() {
    this.#button.hidden = true
    this.#progress.hidden = true
    this.#say('Everything is saved on this device.')
  }

  #url(path: string): string {
    return new URL(attribute(this, 'data-base') + path, location.href).href
  }

  async #missingOf(files: readonly string[]): Promise<string[]> {
    const saved = await Promise.all(files.map((path) => caches.match(this.#url(path))))
    return files.filter((_, index) => !saved[index])
  }

  async #save(files: readonly string[]) {
    this.#button.hidden = true
    this.#progress.hidden = false
    this.#say(`Saving ${files.length} pages …`)
    // So that the browser does not clear it to make room, where it can be asked.
    navigator.storage?.persist?.().catch(() => false)
    const failed = await this.#fetchAll(files)
    // What the worker saves it writes after it has answered.
    let missing = await this.#missingOf(files)
    for (let tries = 0; tries < 20 && missing.length > failed; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      missing = await this.#missingOf(files)
    }
    this.#missing = missing
    if (missing.length === 0) return this.#finish()
    this.#progress.hidden = true
    this.#say(
      `${missing.length} of ${files.length} pages could not be saved. The network may have gone, the device may be full, or there is a new version of the site.`,
    )
    this.#button.textContent = 'Try the rest again'
    this.#button.hidden = false
  }

  /** @returns how many could not be had */
  async #fetchAll(files: readonly string[]): Promise<number> {
    const waiting = [...files]
    let done = 0
    let failed = 0
    const lane = async () => {
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
        const response = await fetch(this.#url(path)).catch(() => undefined)
        if (!response?.ok) failed++
        done++
        this.#progress.value = done / files.length
        this.#part('count').textContent = `${done} of ${files.length}`
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    return failed
  }
}

customElements.define('save-all', SaveAll)
