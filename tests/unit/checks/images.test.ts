import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { imageFaults } from '../../../src/checks/images.ts'
import { indexNames } from '../../../src/lib/confidential/name-index.ts'
import { projectDir } from '../../../src/settings.ts'
import { newFolder } from '../../support/site.ts'

const work = newFolder('images')
afterAll(() => rmSync(work, { recursive: true, force: true }))

const fixture = (path: string) => readFileSync(join(projectDir, 'tests', 'fixtures', path))
let count = 0

/** What is said of a file with this name and these bytes. */
function faultsOf(name: string, bytes: Uint8Array | string) {
  const folder = join(work, String(count++))
  mkdirSync(folder)
  writeFileSync(join(folder, name), bytes)
  return imageFaults([folder], folder, { country: 'US', names: indexNames(['Priya Nair']) })
}
const carriedBy = (name: string, bytes: Uint8Array | string) =>
  faultsOf(name, bytes).map(({ wrong }) => /: (.*)\.$/.exec(wrong)?.[1] ?? wrong)

const jpeg = fixture('picture-formats/plain.jpeg')
const png = fixture('picture-formats/plain.png')
const gif = fixture('picture-formats/plain.gif')
const webp = fixture('picture-formats/plain.webp')

const segment = (marker: number, text: string) =>
  Buffer.concat([Buffer.from([0xff, marker, 0, text.length + 2]), Buffer.from(text, 'latin1')])
const inJpeg = (part: Buffer) => Buffer.concat([jpeg.subarray(0, 2), part, jpeg.subarray(2)])
function inPng(type: string, text: string) {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(text.length)
  // Nobody checks the sum at the end of a chunk that is not drawn.
  const chunk = [size, Buffer.from(type), Buffer.from(text, 'latin1'), Buffer.alloc(4)]
  return Buffer.concat([png.subarray(0, 33), ...chunk, png.subarray(33)])
}
const inGif = (...bytes: (number | string)[]) =>
  Buffer.concat([
    gif.subarray(0, -1),
    ...bytes.map((byte) => (typeof byte === 'string' ? Buffer.from(byte) : Buffer.from([byte]))),
    gif.subarray(-1),
  ])
function inWebp(type: string, text: string) {
  const chunk = Buffer.concat([Buffer.from(type), Buffer.alloc(4), Buffer.from(text)])
  chunk.writeUInt32LE(text.length, 4)
  const whole = Buffer.concat([webp, chunk])
  whole.writeUInt32LE(whole.length - 8, 4)
  return whole
}
const bmp = Buffer.alloc(58)
bmp.write('BM')
bmp.writeUInt32LE(40, 14)

test.each([
  'plain.avif',
  'plain.gif',
  'plain.jpeg',
  'plain.png',
  'plain.tiff',
  'plain.webp',
  'profile.jpeg',
  'progressive.jpeg',
  'moving.gif',
  'moving.webp',
])('%s says no more than it shows', (name) => {
  expect(carriedBy(name, fixture(`picture-formats/${name}`))).toEqual([])
})

