import { describe, expect, test } from 'vitest'
import { drawingFaults, unusedDrawings } from '../../../src/checks/drawings.ts'
import { changed, contentWith, faultsWith } from '../../support/check-with.ts'

const head = '<title>Two boats</title>\n<desc>One boat, and another.</desc>\n'
const aDrawing = (inside = '', attributes = 'viewBox="0 0 90 60" role="img"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>\n${head}${inside}\n</svg>\n`
const faultsOf = (svg: string) => drawingFaults(svg).map(({ line, wrong }) => `${line}: ${wrong}`)

describe('a drawing may have', () => {
  test.each([
    '<path d="M0 0h9" fill="none" stroke="currentColor"/>',
    '<g fill="var(--drawing-1)" fill-opacity=".3"><rect x="1" y="2" width="3" height="4" rx="1"/></g>',
    '<text x="1" y="9" font-weight="600" text-anchor="middle">a &lt; b <tspan>c</tspan></text>',
    '<defs><marker id="tip" viewBox="0 0 8 8" orient="auto"><path d="M0 0h8"/></marker></defs><path d="M0 0h9" marker-end="url(#tip)"/>',
    '<symbol id="boat"><circle r="2"/></symbol><use href="#boat" transform="rotate(4 1 1)"/>',
    "<circle cx='1' cy='1' r='2' fill='var(--drawing-3)'/>",
  ])('%s', (inside) => expect(faultsOf(aDrawing(inside))).toEqual([]))
})

describe('a drawing may not have', () => {
  test.each([
    ['<script>alert(1)</script>', '4: <script> is not for drawings.'],
    ['<style>path { fill: red }</style>', '4: <style> is not for drawings.'],
    ['<foreignObject><p>x</p></foreignObject>', '4: <foreignObject> is not for drawings.'],
    ['<image href="data:image/png;base64,AAAA"/>', '4: <image> is not for drawings.'],
    ['<a href="https://example.org/"><path d="M0 0"/></a>', '4: <a> is not for drawings.'],
    ['<animate attributeName="x"/>', '4: <animate> is not for drawings.'],
    ['<linearGradient id="g"/>', '4: <linearGradient> is not for drawings.'],
    ['<path onclick="alert(1)" d="M0 0"/>', '4: onclick is not for drawings.'],
    ['<path style="fill:red" d="M0 0"/>', '4: style is not for drawings.'],
    ['<path class="x" d="M0 0"/>', '4: class is not for drawings.'],
    ['<text font-family="Arial">x</text>', '4: font-family is not for drawings.'],
    ['<path fill="red" d="M0 0"/>', '4: fill="red" is not a colour of the site.'],
    ['<path stroke="#000" d="M0 0"/>', '4: stroke="#000" is not a colour of the site.'],
    [
      '<path fill="var(--accent)" d="M0 0"/>',
      '4: fill="var(--accent)" is not a colour of the site.',
    ],
    ['<path fill="url(#g)" d="M0 0"/>', '4: fill="url(#g)" is not a colour of the site.'],
    ['<use href="other.svg#boat"/>', '4: href="other.svg#boat" leads out of the drawing.'],
    [
      '<use href="javascript:alert(1)"/>',
      '4: href="javascript:alert(1)" leads out of the drawing.',
    ],
    [
      '<path marker-end="url(https://example.org/#a)" d="M0 0"/>',
      '4: marker-end="url(https://example.org/#a)" leads out of the drawing.',
    ],
    ['<use href="#boat"/>', '4: Nothing in the drawing has the id "boat".'],
    ['<g id="a"/>\n<g id="a"/>', '5: The id "a" is also on line 4.'],
    ['<!-- by me -->', '4: A drawing has no comment.'],
    ['<![CDATA[x]]>', '4: A drawing has no CDATA.'],
    ['<?php x ?>', '4: A drawing has no instruction to programs.'],
  ])('%s', (inside, fault) => expect(faultsOf(aDrawing(inside))).toContain(fault))
  test('what is not closed', () => {
    expect(faultsOf(aDrawing('<g>'))[0]).toMatch(/This is not well-formed: /)
    expect(faultsOf('not a drawing')).not.toEqual([])
    expect(faultsOf(aDrawing('a & b'))[0]).toMatch(/This is not well-formed: /)
  })
  test('a document type with entities', () => {
    expect(faultsOf(`<!DOCTYPE svg [<!ENTITY a "b">]>${aDrawing()}`)).toContain(
      '1: A drawing has no document type.',
    )
  })
})

test('it says what it shows, and is one picture that fits every screen', () => {
  expect(faultsOf(aDrawing('', 'width="9"'))).toEqual([
    '1: The <svg> has no role="img".',
    '1: The <svg> has no viewBox.',
  ])
  expect(faultsOf(aDrawing().replace(head, '<g><title>Inner</title></g><desc> </desc>'))).toEqual([
    '1: The drawing has no <title>.',
    '1: The drawing has no <desc>.',
  ])
})

test('it is light', () => {
  const line = '<path d="M0 0h9"/>\n'
  expect(faultsOf(aDrawing(line.repeat(300)))).toEqual([])
  expect(faultsOf(aDrawing(line.repeat(330)))).toEqual([
    '1: The drawing has 6,411 bytes; 6,144 are the most.',
  ])
  expect(faultsOf(aDrawing(`<text>${'é'.repeat(3100)}</text>`))).toHaveLength(1)
})

test('faults are among those of the check, and a page names drawings that are there', () => {
  expect(faultsWith({ 'drawings/boats.svg': aDrawing('<script/>') })).toEqual([
    expect.stringContaining('4: <script> is not for drawings.'),
  ])
  expect(
    faultsWith(changed('program.yaml', 'sample: true', 'drawings: { home: boats }\nsample: true')),
  ).toEqual([expect.stringContaining('7: home: there is no "boats" in drawings.')])
})

test('what no page shows is listed', () => {
  const drawings = {
    'drawings/boats.svg': aDrawing(),
    'drawings/on-home.svg': aDrawing(),
    'drawings/nowhere.svg': aDrawing(),
  }
  const content = contentWith({
    ...drawings,
    ...changed('program.yaml', 'sample: true', 'drawings: { home: on-home }\nsample: true'),
    ...changed('guides/a-guide.mdx', 'Like this.', '<Drawing id="boats" />'),
  })
  expect(unusedDrawings(content)).toEqual(['nowhere'])
})
