/** What a <live-session> shows. */
import type { LiveState } from './live-state.ts'
import { minute } from './fit.ts'
import { replay, type LiveEvent, type LiveSession } from './replay.ts'
import type { Part } from './agenda.ts'

export interface Version {
  minutes: number
  parts: (Part & { title: string })[]
}

/** Adds what happened; on being called away the stop card is filled in. */
export function addEvent(
  state: LiveState,
  versions: readonly Version[],
  event: LiveEvent,
): LiveState {
  const next = { ...state, events: [...state.events, event] }
  if (event.kind !== 'away') return next
  const parts = versions.find(({ minutes }) => minutes === state.minutes)?.parts ?? []
  const { current, parts: run } = replay(parts, state.events, event.at)
  const part = parts[current]
  if (!part) return next
  const left = formatMinutes(run[current]!.left)
  return {
    ...next,
    card: { where: `${part.title}, with ${left} to go.`, next: part.does },
  }
}

type Status = LiveSession['status'] | 'other'

/** @returns what is shown, as one text; the same text means that nothing but the times has changed */
export function draw(
  root: HTMLElement,
  status: Status,
  live: LiveSession,
  state: LiveState,
): string {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`)!
  const say = (name: string, text: string) => {
    if (part(name).textContent !== text) part(name).textContent = text
  }
  const panels = { ready: 'ready', other: 'other', running: 'now', away: 'away', over: 'over' }
  for (const [of, panel] of Object.entries(panels)) part(panel).hidden = of !== status
  const titles = (JSON.parse(root.dataset['versions']!) as Version[]).find(
    ({ minutes }) => minutes === state.minutes,
  )?.parts

  if (status === 'other') say('other-session', state.session!.replace(/^(\d+)-.*/, 'session $1'))
  if (status === 'running' && titles) {
    const { parts, current, endsAt } = live
    const now = parts[current]!
    const kept = parts.filter(({ dropped }) => !dropped)
    say('count', `Part ${kept.indexOf(now) + 1} of ${kept.length}`)
    say('title', titles[current]!.title)
    say('does', now.does)
    say('left', formatClock(now.left))
    root.querySelector('progress')!.value = now.spent / (now.spent + now.left)
    say('session-left', formatMinutes(endsAt - Date.now()))
    say('ends', formatTime(endsAt))
    const next = parts.findIndex(({ dropped }, index) => index > current && !dropped)
    say(
      'next',
      next < 0
        ? 'This is the last part.'
        : `Next, for ${formatMinutes(parts[next]!.left)}: ${titles[next]!.title}. ${parts[next]!.does}`,
    )
    say('changes', changesOf(live))
  }
  if (status === 'away') {
    say('away-at', `${state.minutes} minutes, left at ${formatTime(live.awaySince!)}`)
    say(
      'away-for',
      `Away for ${formatMinutes(live.away)}. The session ends at ${formatTime(live.endsAt)}; what is left will be fitted into the time until then.`,
    )
  }
  if (status === 'over' && titles) {
    const rows: [string, string, string][] = live.parts.map((row, index) => [
      titles[index]!.title,
      formatMinutes(row.planned),
      row.dropped ? 'left out' : formatMinutes(row.spent),
    ])
    if (live.away > 0) rows.push(['Away', '', formatMinutes(live.away)])
    const text = JSON.stringify(rows)
    if (part('account').dataset['rows'] !== text) {
      part('account').dataset['rows'] = text
      part('account').replaceChildren(...rows.map(drawRow))
    }
  }
  return `${status} ${state.events.length} ${state.card.where} ${state.card.next}`
}

function drawRow(cells: readonly string[]): HTMLElement {
  const row = document.createElement('tr')
  row.append(
    ...cells.map((text, index) => {
      const cell = document.createElement(index === 0 ? 'th' : 'td')
      if (index === 0) cell.setAttribute('scope', 'row')
      cell.textContent = text
      return cell
    }),
  )
  return row
}

function changesOf({ changes: { dropped, shortened } }: LiveSession): string {
  return [
    ...dropped.map((does) => `Left out to end on time: ${does}`),
    ...shortened.map(
      ({ does, from, to }) => `${formatMinutes(from)} became ${formatMinutes(to)}: ${does}`,
    ),
  ].join(' ')
}

/** `3:07` */
function formatClock(time: number): string {
  const seconds = Math.max(0, Math.ceil(time / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `4 minutes`, `less than a minute` */
function formatMinutes(time: number): string {
  const minutes = Math.round(time / minute)
  return time < minute / 2
    ? time <= 0
      ? '0 minutes'
      : 'less than a minute'
    : `${Math.max(1, minutes)} minute${minutes > 1 ? 's' : ''}`
}

const formatTime = (at: number) =>
  new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })
