import { expect, test } from 'vitest'
import { propertiesOf, recordOf, textOr, textsIn } from '../../../src/lib/parse.ts'

test('reads properties from an object, and none from anything else', () => {
  expect(propertiesOf({ a: 1 })).toEqual({ a: 1 })
  for (const value of [undefined, null, 'x', [1], 7, true]) expect(propertiesOf(value)).toEqual({})
})

test('reads a record, without what is not accepted', () => {
  expect(recordOf({ a: 1, b: 'x' }, (value) => (value === 1 ? value : undefined))).toEqual({ a: 1 })
  for (const value of [null, 'x', [1], 7]) expect(recordOf(value, () => 1)).toEqual({})
})

test('a record changes no prototype', () => {
  const record = recordOf(JSON.parse('{"__proto__":{"x":1}}'), (value) => value)
  expect(Object.getPrototypeOf(record)).toBe(Object.prototype)
  expect(({} as { x?: unknown }).x).toBeUndefined()
})

test('reads texts', () => {
  expect(textsIn(['a', 1, null, 'b'])).toEqual(['a', 'b'])
  expect(textsIn({ 0: 'a' })).toEqual([])
  expect(textOr('a', undefined)).toBe('a')
  expect(textOr(1, 'b')).toBe('b')
})
