/** Works out the dates as the form changes, and keeps them in the address, which can be shared. */
import { attribute, find } from '../../lib/elements.client.ts'
import { copyText, download } from '../../lib/save-text.client.ts'
import type { CalendarEntry } from './calendar.ts'
import {
  datesOf,
  defaultPlan,
  formatPlan,
  parsePlan,
  planFaults,
  type Plan,
  type SessionDate,
} from './plan.ts'

/** Which field of the form has which part of the plan; moves are made beside the dates. */
const fields: readonly { name: string; part: Exclude<keyof Plan, 'moves'> }[] = [
  { name: 'start', part: 'start' },
  { name: 'every', part: 'everyDays' },
  { name: 'time', part: 'time' },
  { name: 'minutes', part: 'minutes' },
  { name: 'zone', part: 'zone' },
  { name: 'off', part: 'daysOff' },
]

class SessionSchedule extends HTMLElement {
  readonly #sessions = this.#readSessions()
  readonly #defaults = defaultPlan({
    everyDays: Number(attribute(this, 'data-every')),
    minutes: Number(attribute(this, 'data-minutes')),
    daysOff: attribute(this, 'data-off').split(/,\s*/).filter(Boolean),
  })
  #plan = parsePlan(location.search, this.#defaults)

  connectedCallback() {
    const form = find(this, 'form', HTMLFormElement)
    form.hidden = false
    form.addEventListener('submit', (event) => event.preventDefault())
    find(this, 'datalist', HTMLElement).append(
      ...Intl.supportedValuesOf('timeZone').map((zone) => new Option(zone, zone)),
    )
    for (const { name, part } of fields) this.#input(name).value = String(this.#plan[part])
    form.addEventListener('input', () => {
      const params = new URLSearchParams()
      for (const { name } of fields) params.set(name, this.#input(name).value)
      this.#change({ ...parsePlan(`?${params}`, this.#defaults), moves: this.#plan.moves })
    })
    this.#button('download').addEventListener('click', () => void this.#download())
    this.#button('copy').addEventListener('click', () => void this.#copyLink())
    this.#draw()
  }

  /** Addresses as this host has them. */
  #readSessions(): CalendarEntry[] {
    const absolute = (path: string) => new URL(path, location.href).href
    const sessions = JSON.parse(attribute(this, 'data-sessions')) as CalendarEntry[]
    return sessions.map(({ title, url, about }) => ({
      title,
      url: absolute(url),
      about: absolute(about),
    }))
  }

  #input(name: string) {
    return find(this, `form [name=${name}]`, HTMLInputElement)
  }

  #button(action: string) {
    return find(this, `[data-part=take] [data-action=${action}]`, HTMLButtonElement)
  }

  #change(plan: Plan) {
    this.#plan = plan
    history.replaceState(history.state, '', formatPlan(plan))
    this.#draw()
  }

  #draw() {
    const faults = planFaults(this.#plan, this.#sessions.length)
    const drawFault = (name: string, fault = '') =>
      (find(this, `[data-fault=${name}]`, HTMLElement).textContent = fault)
    for (const { name, part } of fields) {
      drawFault(name, faults[part])
      this.#input(name).setAttribute('aria-invalid', String(part in faults))
    }
    drawFault('moves', faults.moves)
    const status = find(this, '[role=status]', HTMLElement)
    const count = Object.keys(faults).length
    // What was worked out last stays until it can be worked out anew.
    if (count > 0) {
      status.textContent = `${count === 1 ? 'One field is' : `${count} fields are`} not right yet; see above.`
      return
    }
    const dates = datesOf(this.#plan, this.#sessions.length)
    status.textContent = this.#summaryOf(dates)
    find(this, 'ol', HTMLElement).replaceChildren(...dates.map((date) => this.#drawDate(date)))
    find(this, '[data-part=take]', HTMLElement).hidden = false
  }

  #summaryOf(dates: readonly SessionDate[]): string {
    const shifted = dates.filter(({ reason }) => reason).length
    const { minutes, zone } = this.#plan
    return `${dates.length} sessions of ${minutes} minutes, ${dates[0]?.date} to ${dates.at(-1)?.date}, by the clock of ${zone}. ${shifted === 0 ? 'None had to be shifted.' : `${shifted} on another day than the rhythm gives.`}`
  }

  #drawDate({ session, date, reason, startsAt }: SessionDate): DocumentFragment {
    const item = document.importNode(find(this, 'template', HTMLTemplateElement).content, true)
    const part = (name: string) => find(item, `[data-part=${name}]`, HTMLElement)
    part('session').textContent = `Session ${session}: ${this.#sessions[session - 1]?.title}`
    const time = find(item, 'time', HTMLTimeElement)
    time.dateTime = startsAt.toString({ timeZoneName: 'never' })
    time.textContent = new Intl.DateTimeFormat('en-GB', {
      dateStyle: 'full',
      timeStyle: 'short',
      timeZone: this.#plan.zone,
    }).format(startsAt.epochMilliseconds)
    part('reason').textContent = reason ?? ''
    const to = find(item, '[name=to]', HTMLInputElement)
    const follow = find(item, '[name=follow]', HTMLInputElement)
    const move = this.#plan.moves.find((other) => other.session === session)
    to.value = date
    follow.checked = move?.follow ?? false
    const others = () => this.#plan.moves.filter((other) => other.session !== session)
    find(item, '[data-action=move]', HTMLButtonElement).addEventListener('click', () => {
      if (!to.value) return
      const moved = { session, to: to.value, follow: follow.checked }
      this.#change({ ...this.#plan, moves: [...others(), moved] })
    })
    const restore = find(item, '[data-action=restore]', HTMLButtonElement)
    restore.hidden = !move
    restore.addEventListener('click', () => this.#change({ ...this.#plan, moves: others() }))
    return item
  }

  #say(text: string) {
    find(this, '[data-part=taken]', HTMLElement).textContent = text
  }

  async #copyLink() {
    const { href } = new URL(formatPlan(this.#plan), location.href)
    this.#say(
      (await copyText(href))
        ? 'The link is copied.'
        : 'This browser does not let the page copy. The link is in the address bar.',
    )
  }

  async #download() {
    try {
      const { toCalendar } = await import('./calendar.ts')
      const now = new Date()
      const text = toCalendar(
        // The same start is the same programme, so that a changed file moves its events.
        `pair-${this.#plan.start}`,
        attribute(this, 'data-name'),
        datesOf(this.#plan, this.#sessions.length),
        this.#sessions,
        {
          minutes: this.#plan.minutes,
          sequence: Math.floor((now.getTime() - Date.UTC(2026, 0)) / 60_000),
          stamp: now,
        },
      )
      download('sessions.ics', 'text/calendar', text)
      this.#say('')
    } catch {
      this.#say('The file could not be made: a part of this page could not be loaded. Try again.')
    }
  }
}

customElements.define('session-schedule', SessionSchedule)
