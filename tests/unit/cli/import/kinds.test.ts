/** Encodings, and files that are not what they should be. */
import { expect, test } from 'vitest'
import { decodeText } from '../../../../src/cli/import/decode.ts'
import { isDocument, whyNot } from '../../../../src/cli/import/kinds.ts'
import { draftOf } from '../../../support/import.ts'
import { aDocx, paragraph } from '../../../support/word.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const wide = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')

test.each([
  ['a mark of UTF-8', Buffer.from('\ufeffcafé'), 'café'],
  ['a mark of UTF-16, little end first', wide('café'), 'café'],
  ['a mark of UTF-16, big end first', wide('café').swap16(), 'café'],
  ['UTF-16 without a mark', wide('Some text of a note', false), 'Some text of a note'],
  ['UTF-8', Buffer.from('café 会議'), 'café 会議'],
  ['windows-1252', latin('caf\xe9 \x93x\x94 \x96 \x80'), 'café “x” – €'],
  [
    'UTF-16 without a mark, big end first',
    wide('Some text of a note', false).swap16(),
    'Some text of a note',
  ],
  [
    'UTF-8 with a piece of windows-1252',
    Buffer.concat([Buffer.from('café’s naïve '), latin('\x96 10 \x80')]),
    'café’s naïve – 10 €',
  ],
  ['windows-1252 that could be a piece of UTF-8', latin('\xc3\xa9 \xe9 \xe8 \x92'), 'Ã© é è ’'],
  ['nothing', Buffer.from(''), ''],
])('text in %s', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text)
  expect(decodeText(bytes, true)).toBe(text)
})

test.each([
  ['<meta charset=windows-1252>caf\xe9 \x92', '<meta charset=windows-1252>café ’'],
  ['<meta charset="ISO-8859-1">\x93', '<meta charset="ISO-8859-1">“'],
  [
    '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=iso-8859-2">\xb3',
    '<META HTTP-EQUIV=Content-Type CONTENT="text/html; charset=iso-8859-2">ł',
  ],
  ["<meta content='text/html; charset=koi8-r'>\xd0", "<meta content='text/html; charset=koi8-r'>п"],
  [
    '<?xml version="1.0" encoding="windows-1251"?>\xef',
    '<?xml version="1.0" encoding="windows-1251"?>п',
  ],
  ['<meta charset=utf-8>caf\xe9', '<meta charset=utf-8>café'],
  ['<meta charset=unicode>caf\xc3\xa9', '<meta charset=unicode>café'],
  ['<meta charset=no-such>caf\xe9', '<meta charset=no-such>café'],
  ['<!-- <meta charset=koi8-r> -->\xe9', '<!-- <meta charset=koi8-r> -->é'],
  [`${' '.repeat(1024)}<meta charset=koi8-r>\xe9`, `${' '.repeat(1024)}<meta charset=koi8-r>é`],
  ['<meta charset=shift_jis>\x93\xfa', '<meta charset=shift_jis>日'],
  ['<meta charset=gb2312>\xc4\xe3', '<meta charset=gb2312>你'],
  ['<meta charset=macintosh>\x8e', '<meta charset=macintosh>é'],
  ['<meta charset=iso-8859-15>\xa4', '<meta charset=iso-8859-15>€'],
  [
    "<META content='text/html;charset=WINDOWS-1252' http-equiv=content-type>\x92",
    "<META content='text/html;charset=WINDOWS-1252' http-equiv=content-type>’",
  ],
  ['\xef\xbb\xbf<meta charset=windows-1252>\xc3\xa9', '<meta charset=windows-1252>é'],
  ['no encoding \xe9\x92', 'no encoding é’'],
])('a page that says %j', (bytes, text) => {
  expect(decodeText(latin(bytes), true)).toBe(text)
})

test('what a Markdown file says of an encoding is only text', () => {
  expect(decodeText(latin('<meta charset=koi8-r>\xe9'))).toBe('<meta charset=koi8-r>é')
})

test('files of every kind are read in the encoding they have', () => {
  expect(draftOf('a.txt', latin('The caf\xe9\x92s answer')).title).toBe('The café’s answer')
  expect(draftOf('a.md', wide('# The café')).title).toBe('The café')
  expect(draftOf('a.HTM', wide('<h1>The café</h1>x')).title).toBe('The café')
  expect(draftOf('a.markdown', '# T\n\nx').title).toBe('T')
  expect(draftOf('a.DOCX', aDocx(paragraph('T'))).title).toBe('T')
})

test.each([
  ['a.doc', 'Open it in Word, and save it as .docx.'],
  ['a.rtf', 'an RTF file'],
  ['a.ODT', 'an OpenDocument file'],
  ['a.pdf', 'a PDF'],
  ['a.pages', 'Export it from Pages'],
  ['a.docm', 'a Word file with macros'],
  ['a.mht', 'a page in one archive'],
  ['a.one', 'a OneNote section'],
  ['a.xlsx', 'an Excel workbook'],
  ['a.zip', 'an archive'],
  ['a.png', 'It is no text that can be read.'],
  ['a', 'It is no text that can be read.'],
  ['~$a.docx', 'Close the file in Word.'],
])('%s is named, with a cure', (name, words) => {
  expect(whyNot(name)).toContain(words)
  expect(isDocument(name)).toBe(!['a.png', 'a', '~$a.docx'].includes(name))
})

const locked = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(100),
  Buffer.from('EncryptedPackage', 'utf16le'),
])

test.each([
  ['a.docx', locked, 'It is protected by a password.'],
  ['a.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a Word file of the old kind'],
  ['a.docx', Buffer.from('%PDF-1.4'), 'it is a PDF'],
  ['a.docx', Buffer.from('{\\rtf1 x}'), 'it is an RTF file'],
  ['a.docx', Buffer.from('<html><body>x'), 'Give it the ending .html'],
  ['a.docx', Buffer.from('words'), 'It cannot be read: it is damaged'],
  ['a.docx', Buffer.from('PK\x03\x04 and no more'), 'It cannot be read: it is damaged'],
  [
    'a.docx',
    Buffer.from(aDocx(paragraph('x'))).subarray(0, 900),
    'It cannot be read: it is damaged',
  ],
  ['a.docx', Buffer.from(''), 'The file is empty.'],
  ['a.txt', Buffer.from(aDocx(paragraph('x'))), 'Give it the ending .docx'],
  ['a.md', Buffer.from('%PDF-1.4'), 'it is a PDF'],
  ['a.txt', Buffer.from([120, 0, 0, 0, 255, 254, 0, 1, 120]), 'It is no text'],
])('%s that is another kind of file is refused in a sentence', (name, bytes, words) => {
  expect(() => draftOf(name, bytes)).toThrow(words)
})
