/** Words that carry the question and not the subject. Left out unless nothing else is left. */
const small = new Set(
  (
    'a an and any anybody anyone are as at be been but by can could did do does for from get got had has have here how i if in ' +
    'is it its me my of on one or our should so somebody someone that the their them there they this to try tried was we were what ' +
    'when where which who why will with would you your'
  ).split(' '),
)

/** The words of a query worth looking up, each once, in order. */
export function toWords(query: string): string[] {
  const all = query.toLowerCase().match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? []
  const words = [...new Set(all)]
  const telling = words.filter((word) => !small.has(word))
  return (telling.length > 0 ? telling : words).slice(0, 16)
}
