/** The page's end of the search worker, and of the small file that answers first. */
import { meantBy, namedBy } from './meaning.ts'
import type { Overview } from './overview.ts'
import { parseQuery } from './query.ts'
import type { Call, Counts, Reply, SearchAnswer, SearchRequest } from './search.worker.ts'
import type { SearchState } from './state.ts'

type Method = Call extends infer C ? (C extends Call ? Omit<C, 'id' | 'bundle'> : never) : never

export class Engine {
  readonly #bundle: string
  readonly #overviewUrl: string
  #worker: Worker | undefined
  #calls = new Map<number, { resolve: (reply: Reply) => void; reject: (error: Error) => void }>()
  #lastId = 0
  #overview: Promise<Overview> | undefined

  /** @param early the answer to a request for the overview, where that is under way already */
  constructor(bundle: string, overview: string, early?: Promise<Response>) {
    this.#bundle = bundle
    this.#overviewUrl = overview
    if (early) this.#overview = this.#read(early)
  }

  /** Starts loading; may be called often. */
  warm(): void {
    void this.overview()
    void this.#call({ method: 'warm' }).catch(() => undefined)
  }

  /** The small file; empty where it could not be had, and asked for again the next time. */
  overview(): Promise<Overview> {
    this.#overview ??= this.#read(fetch(this.#overviewUrl))
    return this.#overview
  }

  async #read(response: Promise<Response>): Promise<Overview> {
    try {
      return (await (await response).json()) as Overview
    } catch {
      this.#overview = undefined
      return []
    }
  }

  /** The results of one stretch of the ranking. */
  async search(state: SearchState, from: number, to: number): Promise<SearchAnswer> {
    const request = await this.#request(state, from, to)
    return (await this.#call({ method: 'search', request })) as SearchAnswer
  }

  async count(state: SearchState): Promise<Counts> {
    const request = await this.#request(state, 0, 0)
    return (await this.#call({ method: 'count', request })) as Counts
  }

  async #request(state: SearchState, from: number, to: number): Promise<SearchRequest> {
    const words = parseQuery(state.query).words
    const overview = state.verbatim ? [] : await this.overview()
    const base = this.#bundle.replace(/pagefind\/$/, '')
    const named = namedBy(words, overview).map((href) => href.replace(base, '/'))
    return { state, meant: meantBy(words, overview), named, from, to }
  }

  #call(method: Method): Promise<Reply['value']> {
    this.#worker ??= this.#start()
    const id = ++this.#lastId
    const reply = new Promise<Reply>((resolve, reject) => this.#calls.set(id, { resolve, reject }))
    this.#worker.postMessage({ id, bundle: this.#bundle, ...method } satisfies Call)
    return reply.then(({ value, failed }) => {
      if (failed) throw new Error('The search index could not be read.')
      return value
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#calls.get(data.id)?.resolve(data)
      this.#calls.delete(data.id)
    })
    worker.addEventListener('error', () => {
      for (const { reject } of this.#calls.values())
        reject(new Error('The search could not start.'))
      this.#calls.clear()
      this.#worker = undefined
    })
    return worker
  }
}
