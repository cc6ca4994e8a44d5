/** Times of a running session in words. */
import { minute } from './fit.ts'

/** Time left, as `3:07`. */
export function formatClock(time: number): string {
  const seconds = Math.max(0, Math.ceil(time / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `4 minutes`, `less than a minute` */
export function formatMinutes(time: number): string {
  if (time <= 0) return '0 minutes'
  if (time < minute / 2) return 'less than a minute'
  const minutes = Math.round(time / minute)
  return `${minutes} minute${minutes > 1 ? 's' : ''}`
}

/** A time of day, as the reader's device writes it. */
export const formatTime = (at: number) =>
  new Date(at).toLocaleTimeString([], { hour: 'numeric', minute: '2-digit' })
