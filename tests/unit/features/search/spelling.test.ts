import { expect, test } from 'vitest'
import { nearestWord, respell } from '../../../../src/features/search/spelling.ts'

const known: Record<string, number> = {
  privacy: 12,
  private: 3,
  confidentiality: 2,
  direct: 40,
  directory: 3,
  quotation: 4,
  marks: 4,
  notification: 5,
  captain: 1,
  caption: 9,
}
const english = new Set(['director', 'chat', 'private'])
const dictionary = {
  wordsLike: (word: string) =>
    Promise.resolve(
      Object.fromEntries(Object.entries(known).filter(([other]) => other[0] === word[0])),
    ),
  isEnglish: (word: string) => Promise.resolve(english.has(word)),
}
const words = async (word: string) => (await respell(word, dictionary))?.words

test('a slip goes to the nearest word, of equals to the commoner', async () => {
  expect(await words('privcy')).toEqual(['privacy'])
  expect(await words('rpivacy')).toEqual(['privacy'])
  expect(await words('confidentality')).toEqual(['confidentiality'])
  expect(nearestWord('privae', { private: 3, privacy: 12 })?.word).toBe('private')
})

test('a word that English has is never changed', async () => {
  expect(await words('director')).toBeUndefined()
  expect(await words('chat')).toBeUndefined()
})

test('the beginning of a word is completed, the commoner first; not of a short one', async () => {
  expect(await respell('capt', dictionary)).toEqual({
    words: ['caption', 'captain'],
    isBeginning: true,
  })
  expect(await words('cap')).toBeUndefined()
})

test('two words written as one are taken apart', async () => {
  expect(await words('quotationmarks')).toEqual(['quotation', 'marks'])
})

test('short words, numbers and words too far away are left alone', async () => {
  for (const word of ['pri', '2027', 'prvt', 'c++']) expect(await words(word), word).toBeUndefined()
})

test('from eight letters on two edits are forgiven', () => {
  expect(nearestWord('notfcation', known)?.word).toBe('notification')
  expect(nearestWord('notfcatin', known)).toBeUndefined()
})
