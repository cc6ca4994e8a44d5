/** Draws the session that runs, a few times a second, from what happened and what the clock says. */
import { attribute, find } from '../../lib/elements.client.ts'
import type { Version } from './agenda.ts'
import { keepAwake } from './keep-awake.client.ts'
import { liveState, withEvent } from './live-state.ts'
import { draw } from './live-view.client.ts'
import { mentorState } from './mentor-state.ts'
import { eventKinds, replay } from './replay.ts'

class LiveSession extends HTMLElement {
  readonly #session = attribute(this, 'data-session')
  readonly #versions = JSON.parse(attribute(this, 'data-versions')) as Version[]
  readonly #state = liveState()
  readonly #awake = keepAwake()
  #drawn = ''

  connectedCallback() {
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-action]'))
      button.addEventListener('click', () => this.#act(attribute(button, 'data-action')))
    for (const name of ['where', 'next'] as const)
      this.#card(name).addEventListener('input', () =>
        this.#state.update((state) => ({
          ...state,
          card: { ...state.card, [name]: this.#card(name).value },
        })),
      )
    const asked = new URL(location.href).searchParams.get('minutes')
    const choices = [...this.querySelectorAll<HTMLInputElement>('[name=minutes]')]
    const choice =
      choices.find(({ value }) => value === asked) ??
      choices.find(({ value }) => value === this.dataset['defaultMinutes'])
    if (choice) choice.checked = true
    addEventListener('storage', (event) => this.#state.isChangedBy(event) && this.#draw())
    document.addEventListener('visibilitychange', () => this.#draw())
    setInterval(() => this.#draw(), 250)
    this.#draw()
  }

  #card(name: 'where' | 'next') {
    return find(this, `textarea[name=${name}]`, HTMLTextAreaElement)
  }

  #act(action: string) {
    const at = Date.now()
    const kind = eventKinds.find((other) => other === action)
    if (action === 'print') return print()
    if (action === 'reset' || action === 'drop-other') {
      this.#state.update((state) => ({ ...state, session: undefined, events: [] }))
    } else if (kind === 'start') {
      const minutes = Number(find(this, '[name=minutes]:checked', HTMLInputElement).value)
      this.#state.update(() => ({
        session: this.#session,
        minutes,
        events: [{ kind, at }],
        card: { where: '', next: '' },
      }))
    } else if (kind) {
      this.#state.update((state) => withEvent(state, this.#versionOf(state), { kind, at }))
    }
    this.#draw()
    // The button that was pressed may be gone; the reader goes on where it happens.
    const region = this.querySelector(':scope > [data-part]:not([hidden])')
    region?.querySelector<HTMLElement>('button, textarea')?.focus({ preventScroll: true })
  }

  #versionOf({ minutes }: { minutes: number }) {
    return this.#versions.find((version) => version.minutes === minutes)
  }

  #draw() {
    const state = this.#state.read()
    const isOwn = state.session === this.#session
    const version = isOwn ? this.#versionOf(state) : undefined
    const progress = replay(version?.parts ?? [], version ? state.events : [], Date.now())
    const status = version ? progress.status : state.session && !isOwn ? 'other' : 'ready'
    this.#awake(status === 'running')
    const shown = draw(
      this,
      status,
      progress,
      state,
      version?.parts[progress.current]?.details ?? [],
    )
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
