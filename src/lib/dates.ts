const monthNames =
  'January February March April May June July August September October November December'.split(' ')

/** `2026-05` -> `May 2026`. */
export function formatMonth(yearMonth: string): string {
  const [year, month] = yearMonth.split('-')
  return `${monthNames[Number(month) - 1]} ${year}`
}

/** `2027-03-31` -> `31 March 2027`. */
export function formatDay(isoDay: string): string {
  return `${Number(isoDay.slice(8))} ${formatMonth(isoDay.slice(0, 7))}`
}

/** Whole months from a month to the month of a day: `2026-05`, `2026-11-25` -> 6. */
export function monthsSince(yearMonth: string, isoDay: string): number {
  const count = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7))
  return count(isoDay) - count(yearMonth)
}
