declare module 'wink-porter2-stemmer' {
  /** The Snowball stemmer for English, known as Porter 2. */
  export default function stem(word: string): string
}
