/** Draws the session that runs, a few times a second, from what happened and what the clock says. */
import { addEvent, draw, type Version } from './live-view.client.ts'
import { liveState } from './live-state.ts'
import { replay, type LiveEvent } from './replay.ts'
import { keepAwake } from './keep-awake.client.ts'
import { mentorState } from './mentor-state.ts'

class LiveSession extends HTMLElement {
  readonly #state = liveState()
  readonly #awake = keepAwake()
  #drawn = ''

  connectedCallback() {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-does]'))
      button.addEventListener('click', () => this.#does(button.dataset['does']!))
    for (const name of ['where', 'next'] as const)
      this.#card(name).addEventListener('input', () =>
        this.#state.update((state) => ({
          ...state,
          card: { ...state.card, [name]: this.#card(name).value },
        })),
      )
    const asked = Number(new URL(location.href).searchParams.get('minutes'))
    const usual = this.#versions.some(({ minutes }) => minutes === asked)
      ? asked
      : Number(this.dataset['usual'])
    this.querySelector<HTMLInputElement>(`[name=minutes][value="${usual}"]`)!.checked = true
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
    document.addEventListener('visibilitychange', () => this.#draw())
    setInterval(() => this.#draw(), 250)
    this.#draw()
  }

  get #versions(): Version[] {
    return JSON.parse(this.dataset['versions']!) as Version[]
  }

  #card(name: 'where' | 'next'): HTMLTextAreaElement {
    return this.querySelector<HTMLTextAreaElement>(`textarea[name=${name}]`)!
  }

  #does(what: string) {
    const at = Date.now()
    if (what === 'print') return print()
    if (what === 'reset' || what === 'drop-other') {
      this.#state.update((state) => ({ ...state, session: undefined, events: [] }))
    } else if (what === 'start') {
      const minutes = Number(this.querySelector<HTMLInputElement>('[name=minutes]:checked')!.value)
      this.#state.update(() => ({
        session: this.dataset['session'],
        minutes,
        events: [{ kind: 'start', at }],
        card: { where: '', next: '' },
      }))
    } else {
      const kind = what as LiveEvent['kind']
      this.#state.update((state) => addEvent(state, this.#versions, { kind, at }))
    }
    this.#draw()
    // The button that was pressed may be gone; the reader goes on where it happens.
    const region = this.querySelector<HTMLElement>(':scope > [data-part]:not([hidden])')
    region?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true })
  }

  #draw() {
    const state = this.#state.read()
    const own = state.session === this.dataset['session']
    const version = this.#versions.find(({ minutes }) => minutes === state.minutes)
    const events = own && version ? state.events : []
    const live = replay(version?.parts ?? [], events, Date.now())
    const status = own && version ? live.status : state.session && !own ? 'other' : 'ready'
    this.#awake(status === 'running')
    const shown = draw(this, status, live, state)
    if (shown !== this.#drawn && status === 'away') {
      this.#card('where').value = state.card.where
      this.#card('next').value = state.card.next
    }
    if (shown !== this.#drawn && status === 'over')
      mentorState().update((now) => ({ ...now, next: this.dataset['following'] }))
    this.#drawn = shown
  }
}

customElements.define('live-session', LiveSession)
