/** Reads what `mentor-state.ts` keeps, by itself: shared code would be a file to fetch, and the home page fetches none. */
export {}

interface Kept {
  value?: { next?: unknown; minutes?: unknown }
}

function readKept(): Kept['value'] {
  try {
    return (JSON.parse(localStorage.getItem('seven-sessions:mentor') ?? '{}') as Kept).value
  } catch {
    // Storage is forbidden or holds something else; the numbers are there for everyone.
    return undefined
  }
}

const { next, minutes } = readKept() ?? {}
const known = [...document.querySelectorAll<HTMLAnchorElement>('a[data-session]')].find(
  ({ dataset }) => dataset['session'] === next,
)
const link = document.querySelector<HTMLAnchorElement>('[data-part="next-session"]')!
if (known) {
  link.href = known.href + (Number(minutes) > 0 ? `?minutes=${Number(minutes)}` : '')
  link.textContent = `Your next: session ${known.textContent.trim()}, ${known.title}`
}
