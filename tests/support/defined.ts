/** The value, which a test has reason to expect; it fails there and then without it. */
export function defined<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Expected a value, and there is none.')
  return value
}
