import { describe, expect, test } from 'vitest'
import { makePlan, type Meant, type WordIndex } from '../../../../src/features/search/planner.ts'
import { parseQuery } from '../../../../src/features/search/query.ts'
import { rank } from '../../../../src/features/search/ranking.ts'

/** An index over a few texts that works as Pagefind does: by beginnings, and by the longest known one. */
function anIndex(texts: Record<string, string>, nearest: Record<string, string> = {}): WordIndex {
  const pages = Object.entries(texts).map(([id, text]) => ({ id, words: text.split(' ') }))
  const find = (word: string): { id: string; score: number; places: number[] }[] => {
    const found = pages.flatMap(({ id, words }) => {
      const places = words.flatMap((known, place) => (known.startsWith(word) ? [place] : []))
      return places.length > 0 ? [{ id, score: 1, places }] : []
    })
    return found.length > 0 || word.length <= 1 ? found : find(word.slice(0, -1))
  }
  return {
    find: async (word) => find(word),
    exact: async (words) =>
      new Set(
        pages
          .filter((page) => ` ${page.words.join(' ')} `.includes(` ${words} `))
          .map(({ id }) => id),
      ),
    spell: async (word) => ({
      begins: pages.some(({ words }) => words.some((known) => known.startsWith(word))),
      nearest: nearest[word],
    }),
  }
}

const texts = {
  a: 'captions on every video',
  b: 'a video of a golf swing',
  c: 'privacy settings for aims and 50 years',
}

async function search(query: string, index = anIndex(texts), meant: Meant[] = []) {
  const plan = await makePlan(parseQuery(query), meant, false, index)
  return { plan, ids: rank(plan, 3).map(({ id }) => id) }
}

describe('a plan', () => {
  test('makes no word obligatory, and prefers pages that have more of them', async () => {
    expect((await search('captions video')).ids).toEqual(['a', 'b'])
    expect((await search('captions tractor video')).plan.dropped).toEqual(['tractor'])
  })

  test('takes a phrase as it stands', async () => {
    expect((await search('"golf swing"')).ids).toEqual(['b'])
    expect((await search('"swing golf"')).ids).toEqual([])
  })

  test('leaves out pages with an excluded word', async () => {
    expect((await search('video -golf')).ids).toEqual(['a'])
  })

  test('corrects a word that nothing has, and says so', async () => {
    const { plan, ids } = await search('privcy', anIndex(texts, { privcy: 'privacy' }))
    expect(ids).toEqual(['c'])
    expect(plan.corrected).toEqual([{ from: 'privcy', to: 'privacy' }])
  })

  test('looks a word up as typed when asked to', async () => {
    const plan = await makePlan(
      parseQuery('privcy'),
      [{ word: 'video', weight: 0.3, because: ['privcy'] }],
      true,
      anIndex(texts, { privcy: 'privacy' }),
    )
    expect(plan).toMatchObject({ lookups: [], corrected: [], dropped: ['privcy'] })
  })

  test('does not take an unknown word for its known beginning', async () => {
    expect((await search('videograph')).ids).toEqual([])
  })

  test('finds by the beginning of a word that is still being typed', async () => {
    expect((await search('capt')).ids).toEqual(['a'])
  })

  test('matches numbers and words of two letters whole', async () => {
    expect((await search('5')).ids).toEqual(['c'])
    const index = anIndex({ x: 'ai answers', y: 'aims high' })
    expect((await search('ai', index)).ids).toEqual(['x'])
    expect((await search('50')).ids).toEqual(['c'])
  })

  test('goes on without a word that is out of reach, but not without all', async () => {
    const index = anIndex(texts)
    const broken: WordIndex = {
      ...index,
      find: async (word) => {
        if (word === 'golf') throw new Error('out of reach')
        return index.find(word)
      },
    }
    const { plan, ids } = await search('golf captions', broken)
    expect(plan).toMatchObject({ lost: ['golf'], dropped: [] })
    expect(ids).toEqual(['a'])
    await expect(search('golf', broken)).rejects.toThrow('out of reach')
  })

  test('adds words that were meant, and lets typed ones weigh more', async () => {
    const { ids } = await search('golf', anIndex(texts), [
      { word: 'captions', weight: 0.3, because: ['golf'] },
    ])
    expect(ids).toEqual(['b', 'a'])
  })

  test('needs nothing else where many pages have what was typed', async () => {
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`p${n}`, 'golf here']))
    const index = anIndex({ ...many, a: 'captions' })
    const meant = [{ word: 'captions', weight: 0.3, because: ['golf'], title: 'Captions' }]
    expect((await search('golf swings', index, meant)).plan.meant).toEqual([])
    const rare = [...meant, { word: 'captions', weight: 0.3, because: ['swings'], title: 'Rare' }]
    expect((await search('golf swings', index, rare)).plan.meant).toEqual(['Rare'])
  })
})