describe('what a picture carries', () => {
  test.each([
    ['a place', fixture('pictures/place.jpg'), 'where it was taken'],
    ['a creator in AVIF', fixture('picture-formats/creator.avif'), 'creator'],
    ['an artist in AVIF', fixture('picture-formats/artist.avif'), 'Artist'],
    ['a creator in TIFF', fixture('picture-formats/creator.tiff'), 'creator'],
    ['a creator in WebP', fixture('picture-formats/creator.webp'), 'creator'],
    ['a creator in PNG, packed', fixture('picture-formats/creator.png'), 'XML:com.adobe.xmp'],
    ['an author in PNG', fixture('pictures/author.png'), 'Author'],
    ['a text in PNG, packed', inPng('iTXt', 'Comment\0\x01\0\0\0abc'), 'Comment'],
    ['a moment in PNG', inPng('tIME', '1234567'), 'when it was changed'],
    ['an unknown chunk in PNG', inPng('caBX', 'Priya'), 'data of an application (caBX)'],
    ['a comment in JPEG', inJpeg(segment(0xfe, 'By Priya')), 'a comment'],
    [
      'a comment behind the picture',
      Buffer.concat([jpeg.subarray(0, -2), segment(0xfe, 'By Priya'), jpeg.subarray(-2)]),
      'a comment',
    ],
    [
      'a segment of a program in JPEG',
      inJpeg(segment(0xeb, 'JP')),
      'data of an application (APP11)',
    ],
    ['a second picture in JPEG', inJpeg(segment(0xe2, 'MPF\0')), 'data of an application (APP2)'],
    ['something after the end', Buffer.concat([jpeg, jpeg]), 'data after its end'],
    [
      'something after the end of PNG',
      Buffer.concat([png, Buffer.from('Priya')]),
      'data after its end',
    ],
    ['a comment in GIF', inGif(0x21, 0xfe, 5, 'Priya', 0), 'a comment'],
    ['a text in GIF', inGif(0x21, 0x01, 5, 'Priya', 0), 'text'],
    [
      'a program in GIF',
      inGif(0x21, 0xff, 11, 'XMP DataXMP', 5, 'Priya', 0),
      'data of an application (XMP DataXMP)',
    ],
    ['a program in WebP', inWebp('C2PA', 'Pria'), 'data of an application (C2PA)'],
  ])('%s', (_, bytes, carried) => {
    // The name of the file says nothing.
    for (const name of ['a.bmp', 'a.Jpg', 'a.jfif', 'a.md.txt', 'a'])
      expect(carriedBy(name, bytes), name).toEqual([carried])
  })

  test('what is no picture is none, whatever its first letters are', () => {
    for (const [name, text] of Object.entries({
      'a.md': '---\ntitle: A\n---\n\n<svg onload="x"></svg>',
      'b.txt': 'BM is not enough to be a picture, and neither is GIF',
      'c.html': '<!doctype html><p>By Priya Nair</p>',
      'd.yaml': '',
    }))
      expect(faultsOf(name, text), name).toEqual([])
  })

  test('a bitmap carries nothing', () => {
    expect(faultsOf('a.bmp', bmp)).toEqual([])
  })
})

describe('a picture that cannot be read is refused', () => {
  test.each([
    ['no picture at all', 'a.png', 'nothing of a picture'],
    ['an empty file', 'a.jpg', ''],
    ['half a JPEG', 'a.jpg', jpeg.subarray(0, jpeg.length / 2)],
    ['a JPEG without its end', 'a.jpg', jpeg.subarray(0, -2)],
    ['a PNG without its end', 'a.png', png.subarray(0, -12)],
    ['half a GIF', 'a.gif', gif.subarray(0, gif.length / 2)],
    ['half a WebP', 'a.webp', webp.subarray(0, webp.length / 2)],
    [
      'a drawing that breaks off',
      'a.svg',
      '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9',
    ],
    ['a packed drawing that breaks off', 'a.svgz', gzipSync('<svg></svg>').subarray(0, 12)],
    ['another text', 'a.svg', 'a drawing'],
  ])('%s', (_, name, bytes) => {
    expect(faultsOf(name, bytes)).toEqual([
      {
        file: name,
        line: 1,
        wrong: 'This picture cannot be read, so nobody can tell what it carries.',
        fix: 'Save it again as PNG or JPEG, or remove it.',
      },
    ])
  })
})

