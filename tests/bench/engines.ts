/** Other engines over the same texts, in memory, to stand beside ours. Each returns the ids of ten documents. */
import lunr from 'lunr'
import MiniSearch from 'minisearch'
import { wordsOf, type Doc } from './judged-set.ts'
import { defined } from '../support/defined.ts'

export type Engine = (query: string) => string[]

const stem = (word: string) => lunr.stemmer(new lunr.Token(word, {})).toString()
const isTelling = (word: string) => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined

/** MiniSearch, tuned: title three times, one edit in five letters, and the stemmer and stop list that it lacks. */
export function miniSearch(docs: readonly Doc[]): Engine {
  const index = new MiniSearch<Doc>({
    fields: ['title', 'body'],
    processTerm: (term) => {
      const word = term.toLowerCase()
      return isTelling(word) ? stem(word) : null
    },
    searchOptions: { boost: { title: 3 }, fuzzy: 0.2 },
  })
  index.addAll(docs)
  return (query) =>
    index
      .search(query)
      .slice(0, 10)
      .map(({ id }) => String(id))
}

export function lunrSearch(docs: readonly Doc[]): Engine {
  const index = lunr(function () {
    this.ref('id')
    this.field('title', { boost: 3 })
    this.field('body')
    for (const doc of docs) this.add(doc)
  })
  return (query) =>
    index
      .query((builder) => {
        for (const word of wordsOf(query)) {
          builder.term(word, {})
          if (word.length > 3)
            builder.term(word, { editDistance: 1, boost: 0.2, usePipeline: false })
        }
      })
      .slice(0, 10)
      .map(({ ref }) => ref)
}

/** Okapi BM25 (k1 1.2, b 0.75) over stemmed words, the title counted three times. */
export function bm25(docs: readonly Doc[]): Engine {
  const texts = docs.map(({ title, body }) =>
    wordsOf(`${title} ${title} ${title} ${body}`).map(stem),
  )
  const mean = texts.reduce((sum, words) => sum + words.length, 0) / texts.length
  const postings = new Map<string, Map<number, number>>()
  texts.forEach((words, doc) => {
    for (const word of words) {
      const counts = postings.get(word) ?? new Map<number, number>()
      counts.set(doc, (counts.get(doc) ?? 0) + 1)
      postings.set(word, counts)
    }
  })
  return (query) => {
    const scores = new Map<number, number>()
    for (const word of new Set(wordsOf(query).map(stem))) {
      const counts = postings.get(word)
      if (!counts) continue
      const rarity = Math.log(1 + (docs.length - counts.size + 0.5) / (counts.size + 0.5))
      for (const [doc, count] of counts) {
        const norm = 1.2 * (0.25 + (0.75 * defined(texts[doc]).length) / mean)
        scores.set(doc, (scores.get(doc) ?? 0) + (rarity * count * 2.2) / (count + norm))
      }
    }
    return [...scores]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 10)
      .map(([doc]) => defined(docs[doc]).id)
  }
}
