/** Tells what kind of file a file is, by its name and by its first bytes, and what to do about the kinds that cannot be read. */
import { basename, extname } from 'node:path'
import { ImportFault } from './fault.ts'

export type TextKind = 'docx' | 'html' | 'markdown'

const kinds = new Map<string, TextKind>([
  ['.docx', 'docx'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.xhtml', 'html'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.txt', 'markdown'],
])

export const readable = [...kinds.keys()]

const inWord = 'Open it in Word, and save it as .docx.'

/** Documents of other kinds: what each is, and how its words can be had. */
const others = new Map([
  ['.doc', `It is a Word file of the old kind. ${inWord}`],
  ['.dot', `It is a Word template of the old kind. ${inWord}`],
  ['.dotx', `It is a Word template. ${inWord}`],
  ['.docm', `It is a Word file with macros. ${inWord}`],
  ['.rtf', `It is an RTF file. ${inWord}`],
  ['.odt', 'It is an OpenDocument file. Open it in LibreOffice or Word, and save it as .docx.'],
  ['.pages', 'It is a Pages file. Export it from Pages as a Word file (.docx).'],
  [
    '.pdf',
    'It is a PDF. Find the file it was made from; or open it in Word, check the text, and save it as .docx.',
  ],
  [
    '.mht',
    'It is a page in one archive. Save the page as HTML, or open it in Word and save it as .docx.',
  ],
  [
    '.mhtml',
    'It is a page in one archive. Save the page as HTML, or open it in Word and save it as .docx.',
  ],
  [
    '.xlsx',
    'It is an Excel workbook. Copy what belongs into a note to Word, and save that as .docx.',
  ],
  [
    '.xls',
    'It is an Excel workbook. Copy what belongs into a note to Word, and save that as .docx.',
  ],
  [
    '.pptx',
    'It is a PowerPoint presentation. Copy what belongs into a note to Word, and save that as .docx.',
  ],
  [
    '.ppt',
    'It is a PowerPoint presentation. Copy what belongs into a note to Word, and save that as .docx.',
  ],
  ['.one', 'It is a OneNote section. Export the page from OneNote as a Word file (.docx).'],
  ['.eml', 'It is a message. Copy its text into a file that ends in .txt.'],
  ['.msg', 'It is a message. Copy its text into a file that ends in .txt.'],
  ['.gdoc', 'It is only a link to Google Docs. Download the document there as .docx.'],
  ['.zip', 'It is an archive. Unpack it, and import the folder.'],
])

/** @returns why a file of this name cannot be read, or undefined where it can */
export function whyNot(path: string): string | undefined {
  const ending = extname(path).toLowerCase()
  if (basename(path).startsWith('~$'))
    return 'It is only Word’s sign that the file is open. Close the file in Word.'
  if (kinds.has(ending)) return undefined
  return (
    others.get(ending) ??
    `It is no text that can be read. Only ${readable.join(', ')} can. In Word, save it as .docx.`
  )
}

/** Whether a file of this name holds words that somebody will miss. */
export const isDocument = (path: string) =>
  !basename(path).startsWith('~$') && others.has(extname(path).toLowerCase())

/** @throws ImportFault where the bytes are not what the name says */
export function kindOf(path: string, bytes: Uint8Array): TextKind {
  const kind = kinds.get(extname(path).toLowerCase())
  const begins = (letters: string) =>
    [...letters].every((letter, index) => bytes[index] === letter.charCodeAt(0))
  if (!kind) throw new ImportFault(whyNot(path) ?? '')
  if (bytes.length === 0)
    throw new ImportFault('The file is empty. If it is kept online, download it first.')
  if (begins('\u00d0\u00cf\u0011\u00e0')) throw new ImportFault(oldFile(bytes))
  const isZip = begins('PK')
  if (begins('%PDF'))
    throw new ImportFault(
      `By what is in it, it is a PDF. Find the file it was made from, or open it in Word and save it as .docx.`,
    )
  if (begins('{\\rtf')) throw new ImportFault(`By what is in it, it is an RTF file. ${inWord}`)
  if (kind === 'docx' && !isZip) throw new ImportFault(notWord(bytes))
  if (kind !== 'docx' && isZip)
    throw new ImportFault(
      'By what is in it, it is no text but a zip, as Word files are. Give it the ending .docx, and try again.',
    )
  return kind
}

/** Word keeps a file with a password in a file of the old kind. */
function oldFile(bytes: Uint8Array): string {
  const isLocked = Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return isLocked
    ? 'It is protected by a password. Open it in Word, take the password off (File, Info, Protect Document), save it, and try again.'
    : `By what is in it, it is a Word file of the old kind. ${inWord}`
}

const notWord = (bytes: Uint8Array) =>
  /^\s*<(!doctype|html|head|body)/i.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))
    ? 'By what is in it, it is a web page. Give it the ending .html, and try again.'
    : 'It cannot be read: it is damaged, or not what its ending says. Open it in Word, save it again as .docx, and import that.'
