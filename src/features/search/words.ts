/** Words as search sees them: in the texts when the vocabulary is built, and in the query in the browser. */

/** Words that carry the question and not the subject. Left out of a query unless nothing else is left. */
const small = new Set(
  (
    'a about after again all also am an and any anybody anyone anything are as at be because been before being but by can cannot ' +
    'could did do does doing done dont either else even ever every for from get gets getting give go got had has have having he her ' +
    'here him his how i id if im in into is isnt it its ive just know let like made make many may maybe me might more most much ' +
    'must my need never no not now of off on one only or other our out over own please put really same say see she should so some ' +
    'somebody someone something still such sure take than that the their them then there these they thing things this those to ' +
    'too tried try trying up us use used using very want was way ways we were what whats when where whether which while who why will ' +
    'with without would yes you your'
  ).split(' '),
)

export const isSmall = (word: string) => small.has(word)

/** The words of a text in order, in small letters: `Don’t call back, call-back!` -> `dont call back call-back`. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []

/**
 * A word without accents, hyphens and ending, so that `faked`, `fakes` and `faking` meet. Lighter than the stemmer of
 * the index: it only tells whether two words are kin.
 */
export function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}|-/gu, '')
  const cut = plain.replace(/(?:ingly|edly|ings|ing|ies|ied|ers|er|ed|es|ly|s|y)$/, '')
  if (cut.length < 3) return plain
  return cut.replace(/([^aeiou])\1$/, '$1').replace(/e$/, '')
}
