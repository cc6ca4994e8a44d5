/** The length that is offered first, of those that a programme has: the middle one. */
export function defaultLength(lengths: readonly number[]): number {
  const length = lengths[Math.floor(lengths.length / 2)]
  if (length === undefined) throw new RangeError('A programme has at least one session length.')
  return length
}