describe('a drawing', () => {
  const svg = (inside: string, attributes = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9"${attributes}>${inside}<path d="M0 0h9v9z" fill="url(#a)"/></svg>`

  test.each([
    [
      'a title, a link within, a font',
      svg(
        '<title>A door</title><style>@font-face{src:url(data:font/woff2;base64,d09GMgAB)}</style><use xlink:href="#a"/>',
      ),
    ],
    [
      'a document type',
      `<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n${svg('')}`,
    ],
    ['a picture within', svg(`<image href="data:image/png;base64,${png.toString('base64')}"/>`)],
  ])('may have %s', (_, text) => {
    expect(faultsOf('a.svg', text)).toEqual([])
  })

  test.each([
    ['a script', svg('<script>alert(1)</script>'), 'a script'],
    [
      'a script with a prefix',
      '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>1</s:script></s:svg>',
      'a script',
    ],
    ['a handler', svg('', ' onload="alert(1)"'), 'a script'],
    ['a handler within', svg('<g ONCLICK="alert(1)"/>'), 'a script'],
    ['a link that runs', svg('<a href=" javascript:alert(1)"/>'), 'a script'],
    [
      'an animation that runs',
      svg('<set attributeName="href" to="javascript:alert(1)"/>'),
      'a script',
    ],
    [
      'a page within',
      svg('<foreignObject><p>Hello</p></foreignObject>'),
      'a page or a film within it',
    ],
    [
      'a picture from elsewhere',
      svg('<image xlink:href="https://example.org/a.png"/>'),
      'a link elsewhere',
    ],
    ['a picture beside it', svg('<image href="a.png"/>'), 'a link elsewhere'],
    ['a hidden address', svg('<image href="&#104;ttps://example.org/a.png"/>'), 'a link elsewhere'],
    ['a style from elsewhere', svg('<style>@import "a.css";</style>'), 'a link elsewhere'],
    ['a style sheet', `<?xml-stylesheet href="a.css"?>${svg('')}`, 'a link elsewhere'],
    [
      'a colour from elsewhere',
      svg('<g style="fill:url(https://example.org/#a)"/>'),
      'a link elsewhere',
    ],
    ['a comment', svg('<!-- by Pat -->'), 'a comment'],
    [
      'a comment before it',
      `\uFEFF<?xml version="1.0"?>\n<!-- by Pat -->\n${svg('')}`,
      'a comment',
    ],
    ['a comment in its style', svg('<style>/* by Pat */</style>'), 'a comment'],
    ['metadata', svg('<metadata>Pat</metadata>'), 'metadata'],
    ['an author', svg('<dc:creator>Pat</dc:creator>'), 'metadata'],
    ['the name of its file', svg('', ' sodipodi:docname="pat.svg"'), 'metadata'],
    ['where it was saved', svg('', ' inkscape:export-filename="/home/pat/a.png"'), 'metadata'],
    ['entities', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg('')}`, 'entities'],
    [
      'a photograph with its place',
      svg(
        `<image href="data:image/jpeg;base64,${fixture('pictures/place.jpg').toString('base64')}"/>`,
      ),
      'where it was taken',
    ],
    ['several of these', svg('<!-- a --><script/><metadata/>'), 'a comment, a script, metadata'],
  ])('may not have %s', (_, text, carried) => {
    expect(carriedBy('a.svg', text)).toEqual([carried])
    // However it is named, packed and encoded.
    expect(carriedBy('b.txt', text)).toEqual([carried])
    expect(carriedBy('c.svgz', gzipSync(text))).toEqual([carried])
    const wide = Buffer.from(`\uFEFF${text.replace('\uFEFF', '')}`, 'utf16le')
    expect(carriedBy('d.svg', wide)).toEqual([carried])
    expect(carriedBy('e.svg', wide.swap16())).toEqual([carried])
  })

  test('its words are checked as those of notes are', () => {
    const faults = faultsOf(
      'a.svg',
      svg('<title>Desk of Priya Nair</title><text>jo@acme.com</text><g aria-label="3 May 2026"/>'),
    )
    expect(faults.map(({ wrong }) => wrong)).toEqual([
      '"Priya Nair" in this picture is a name on the private roster, or part of one.',
      '"jo@acme.com" in this picture is an e-mail address, and leads to a person.',
      '"3 May 2026" in this picture is an exact day, which beside a calendar says who it was.',
    ])
  })
})

test('a folder that is not there, and a link that leads nowhere, stop nothing', () => {
  const folder = join(work, 'links')
  mkdirSync(folder)
  symlinkSync('nowhere.png', join(folder, 'a.png'))
  expect(imageFaults([folder, join(work, 'missing')], folder)).toEqual([])
})
