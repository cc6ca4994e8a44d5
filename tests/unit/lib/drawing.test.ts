import { expect, test } from 'vitest'
import { toInlineDrawing } from '../../../src/lib/drawing.ts'

test('ids become ones that nothing else on a page has, and what refers to them follows', () => {
  const svg = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img" aria-labelledby="t d">
  <title id="t">Boats</title>
  <desc id='d'>Two.</desc>
  <g id="boat"><path d="M0 0" marker-end="url(#tip)" clip-path="url(#boat)"/></g>
  <use href="#boat"/>
</svg>`
  expect(toInlineDrawing('sea', svg)).toBe(
    '<svg viewBox="0 0 9 9" role="img" aria-labelledby="drawing:sea:t drawing:sea:d">' +
      '<title id="drawing:sea:t">Boats</title><desc id="drawing:sea:d">Two.</desc>' +
      '<g id="drawing:sea:boat"><path d="M0 0" marker-end="url(#drawing:sea:tip)" clip-path="url(#drawing:sea:boat)"/></g>' +
      '<use href="#drawing:sea:boat"/></svg>',
  )
})

test('words stay as they are, also those that look like ids and tags', () => {
  const svg =
    '<svg><text>Write id="x" &amp; url(#y) &lt;b&gt; <tspan>now</tspan> or\nlater</text></svg>'
  expect(toInlineDrawing('sea', svg)).toBe(
    '<svg><text>Write id=&quot;x&quot; &amp; url(#y) &lt;b> <tspan>now</tspan> or\nlater</text></svg>',
  )
})

test('a colour and a number are no references', () => {
  expect(toInlineDrawing('sea', '<svg><path fill="var(--drawing-1)" d="M0 0"/></svg>')).toBe(
    '<svg><path fill="var(--drawing-1)" d="M0 0"/></svg>',
  )
})
