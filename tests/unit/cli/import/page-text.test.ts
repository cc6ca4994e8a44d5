import { expect, test } from 'vitest'
import { textOfPage } from '../../../../src/cli/import/page-text.ts'

const text = (html: string) => textOfPage(`<body>${html}</body>`).innerHTML

test('the text is the main landmark, with the title that stands above it', () => {
  const around = '<header><h1>Intranet</h1></header><nav>Home</nav>'
  expect(text(`${around}<div><h1>T</h1></div><main><h2>A</h2></main>`)).toBe('<h1>T</h1><h2>A</h2>')
  expect(text(`${around}<main><h2>A</h2></main>`)).toBe('<h2>A</h2>')
  expect(text(`<h1>T</h1><p>x</p><footer>f</footer>`)).toBe('<h1>T</h1><p>x</p>')
})

test('a table of layout becomes what stands in it; a table of data gets a head', () => {
  expect(text('<table><tr><td><h2>A</h2></td><td><p>b</p></td></tr></table>')).toBe(
    '<div><h2>A</h2></div><div><p>b</p></div>',
  )
  expect(text('<table><tr><td>A</td><td>B</td></tr><tr><td>c</td><td>d</td></tr></table>')).toBe(
    '<table><tbody><tr><th>A</th><th>B</th></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
  )
})

test('what is a heading to a screen reader is one here', () => {
  expect(text('<main><div role="heading" aria-level="3">A</div></main>')).toBe('<h3>A</h3>')
})
