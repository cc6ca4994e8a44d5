/** What a schedule may hold, for the schema and for the form that readers fill in. Without Zod, which a reader's device has no need to fetch. */

export const limits = {
  everyDays: { min: 1, max: 120 },
  minutes: { min: 10, max: 240 },
  years: { min: 1900, max: 2200 },
} as const

/** HH:MM */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/

export const isZone = (zone: string) => {
  try {
    return Boolean(zone && new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

/** @param day YYYY-MM-DD */
export const isInYears = (day: string) => {
  const year = Number(day.slice(0, 4))
  return year >= limits.years.min && year <= limits.years.max
}
