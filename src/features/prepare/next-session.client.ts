/** Puts the run sheet of the pair's next session first, as this device remembers it. */
import { mentorState } from './mentor-state.ts'

const { next, minutes } = mentorState().read()
const known = [...document.querySelectorAll<HTMLAnchorElement>('a[data-session]')].find(
  ({ dataset }) => dataset['session'] === next,
)
const link = document.querySelector<HTMLAnchorElement>('[data-part="next-session"]')
if (known && link) {
  link.href = known.href + (minutes ? `?minutes=${minutes}` : '')
  link.textContent = `Your next: session ${known.textContent.trim()}, ${known.title}`
}
