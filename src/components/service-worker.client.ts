/**
 * Lets the site be read without a network, once the page is there and the line is free. A new version is announced, and
 * used when the reader says so: then every open page loads anew, where it was.
 */
export {}

const notice = document.querySelector<HTMLElement>('[data-service-worker]')
const address = notice?.dataset['serviceWorker']
const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }

function announce(waiting: ServiceWorker | null) {
  const button = notice?.querySelector('button')
  if (!waiting || !navigator.serviceWorker.controller || !button) return
  button.onclick = () => waiting.postMessage('use-now')
  notice?.removeAttribute('hidden')
}

async function register(url: string) {
  const registration = await navigator.serviceWorker.register(url)
  announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing
    worker?.addEventListener('statechange', () => worker.state === 'installed' && announce(worker))
  })
}

if ('serviceWorker' in navigator && address) {
  let hasOne = Boolean(navigator.serviceWorker.controller)
  // The first worker takes over silently; a later one comes with its own pages.
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hasOne) location.reload()
    hasOne = true
  })
  // With data saving on, the worker is registered only once it exists, or on the page that saves everything.
  if (hasOne || !connection?.saveData || document.querySelector('save-all'))
    addEventListener('load', () =>
      setTimeout(() => {
        // Refused, as in some private windows: then the site is read with a network.
        register(address).catch(() => dispatchEvent(new Event('keeps-nothing')))
      }, 500),
    )
}
