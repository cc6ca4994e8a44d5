/**
 * Keeps the screen on while it is asked to, where the browser can. The lock is lost whenever the page is hidden, and is
 * asked for again when it is shown. https://www.w3.org/TR/screen-wake-lock/
 */
export function keepAwake(): (wanted: boolean) => void {
  let lock: WakeLockSentinel | undefined
  let asking = false
  return (wanted) => {
    if (!wanted) {
      // A lock that cannot be released was lost already.
      lock?.release().catch(() => undefined)
      lock = undefined
      return
    }
    if (asking || (lock && !lock.released) || document.visibilityState !== 'visible') return
    if (!('wakeLock' in navigator)) return
    asking = true
    navigator.wakeLock.request('screen').then(
      (granted) => {
        lock = granted
        asking = false
      },
      // Refused, for example while the battery is low: not asked again until the page is shown anew.
      () => document.addEventListener('visibilitychange', () => (asking = false), { once: true }),
    )
  }
}
