/** Opens the definition of a term where it stands: by tap, by keyboard, and by resting on it. Without this it is a link. */

const restMs = 400

for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
  const definition = link.nextElementSibling
  const canOpen = definition instanceof HTMLElement && 'showPopover' in definition
  if (!canOpen || !definition.matches('[popover]')) continue
  let timer = 0

  const open = () => {
    definition.showPopover()
    const { left, bottom, top } = link.getBoundingClientRect()
    const { width, height } = definition.getBoundingClientRect()
    const below = bottom + 8 + height < innerHeight
    definition.style.left = `${scrollX + Math.max(12, Math.min(left, innerWidth - width - 12))}px`
    definition.style.top = `${scrollY + (below ? bottom + 8 : Math.max(12, top - height - 8))}px`
  }
  link.setAttribute('aria-expanded', 'false')
  definition.addEventListener('toggle', ({ newState }) =>
    link.setAttribute('aria-expanded', String(newState === 'open')),
  )
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    clearTimeout(timer)
    if (!definition.matches(':popover-open')) open()
    definition.focus({ preventScroll: true })
  })
  const leave = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (!definition.matches(':hover, :focus-within') && !link.matches(':hover'))
        definition.hidePopover()
    }, restMs)
  }
  for (const element of [link, definition]) {
    element.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType !== 'mouse') return
      clearTimeout(timer)
      if (element === link)
        timer = window.setTimeout(() => !definition.matches(':popover-open') && open(), restMs)
    })
    element.addEventListener(
      'pointerleave',
      ({ pointerType }) => pointerType === 'mouse' && leave(),
    )
  }
}
