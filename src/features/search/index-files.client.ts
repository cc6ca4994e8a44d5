/**
 * How the worker gets the files of the index. Pagefind asks for those it always needs one after the other, which on a
 * slow line takes longer than searching; here they are asked for at once, and handed over when Pagefind asks. And where a
 * part of the index cannot be had Pagefind finds nothing, which is not the same as there being nothing; here it is noted.
 */
export class IndexFiles {
  /** Whether a file could not be had since this was last set to false. */
  failed = false
  /** Keeps the list of what belongs together from being taken from a cache; Pagefind's `metaCacheTag`. */
  readonly stamp = String(Date.now())
  readonly pageCount: Promise<number>
  /** Pages that are shown on request only. */
  readonly onRequest: Promise<ReadonlySet<string>>
  /** Ids of the pages that have a name of their own, by their addresses. */
  readonly named: Promise<Record<string, string>>
  readonly #early = new Map<string, Promise<Response>>()
  readonly #fetch = globalThis.fetch.bind(globalThis)

  /** @param bundle the folder of the index, with a slash at its end */
  constructor(bundle: string) {
    globalThis.fetch = (input, init) => this.#get(String(input), init)
    const entry = this.#start(`${bundle}pagefind-entry.json?ts=${this.stamp}`)
    this.#start(`${bundle}wasm.en.pagefind`)
    const read = entry.then((response) => response.clone().json() as Promise<Entry>)
    this.pageCount = read.then(({ languages: { en } }) => {
      this.#start(`${bundle}pagefind.${en.hash}.pf_meta`)
      return en.page_count
    })
    this.pageCount.catch(() => undefined)
    this.onRequest = read.then(({ onRequest }) => new Set(onRequest))
    this.onRequest.catch(() => undefined)
    this.named = read.then(({ named }) => named)
    this.named.catch(() => undefined)
  }

  #start(url: string): Promise<Response> {
    const response = this.#get(url)
    response.catch(() => undefined)
    this.#early.set(url, response)
    return response
  }

  async #get(url: string, init?: RequestInit): Promise<Response> {
    const early = this.#early.get(url)
    this.#early.delete(url)
    try {
      return await (early ?? this.#fetch(url, init))
    } catch (error) {
      this.failed = true
      throw error
    }
  }
}

/** The part of pagefind-entry.json that is needed here. */
interface Entry {
  languages: { en: { hash: string; page_count: number } }
  /** Ours, written beside Pagefind's own. */
  onRequest: string[]
  named: Record<string, string>
}
