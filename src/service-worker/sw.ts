/**
 * Reading without a network. The curriculum and the search are kept from the first visit on, all of one build; notes are
 * kept once they were read. A new build waits until the reader chooses it or has closed every page of the old one.
 * https://developer.chrome.com/docs/workbox/
 */
import { clientsClaim } from 'workbox-core'
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { savedCaches } from '../lib/saved-caches.ts'
import { hashLength, isOfSearch } from './manifest.ts'

/** The part of the worker's global scope that is used; its own types and those of pages exclude each other. */
declare const self: {
  registration: ServiceWorkerRegistration
  skipWaiting: () => Promise<void>
  addEventListener: (
    type: 'message' | 'install' | 'activate',
    listener: (event: { data: unknown; waitUntil: (done: Promise<unknown>) => void }) => void,
  ) => void
}
/** Put in when the site is built. */
declare const CORE: { url: string; revision: string; integrity: string }[]
/** For each path the beginning of the SHA-256 of its bytes. */
declare const REST: Record<string, string>
declare const BUILD: string

const base = new URL(self.registration.scope).pathname
const ownCaches = savedCaches(base)
const savedCache = ownCaches + BUILD

const pathOf = ({ url }: Request) => new URL(url).pathname.slice(base.length)

precacheAndRoute(CORE, { ignoreURLParametersMatching: [/./], cleanURLs: false, directoryIndex: '' })
cleanupOutdatedCaches()

/** Whether bytes that came from the network belong to this build; those of another build are shown and not kept. */
async function belongs(path: string, response: Response): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer()
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return response.ok && REST[path] === hex.slice(0, hashLength)
}

const saved = {
  cacheName: savedCache,
  matchOptions: { ignoreSearch: true },
  plugins: [
    {
      cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) => {
        if (await belongs(pathOf(request), response)) return response
        // Changed or withdrawn since: what was kept of it goes, and the new build is looked for.
        await (await caches.open(savedCache)).delete(request, { ignoreSearch: true })
        // Without a network there is none to be found yet.
        self.registration.update().catch(() => undefined)
        return null
      },
    },
  ],
}
const isSaved = (url: URL) => url.pathname.slice(base.length) in REST

// A search that was made before needs no network: what was kept of the index is of this build, as are the pages.
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && isSaved(url) && isOfSearch(url.pathname.slice(base.length)),
  new CacheFirst(saved),
)
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isSaved(url),
  new NetworkFirst({ ...saved, networkTimeoutSeconds: 4 }),
)

// Any other page, such as a withdrawn note, is never kept; without a network a page says so.
registerRoute(new NavigationRoute(new NetworkOnly()))

setCatchHandler(async ({ request }) =>
  request.destination === 'document'
    ? ((await matchPrecache(`${base}offline/`)) ?? Response.error())
    : Response.error(),
)

self.addEventListener('message', (event) => {
  if (event.data === 'use-now') event.waitUntil(self.skipWaiting())
})

const oldCaches = async () =>
  (await caches.keys()).filter((name) => name.startsWith(ownCaches) && name !== savedCache)

/** What an older build had saved is saved again, as this build has it; what is not in this build is left behind. */
async function carryOver() {
  const saved = await caches.open(savedCache)
  for (const name of await oldCaches()) {
    const old = await caches.open(name)
    for (const request of await old.keys()) {
      const path = pathOf(request)
      if (!(path in REST) || (await saved.match(request))) continue
      const kept = await old.match(request)
      if (kept && (await belongs(path, kept))) await saved.put(request, kept)
      else {
        const fresh = await fetch(request.url, { cache: 'no-cache' }).catch(() => undefined)
        if (fresh && (await belongs(path, fresh))) await saved.put(request, fresh)
      }
    }
  }
}

// A device that is full, say, must not keep the new build from being used.
self.addEventListener('install', (event) => event.waitUntil(carryOver().catch(() => undefined)))
self.addEventListener('activate', (event) =>
  event.waitUntil(
    oldCaches().then((names) => Promise.all(names.map((name) => caches.delete(name)))),
  ),
)
// The first visit counts: what is read on it is kept.
clientsClaim()
