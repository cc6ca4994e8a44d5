import { expect, test } from 'vitest'
import { lightColour } from '../../../src/lib/css-tokens.ts'

test('reads what a colour is by day', () => {
  const css = ':root {\n  --paper: light-dark(#fcfaf5, #16150f);\n  --text: 1rem;\n}'
  expect(lightColour(css, 'paper')).toBe('#fcfaf5')
  expect(() => lightColour(css, 'text')).toThrow('no colour --text')
})
