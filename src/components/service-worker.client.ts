/**
 * Lets the site be read without a network, once the page is there and the line is free. A new version is announced, and
 * used when the reader says so: then every open page loads anew, where it was.
 */
export {}

const root = document.querySelector<HTMLElement>('[data-service-worker]')!
const saves = (navigator as Navigator & { connection?: { saveData?: boolean } }).connection
  ?.saveData

function announce(waiting: ServiceWorker | null) {
  if (!waiting || !navigator.serviceWorker.controller) return
  root.hidden = false
  root.querySelector('button')!.onclick = () => waiting.postMessage('use-now')
}

async function register() {
  const registration = await navigator.serviceWorker.register(root.dataset['serviceWorker']!)
  announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing
    coming?.addEventListener('statechange', () => coming.state === 'installed' && announce(coming))
  })
}

if ('serviceWorker' in navigator && root.dataset['serviceWorker']) {
  let hasOne = Boolean(navigator.serviceWorker.controller)
  // The first worker takes over silently; a later one comes with its own pages.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hasOne) location.reload()
    hasOne = true
  })
  // Who has asked their device to spare data gets it by opening the page that saves everything.
  if (hasOne || !saves || document.querySelector('save-all'))
    addEventListener('load', () =>
      setTimeout(() => {
        // Refused, as in some private windows: then the site is read with a network.
        register().catch(() => dispatchEvent(new Event('keeps-nothing')))
      }, 500),
    )
}
