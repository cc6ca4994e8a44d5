import { expect, test } from 'vitest'
import { keptKeys, localState, recordOf } from '../../../src/lib/local-state.ts'

/** A storage as browsers have it, that can be made to fail. */
function storage(kept: Record<string, string> = {}, fails?: 'get' | 'set' | 'both') {
  const map = new Map(Object.entries(kept))
  const refuse = () => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  }
  return {
    map,
    get length() {
      return map.size
    },
    key: (index: number) => [...map.keys()][index] ?? null,
    getItem: (key: string) => (fails && fails !== 'set' ? refuse() : (map.get(key) ?? null)),
    setItem: (key: string, value: string) =>
      fails && fails !== 'get' ? refuse() : void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
    clear: () => map.clear(),
  } as Storage & { map: Map<string, string> }
}

const numberIn = (value: unknown) => (typeof value === 'number' ? value : 0)
const stateIn = (own: Storage) => localState('count', 1, numberIn, () => own)

test('is kept, and read by another page', () => {
  const own = storage()
  expect(stateIn(own).update((count) => count + 2)).toBe(true)
  expect(stateIn(own).read()).toBe(2)
})

test('two tabs do not undo each other', () => {
  const own = storage()
  const [one, other] = [stateIn(own), stateIn(own)]
  one.update((count) => count + 1)
  other.update((count) => count + 1)
  one.update((count) => count + 1)
  expect(other.read()).toBe(3)
})

test.each([
  ['garbage', 'not json{'],
  ['null', 'null'],
  ['another shape', '{"version":1,"value":{"a":1}}'],
  ['an older version', '{"version":0,"value":7}'],
])('%s counts as nothing, and is replaced', (_, text) => {
  const own = storage({ 'seven-sessions:count': text })
  expect(stateIn(own).read()).toBe(0)
  expect(stateIn(own).update(() => 5)).toBe(true)
  expect(stateIn(own).read()).toBe(5)
})

test('what a newer version of the site wrote is left as it is', () => {
  const text = '{"version":2,"value":{"more":true}}'
  const own = storage({ 'seven-sessions:count': text })
  const state = stateIn(own)
  expect(state.read()).toBe(0)
  expect(state.update(() => 5)).toBe(false)
  expect(state.read()).toBe(5)
  expect(own.map.get('seven-sessions:count')).toBe(text)
})

test.each(['set', 'both'] as const)(
  'where storage fails (%s), it lives as long as the page',
  (fails) => {
    const state = stateIn(storage({}, fails))
    expect(state.update(() => 5)).toBe(false)
    expect(state.read()).toBe(5)
  },
)

test('where even asking for storage throws, too', () => {
  const refused = () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  }
  const state = localState('count', 1, numberIn, refused)
  expect(state.update(() => 5)).toBe(false)
  expect(state.read()).toBe(5)
  expect(keptKeys(refused)).toEqual([])
})

test('knows its own keys among those of others on the same host', () => {
  expect(keptKeys(() => storage({ 'seven-sessions:count': '1', other: '2' }))).toEqual([
    'seven-sessions:count',
  ])
})

test('reads a record from anything', () => {
  expect(recordOf({ a: 1, b: 'x' }, (value) => (value === 1 ? value : undefined))).toEqual({ a: 1 })
  for (const value of [null, 'x', [1], 7]) expect(recordOf(value, () => 1)).toEqual({})
})
