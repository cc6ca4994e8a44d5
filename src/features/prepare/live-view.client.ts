/** What a <live-session> shows. */
import { find } from '../../lib/elements.client.ts'
import type { Details } from './agenda.ts'
import type { LiveState } from './live-state.ts'
import { formatClock, formatMinutes, formatTime } from './live-times.ts'
import type { Progress } from './replay.ts'

type Status = Progress['status'] | 'other'

/** The part of the page that belongs to each status. */
const panels: Record<Status, string> = {
  ready: 'ready',
  other: 'other',
  running: 'now',
  away: 'away',
  over: 'over',
}

/** @param details of the current part @returns what is shown, as one text; the same text means that nothing but the times has changed */
export function draw(
  root: HTMLElement,
  status: Status,
  progress: Progress,
  state: LiveState,
  details: readonly Details[],
): string {
  const part = (name: string) => find(root, `[data-part="${name}"]`, HTMLElement)
  const say: Say = (name, text) => {
    if (part(name).textContent !== text) part(name).textContent = text
  }
  for (const name of new Set(Object.values(panels))) part(name).hidden = name !== panels[status]

  if (status === 'other')
    say('other-session', (state.session ?? '').replace(/^(\d+)-.*/, 'session $1'))
  if (status === 'running') {
    drawRunning(root, say, progress)
    drawDetails(part('details'), details)
  }
  if (status === 'away') drawAway(say, progress, state.minutes)
  if (status === 'over') drawAccount(part('account'), progress)
  return `${status} ${state.events.length} ${state.card.where} ${state.card.next}`
}

/** Writes only what has changed, since some of it is read aloud. */
type Say = (part: string, text: string) => void

function drawRunning(root: HTMLElement, say: Say, progress: Progress) {
  const { parts, current, endsAt } = progress
  const part = parts[current]
  if (!part) return
  const kept = parts.filter(({ dropped }) => !dropped)
  const next = parts.slice(current + 1).find(({ dropped }) => !dropped)
  say('count', `Part ${kept.indexOf(part) + 1} of ${kept.length}`)
  say('title', part.title)
  say('does', part.does)
  say('left', formatClock(part.left))
  find(root, 'progress', HTMLProgressElement).value = part.spent / (part.spent + part.left)
  say('session-left', formatMinutes(endsAt - Date.now()))
  say('ends', formatTime(endsAt))
  say(
    'next',
    next
      ? `Next, for ${formatMinutes(next.left)}: ${next.title}. ${next.does}`
      : 'This is the last part.',
  )
  say('changes', changesOf(progress))
}

/** What the mentor says and does in the part that runs; left as it is while nothing of it changes. */
function drawDetails(place: HTMLElement, details: readonly Details[]) {
  const text = JSON.stringify(details)
  if (place.dataset['details'] === text) return
  place.dataset['details'] = text
  place.replaceChildren(
    ...details.flatMap(({ heading, lines }) => {
      const title = document.createElement('h3')
      title.className = 'label'
      title.textContent = heading
      const list = document.createElement('ol')
      list.append(
        ...lines.map((line) => {
          const item = document.createElement('li')
          item.textContent = line
          return item
        }),
      )
      return [title, list]
    }),
  )
}

function drawAway(say: Say, { awaySince, away, endsAt }: Progress, minutes: number) {
  if (awaySince !== undefined)
    say('away-at', `${minutes} minutes, left at ${formatTime(awaySince)}`)
  say(
    'away-for',
    `Away for ${formatMinutes(away)}. The session ends at ${formatTime(endsAt)}; what is left will be fitted into the time until then.`,
  )
}

/** Where the minutes went. */
function drawAccount(table: HTMLElement, { parts, away }: Progress) {
  const rows = parts.map(({ title, planned, spent, dropped }) => [
    title,
    formatMinutes(planned),
    dropped ? 'left out' : formatMinutes(spent),
  ])
  if (away > 0) rows.push(['Away', '', formatMinutes(away)])
  const text = JSON.stringify(rows)
  if (table.dataset['rows'] === text) return
  table.dataset['rows'] = text
  table.replaceChildren(...rows.map(drawRow))
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

const changesOf = ({ changes: { dropped, shortened } }: Progress): string =>
  [
    ...dropped.map((does) => `Left out to end on time: ${does}`),
    ...shortened.map(
      ({ does, from, to }) => `${formatMinutes(from)} became ${formatMinutes(to)}: ${does}`,
    ),
  ].join(' ')
