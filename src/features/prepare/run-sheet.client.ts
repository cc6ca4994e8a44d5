/** Remembers on this device what was ticked and chosen, and writes the chosen length into the address. */
import { attribute, find } from '../../lib/elements.client.ts'
import { mentorState } from './mentor-state.ts'

const root = find(document, '[data-run-sheet]', HTMLElement)
const session = attribute(root, 'data-run-sheet')
const state = mentorState()
const lengths = [...root.querySelectorAll<HTMLInputElement>('input[name=minutes]')]
/** Those that a short session leaves out. */
const steps = [...root.querySelectorAll<HTMLElement>('[data-from]')]
const lines = [...root.querySelectorAll<HTMLInputElement>('input[name=ready]')]

function choose(minutes: string) {
  const chosen = lengths.find(({ value }) => value === minutes)
  if (chosen) chosen.checked = true
  const length = lengths.find(({ checked }) => checked)?.value
  if (!length) return
  for (const step of steps) step.hidden = Number(step.dataset['from']) > Number(length)
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-takes-minutes]')) {
    const url = new URL(link.href)
    url.searchParams.set('minutes', length)
    link.href = url.href
  }
}

function storeLength(minutes: string) {
  const url = new URL(location.href)
  url.searchParams.set('minutes', minutes)
  history.replaceState(history.state, '', url)
  choose(minutes)
  state.update((now) => ({ ...now, minutes: Number(minutes) }))
}

/** Whether it was ticked or chosen before this script had come. */
const isEarly = ({ checked, defaultChecked }: HTMLInputElement) => checked && !defaultChecked

const asked = new URL(location.href).searchParams.get('minutes')
const stored = state.read()
state.update((now) => ({ ...now, next: session }))
const early = lengths.find(isEarly)
if (early) storeLength(early.value)
else choose(asked ?? String((stored.next === session && stored.minutes) || ''))

for (const input of lengths) input.addEventListener('change', () => storeLength(input.value))

function showTicks() {
  const ticked = state.read().ticked[session] ?? []
  for (const line of lines) line.checked = ticked.includes(line.value)
}
function storeTick(line: HTMLInputElement) {
  state.update((now) => {
    const others = (now.ticked[session] ?? []).filter((value) => value !== line.value)
    const own = line.checked ? [...others, line.value] : others
    return { ...now, ticked: { ...now.ticked, [session]: own } }
  })
}
for (const line of lines.filter(isEarly)) storeTick(line)
showTicks()
for (const line of lines) line.addEventListener('change', () => storeTick(line))
addEventListener('storage', (event) => state.isChangedBy(event) && showTicks())
addEventListener('pageshow', ({ persisted }) => persisted && showTicks())
