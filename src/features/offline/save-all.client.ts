/** Asks for every page that is not kept yet; the service worker keeps what it sees. */
import { toMegabytes } from './megabytes.ts'

interface List {
  /** Bytes kept from the first visit on, and bytes of the rest. */
  core: number
  rest: number
  /** Paths of the rest, from the root of the site. */
  files: string[]
}

const atOnce = 6

class SaveAll extends HTMLElement {
  readonly #button = this.querySelector('button')!
  readonly #progress = this.querySelector('progress')!

  async connectedCallback() {
    if (!('serviceWorker' in navigator))
      return this.#say('This browser cannot read without a network.')
    this.#say('The sessions, lessons, guides and the search are being saved …')
    addEventListener('keeps-nothing', () =>
      this.#say('This window keeps nothing. Outside a private window, it would.'),
    )
    await navigator.serviceWorker.ready
    const list = (await (await fetch(this.dataset['list']!)).json()) as List
    const missing = await this.#missing(list.files)
    if (missing.length === 0) return this.#done()
    this.#say(
      `The sessions, lessons, guides and the search are saved on this device (${toMegabytes(list.core)}).`,
    )
    const share = (list.rest * missing.length) / list.files.length
    this.#button.textContent = `Save all notes too: ${missing.length} pages, about ${toMegabytes(share)}`
    this.#button.hidden = false
    this.#button.onclick = () => void this.#save(missing)
  }

  #part(name: string): HTMLElement {
    return this.querySelector<HTMLElement>(`[data-part=${name}]`)!
  }

  #say(text: string) {
    this.#part('state').textContent = text
    this.#part('count').textContent = ''
  }

  #done() {
    this.#button.hidden = true
    this.#progress.hidden = true
    this.#say('Everything is saved on this device.')
  }

  #url(path: string): string {
    return new URL(this.dataset['base']! + path, location.href).href
  }

  async #missing(files: readonly string[]): Promise<string[]> {
    const kept = await Promise.all(files.map((path) => caches.match(this.#url(path))))
    return files.filter((_, index) => !kept[index])
  }

  async #save(files: readonly string[]) {
    this.#button.hidden = true
    this.#progress.hidden = false
    this.#say(`Saving ${files.length} pages …`)
    // So that the browser does not clear it to make room, where it can be asked.
    void navigator.storage?.persist?.()
    let next = 0
    let done = 0
    const failed: string[] = []
    const lane = async () => {
      while (next < files.length) {
        const path = files[next++]!
        const response = await fetch(this.#url(path)).catch(() => undefined)
        if (!response?.ok) failed.push(path)
        done++
        this.#progress.value = done / files.length
        this.#part('count').textContent = `${done} of ${files.length}`
      }
    }
    await Promise.all(Array.from({ length: atOnce }, lane))
    // What the worker keeps it writes after it has answered.
    let missing = await this.#missing(files)
    for (let tries = 0; tries < 20 && missing.length > failed.length; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100))
      missing = await this.#missing(files)
    }
    if (missing.length === 0) return this.#done()
    this.#progress.hidden = true
    this.#say(
      `${missing.length} of ${files.length} pages could not be saved. The network may have gone, the device may be full, or there is a new version of the site.`,
    )
    this.#button.textContent = 'Try the rest again'
    this.#button.hidden = false
    this.#button.onclick = () => void this.#save(missing)
  }
}

customElements.define('save-all', SaveAll)
