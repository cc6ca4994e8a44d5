/** What search engines and link previews are told of a page, in the words of https://schema.org/. */

export interface Resource {
  name: string
  description: string
  /** Absolute. */
  url: string
  /** `Session`, `Lesson` or `Session note`. */
  learningResourceType: string
  minutes?: number
  teaches?: readonly string[]
}

const typed = (type: string, fields: object) => ({ '@type': type, ...fields })
const whole = (data: object) => ({ '@context': 'https://schema.org', ...data })

const learningResource = ({ minutes, ...fields }: Resource) =>
  typed('LearningResource', {
    ...fields,
    inLanguage: 'en',
    ...(minutes && { timeRequired: `PT${minutes}M` }),
  })

/** https://schema.org/LearningResource */
export const toLearningResource = (resource: Resource) => whole(learningResource(resource))

/** https://schema.org/Course */
export const toCourse = (
  { provider, ...fields }: { name: string; description: string; url: string; provider: string },
  parts: readonly Resource[],
) =>
  whole(
    typed('Course', {
      ...fields,
      provider: typed('Organization', { name: provider }),
      hasPart: parts.map(learningResource),
    }),
  )

/** JSON that may stand inside a script element, whatever its texts are. */
export const toScriptText = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c')
