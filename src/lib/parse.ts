/** Readers of values that may be anything, such as what a device has stored or a file brings. */

/** The same, if it is an object; one without properties, where it is something else. */
export const propertiesOf = (value: unknown): Partial<Record<string, unknown>> =>
  isObject(value) ? value : {}

const isObject = (value: unknown): value is Partial<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record with only those entries that `parse` accepts. */
export const recordOf = <T>(
  value: unknown,
  parse: (value: unknown) => T | undefined,
): Record<string, T> =>
  Object.fromEntries(
    Object.entries(propertiesOf(value)).flatMap(([key, entry]) => {
      const parsed = parse(entry)
      return parsed === undefined ? [] : [[key, parsed] as const]
    }),
  )

/** The texts in a list; none where it is something else. */
export const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : []

export const textOr = <T>(value: unknown, other: T): string | T =>
  typeof value === 'string' ? value : other
