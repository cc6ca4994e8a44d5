/** Works out the dates as the form changes, and keeps them in the address, which can be shared. */
import type { CalendarEntry } from './calendar.ts'
import { datesOf, formatPlan, parsePlan, planFaults, type Plan, type SessionDate } from './plan.ts'

const fieldOf = {
  start: 'start',
  everyDays: 'every',
  time: 'time',
  minutes: 'minutes',
  zone: 'zone',
  daysOff: 'off',
  moves: 'moves',
} as const satisfies Record<keyof Plan, string>

class SessionSchedule extends HTMLElement {
  #plan!: Plan
  #sessions!: CalendarEntry[]

  connectedCallback() {
    const absolute = (path: string) => new URL(path, location.href).href
    this.#sessions = (JSON.parse(this.dataset['sessions']!) as CalendarEntry[]).map(
      ({ title, url, about }) => ({ title, url: absolute(url), about: absolute(about) }),
    )
    const usual: Plan = {
      start: inTwoWeeks(),
      everyDays: Number(this.dataset['every']),
      time: '09:30',
      minutes: Number(this.dataset['minutes']),
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      daysOff: this.dataset['off']!.split(/,\s*/).filter(Boolean),
      moves: [],
    }
    this.#plan = parsePlan(location.search, usual)
    const form = this.querySelector('form')!
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    this.querySelector('datalist')!.append(
      ...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone, zone)),
    )
    for (const [name, field] of Object.entries(fieldOf))
      if (field !== 'moves') this.#input(field).value = String(this.#plan[name as keyof Plan])
    form.addEventListener('input', () => {
      const fields = new FormData(form)
      const params = new URLSearchParams(
        [...fields].map(([name, value]) => [name, String(value)] as [string, string]),
      )
      this.#change({ ...parsePlan(`?${params}`, usual), moves: this.#plan.moves })
    })
    for (const button of this.querySelectorAll<HTMLElement>('[data-part=take] [data-does]'))
      button.addEventListener('click', () => void this.#take(button))
    this.#draw()
  }

  #input(field: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`form [name=${field}]`)!
  }

  #change(plan: Plan) {
    this.#plan = plan
    history.replaceState(history.state, '', formatPlan(plan))
    this.#draw()
  }

  #draw() {
    const faults = planFaults(this.#plan, this.#sessions.length)
    for (const [name, field] of Object.entries(fieldOf)) {
      const fault = faults[name as keyof Plan] ?? ''
      this.querySelector(`[data-fault=${field}]`)!.textContent = fault
      if (field !== 'moves') this.#input(field).setAttribute('aria-invalid', String(fault !== ''))
    }
    const count = Object.keys(faults).length
    const status = this.querySelector('[role=status]')!
    // What was worked out last stays until it can be worked out anew.
    if (count > 0) {
      status.textContent = `${count === 1 ? 'One field is' : `${count} fields are`} not right yet; see above.`
      return
    }
    const dates = datesOf(this.#plan, this.#sessions.length)
    const shifted = dates.filter(({ reason }) => reason).length
    status.textContent = `${dates.length} sessions of ${this.#plan.minutes} minutes, ${dates[0]!.date} to ${dates.at(-1)!.date}, by the clock of ${this.#plan.zone}. ${shifted === 0 ? 'None had to be shifted.' : `${shifted} on another day than the rhythm gives.`}`
    this.querySelector('ol')!.replaceChildren(...dates.map((date) => this.#drawDate(date)))
    this.querySelector<HTMLElement>('[data-part=take]')!.hidden = false
  }

  #drawDate({ session, date, reason, startsAt }: SessionDate): DocumentFragment {
    const item = this.querySelector('template')!.content.cloneNode(true) as DocumentFragment
    const part = (name: string) => item.querySelector<HTMLElement>(`[data-part=${name}]`)!
    part('session').textContent = `Session ${session}: ${this.#sessions[session - 1]!.title}`
    const time = item.querySelector('time')!
    time.dateTime = startsAt.toString({ timeZoneName: 'never' })
    time.textContent = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: this.#plan.zone,
    }).format(startsAt.epochMilliseconds)
    part('reason').textContent = reason ?? ''
    const to = item.querySelector<HTMLInputElement>('[name=to]')!
    const follow = item.querySelector<HTMLInputElement>('[name=follow]')!
    const move = this.#plan.moves.find((other) => other.session === session)
    to.value = date
    follow.checked = move?.follow ?? false
    const others = () => this.#plan.moves.filter((other) => other.session !== session)
    const [moves, restores] = ['move', 'restore'].map((name) =>
      item.querySelector<HTMLButtonElement>(`[data-does=${name}]`)!,
    ) as [HTMLButtonElement, HTMLButtonElement]
    moves.addEventListener('click', () => {
      if (!to.value) return
      const moved = { session, to: to.value, follow: follow.checked }
      this.#change({ ...this.#plan, moves: [...others(), moved] })
    })
    restores.hidden = !move
    restores.addEventListener('click', () => this.#change({ ...this.#plan, moves: others() }))
    return item
  }

  async #take(button: HTMLElement) {
    if (button.dataset['does'] === 'copy') {
      await navigator.clipboard.writeText(new URL(formatPlan(this.#plan), location.href).href)
      button.textContent = 'Copied'
      return
    }
    const { toCalendar } = await import('./calendar.ts')
    const now = new Date()
    const text = toCalendar(
      // The same start is the same programme, so that a changed file moves its events.
      `pair-${this.#plan.start}`,
      this.dataset['name']!,
      datesOf(this.#plan, this.#sessions.length),
      this.#sessions,
      {
        minutes: this.#plan.minutes,
        sequence: Math.floor((now.getTime() - Date.UTC(2026, 0)) / 60_000),
        stamp: now,
      },
    )
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/calendar' }))
    link.download = 'sessions.ics'
    link.click()
    URL.revokeObjectURL(link.href)
  }
}

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toLocaleDateString('sv')

customElements.define('session-schedule', SessionSchedule)
