import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectDir } from '../../src/settings.ts'

const read = (path: string) => readFileSync(join(projectDir, path), 'utf8')
const filesOf = (pattern: string) => globSync(pattern, { cwd: projectDir }).toSorted()

/** The editor is a page by itself, and the styles of its package stand in no layer: any layer would lose to them. */
const withoutLayers = ['src/features/editor/page.css']

/** Styles that belong to one component, page or layout. */
const componentStyles = [
  ...filesOf('src/**/*.astro').flatMap((file) =>
    stylesIn(read(file)).map((css) => [file, css] as const),
  ),
  ...filesOf('src/**/*.css')
    .filter((file) => !file.startsWith('src/styles/') && !withoutLayers.includes(file))
    .map((file) => [file, read(file)] as const),
]

test('the styles of components stand in their layer', () => {
  const faults = componentStyles.flatMap(([file, css]) =>
    outside(css).map(
      (rule) => `${file}: "${rule}" stands outside a layer; put it in @layer components { … }`,
    ),
  )
  expect(faults).toEqual([])
})

test('every stylesheet of the site has its layer, and their order is said once', () => {
  const layers = /^@layer (.+);$/m.exec(read('src/styles/global.css'))?.[1]?.split(', ') ?? []
  const imported = layers.map((layer) => `@import url('./${layer}.css') layer(${layer});`)
  const imports = read('src/styles/global.css').split('\n')
  expect(imports.filter((line) => line.startsWith('@import'))).toEqual(imported)
  expect(filesOf('src/styles/*.css')).toEqual(
    [...layers, 'global'].map((name) => `src/styles/${name}.css`).toSorted(),
  )

  const orders = filesOf('src/**/*.{astro,css}').filter((file) => /@layer [^{}]*;/.test(read(file)))
  expect(orders).toEqual(['src/styles/global.css'])
})

test('the widths of text and pages are read from their tokens', () => {
  const tokens = read('src/styles/tokens.css').matchAll(/(--(?:measure|page)[\w-]*): (\d+rem);/g)
  const faults = [...tokens].flatMap(([, token = '', width = '']) =>
    componentStyles
      .filter(([, css]) => new RegExp(`(?<![\\d.])${width}\\b`).test(css))
      .map(([file]) => `${file}: write var(${token}) for ${width}`),
  )
  expect(faults).toEqual([])
})

test.each([
  ['@layer components {\n  a {\n    color: red;\n  }\n}\n', []],
  ["/* a { } */\n@layer components {\n  a::before {\n    content: '}';\n  }\n}", []],
  ['a {\n  color: red;\n}', ['a']],
  ['@layer components {\n  a {\n  }\n}\nb,\ni {\n}', ['b, i']],
  ['@media print {\n  @layer components {\n    a {\n    }\n  }\n}', ['@media print']],
  ['@layer utilities {\n  a {\n  }\n}', ['@layer utilities']],
  ["@import './a.css';\n@layer components {\n}", ["@import './a.css'"]],
])('sees what of %j stands outside', (css, rules) => {
  expect(outside(css)).toEqual(rules)
})

test('finds the styles of a component', () => {
  const component = '<p>a</p>\n<style>\n  a {\n  }\n</style>\n<style is:global>b {}</style>\n'
  expect(stylesIn(component).map((css) => css.trim())).toEqual(['a {\n  }', 'b {}'])
})

function stylesIn(component: string): string[] {
  return [...component.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, css = '']) => css)
}

/** @returns what begins each rule that is in another layer than that of components, or in none */
function outside(css: string): string[] {
  const rules: string[] = []
  let depth = 0
  let start = ''
  for (const [piece] of css
    .replace(/\/\*.*?\*\//gs, '')
    .matchAll(/"[^"]*"|'[^']*'|[{};]|[^{};"']+/g)) {
    if (depth === 0 && !['{', '}'].includes(piece)) start += piece
    if (piece === '}') depth--
    if (depth === 0 && ['{', ';'].includes(piece)) {
      rules.push(start.replace(/;$/, '').replace(/\s+/g, ' ').trim())
      start = ''
    }
    if (piece === '{') depth++
  }
  return rules.filter((rule) => rule !== '@layer components')
}
