/** Remembers on this device what was ticked and chosen, and writes the chosen length into the address. */
import { mentorState } from './mentor-state.ts'

const root = document.querySelector<HTMLElement>('[data-run-sheet]')!
const session = root.dataset['runSheet']!
const state = mentorState()
const lengths = [...root.querySelectorAll<HTMLInputElement>('input[name=minutes]')]
const lines = [...root.querySelectorAll<HTMLInputElement>('input[name=ready]')]

function choose(minutes: string) {
  const chosen = lengths.find(({ value }) => value === minutes)
  if (chosen) chosen.checked = true
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-takes-minutes]')) {
    const url = new URL(link.href)
    url.searchParams.set('minutes', lengths.find(({ checked }) => checked)!.value)
    link.href = url.href
  }
}

function keepLength(minutes: string) {
  const url = new URL(location.href)
  url.searchParams.set('minutes', minutes)
  history.replaceState(history.state, '', url)
  choose(minutes)
  state.update((now) => ({ ...now, minutes: Number(minutes) }))
}

/** Whether it was ticked or chosen before this script had come. */
const isEarly = ({ checked, defaultChecked }: HTMLInputElement) => checked && !defaultChecked

const asked = new URL(location.href).searchParams.get('minutes')
const kept = state.read()
state.update((now) => ({ ...now, next: session }))
const early = lengths.find(isEarly)
if (early) keepLength(early.value)
else choose(asked ?? String((kept.next === session && kept.minutes) || ''))

for (const input of lengths) input.addEventListener('change', () => keepLength(input.value))

function showTicks() {
  const ticked = state.read().ticked[session] ?? []
  for (const line of lines) line.checked = ticked.includes(line.value)
}
function keepTick(line: HTMLInputElement) {
  state.update((now) => {
    const others = (now.ticked[session] ?? []).filter((value) => value !== line.value)
    const own = line.checked ? [...others, line.value] : others
    return { ...now, ticked: { ...now.ticked, [session]: own } }
  })
}
for (const line of lines.filter(isEarly)) keepTick(line)
showTicks()
for (const line of lines) line.addEventListener('change', () => keepTick(line))
addEventListener('storage', (event) => state.isChangedBy(event) && showTicks())
addEventListener('pageshow', ({ persisted }) => persisted && showTicks())
