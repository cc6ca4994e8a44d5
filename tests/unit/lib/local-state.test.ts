import { describe, expect, test } from 'vitest'
import {
  eraseLocalState,
  localState,
  type Device,
  type StoredThing,
} from '../../../src/lib/local-state.ts'
import { savedCaches } from '../../../src/lib/saved-caches.ts'

/** A storage as browsers have it, that can be made to fail. */
function storage(stored: Record<string, string> = {}, fails?: 'get' | 'set' | 'both') {
  const map = new Map(Object.entries(stored))
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
  }
}

const refused = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError')
}
const at = (own: Storage, base = '/'): Device => ({ base, storage: () => own })
const count: StoredThing<number> = {
  name: 'count',
  version: 2,
  parse: (value) => (typeof value === 'number' ? value : 0),
  // Version 1 stored a list of what it counted.
  migrate: (value, from) => (from === 1 && Array.isArray(value) ? value.length : value),
}
const stateIn = (own: Storage, base?: string) => localState(count, at(own, base))

test('is stored, and read by another page', () => {
  const own = storage()
  expect(stateIn(own).update((value) => value + 2)).toBe(true)
  expect(stateIn(own).read()).toBe(2)
})

test('two tabs do not undo each other', () => {
  const own = storage()
  const [one, other] = [stateIn(own), stateIn(own)]
  one.update((value) => value + 1)
  other.update((value) => value + 1)
  one.update((value) => value + 1)
  expect(other.read()).toBe(3)
})

test.each([
  ['garbage', 'not json{'],
  ['null', 'null'],
  ['a list', '[1]'],
  ['no version', '{"value":7}'],
  ['a version that is no number', '{"version":"2","value":7}'],
  ['another shape', '{"version":2,"value":{"a":1}}'],
])('%s counts as nothing, and is replaced', (_, text) => {
  const own = storage({ 'seven-sessions:/:count': text })
  expect(stateIn(own).read()).toBe(0)
  expect(stateIn(own).update(() => 5)).toBe(true)
  expect(stateIn(own).read()).toBe(5)
})

describe('versions', () => {
  test('what an earlier version stored is migrated, and stored in the new shape at the next change', () => {
    const own = storage({ 'seven-sessions:/:count': '{"version":1,"value":["a","b"]}' })
    expect(stateIn(own).read()).toBe(2)
    expect(stateIn(own).update((value) => value + 1)).toBe(true)
    expect(own.map.get('seven-sessions:/:count')).toBe('{"version":2,"value":3}')
    expect(stateIn(own).read()).toBe(3)
  })

  test('several versions are climbed by one migration', () => {
    const own = storage({ 'seven-sessions:/:count': '{"version":1,"value":["a"]}' })
    const migrate = (value: unknown, from: number) => ({ total: count.migrate(value, from) })
    const parse = (value: unknown) => value
    const third = { name: 'count', version: 3, parse, migrate }
    expect(localState<unknown>(third, at(own)).read()).toEqual({ total: 1 })
  })

  test.each([
    ['what a newer version stored', '{"version":3,"value":{"more":true}}', count],
    [
      'what cannot be migrated',
      '{"version":1,"value":["a"]}',
      {
        ...count,
        migrate: () => {
          throw new Error('no')
        },
      },
    ],
  ])('%s is left as it is, and the page works from memory', (_, text, thing) => {
    const own = storage({ 'seven-sessions:/:count': text })
    const state = localState(thing, at(own))
    expect(state.read()).toBe(0)
    expect(state.update(() => 5)).toBe(false)
    expect(state.read()).toBe(5)
    expect(own.map.get('seven-sessions:/:count')).toBe(text)
  })

  test('one that stood beside its version is handed over whole', () => {
    const own = storage({ 'seven-sessions:/:list': '{"version":1,"queries":["a"]}' })
    const thing = {
      name: 'list',
      version: 2,
      parse: (value: unknown) => value,
      migrate: (value: unknown) => value,
    }
    expect(localState<unknown>(thing, at(own)).read()).toEqual({ version: 1, queries: ['a'] })
  })
})

describe('where storage fails', () => {
  test.each(['set', 'get', 'both'] as const)('(%s), it lives as long as the page', (fails) => {
    const state = stateIn(storage({}, fails))
    expect(state.update(() => 5)).toBe(fails === 'get')
    if (fails !== 'get') expect(state.read()).toBe(5)
    state.forget()
    expect(state.read()).toBe(0)
  })

  test('even at being asked for, too', () => {
    const device = { base: '/', storage: refused }
    const state = localState(count, device)
    expect(state.update(() => 5)).toBe(false)
    expect(state.read()).toBe(5)
    state.forget()
    expect(state.read()).toBe(0)
    expect(() => eraseLocalState(device)).not.toThrow()
  })

  test('an unscoped value is read where it is', () => {
    const own = storage({ 'seven-sessions:count': '{"version":2,"value":7}' }, 'set')
    expect(stateIn(own).read()).toBe(7)
    expect([...own.map.keys()]).toEqual(['seven-sessions:count'])
  })
})

describe('two sites on one host', () => {
  const bases = ['/', '/a/', '/a/b/', '/ab/']
  test('neither read, nor hear, nor erase each other', () => {
    const own = storage({ other: 'kept' })
    for (const [index, base] of bases.entries()) stateIn(own, base).update(() => index + 1)
    for (const [index, base] of bases.entries()) expect(stateIn(own, base).read()).toBe(index + 1)
    const keys = [...own.map.keys()].filter((key) => key !== 'other')
    for (const base of bases)
      expect(keys.filter((key) => stateIn(own, base).isChangedBy({ key }))).toHaveLength(1)
    for (const base of bases) {
      const before = own.map.size
      eraseLocalState(at(own, base))
      expect(stateIn(own, base).read()).toBe(0)
      expect(own.map.size).toBe(before - 1)
    }
    expect([...own.map.keys()]).toEqual(['other'])
  })

  test('what an early version stored for the whole host is taken over once', () => {
    const own = storage({ 'seven-sessions:count': '{"version":1,"value":["a","b"]}' })
    expect(stateIn(own, '/a/').read()).toBe(2)
    expect([...own.map.keys()]).toEqual(['seven-sessions:/a/:count'])
    expect(stateIn(own, '/b/').read()).toBe(0)
    expect(stateIn(own, '/a/').read()).toBe(2)
  })

  test('what a site has of its own is not replaced by it', () => {
    const own = storage({
      'seven-sessions:count': '{"version":2,"value":7}',
      'seven-sessions:/:count': '{"version":2,"value":1}',
    })
    expect(stateIn(own).read()).toBe(1)
  })

  test('erasing and forgetting leave nothing under an early name, which would come back', () => {
    const own = storage({
      'seven-sessions:count': '{"version":2,"value":7}',
      'seven-sessions:/:count': '{"version":2,"value":1}',
    })
    eraseLocalState(at(own))
    expect(own.map.size).toBe(0)
    const early = storage({ 'seven-sessions:count': '{"version":9,"value":7}' })
    stateIn(early).forget()
    expect(early.map.size).toBe(0)
  })

  test('have caches of their own', () => {
    for (const base of bases)
      expect(
        bases.filter((other) => `${savedCaches(other)}build`.startsWith(savedCaches(base))),
      ).toEqual([base])
  })
})
