/** What a picture is, by its first bytes, and what its file holds beside the picture. */

export type Format = keyof typeof containers

/** Whatever its name ends with. Drawings in SVG are text, and not among these. */
export function formatOf(bytes: Buffer): Format | undefined {
  const begins = (text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text
  if (begins('\xff\xd8\xff')) return 'jpeg'
  if (begins('\x89PNG\r\n\x1a\n')) return 'png'
  if (begins('GIF87a') || begins('GIF89a')) return 'gif'
  if (begins('RIFF') && begins('WEBP', 8)) return 'webp'
  if (begins('II*\0') || begins('MM\0*')) return 'tiff'
  if (begins('ftyp', 4) && /avi[fs]|he[iv][cxms]|mif1|msf1/.test(bytes.toString('latin1', 8, 40)))
    return 'heif'
  if (begins('\xff\x0a') || begins('JXL ', 4)) return 'jxl'
  // Two letters may begin any file; the size of a header does not follow them by chance.
  const isBitmap = begins('BM') && bytes.length > 26
  if (isBitmap && [12, 40, 52, 56, 64, 108, 124].includes(bytes.readUInt32LE(14))) return 'bmp'
  return undefined
}

/**
 * The parts of the file that the reader of metadata does not look at, such as comments.
 * @throws RangeError where the file ends too early
 */
export const foreignParts = (format: Format, bytes: Buffer): string[] => containers[format](bytes)

const nothing = (): string[] => []

const containers = {
  jpeg: jpegParts,
  png: pngParts,
  gif: gifParts,
  webp: webpParts,
  tiff: nothing,
  heif: nothing,
  jxl: nothing,
  bmp: nothing,
}

const afterEnd = (bytes: Buffer, end: number) =>
  bytes.subarray(end).some((byte) => byte !== 0) ? ['data after its end'] : []

/** Segments that begin with FF and a letter: APP0 to APP15, a comment, the picture. */
function jpegParts(bytes: Buffer): string[] {
  const parts: string[] = []
  for (let at = 2; ;) {
    if (bytes.readUInt8(at) !== 0xff) throw new RangeError('No segment begins here.')
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === 0xd9) return [...parts, ...afterEnd(bytes, at + 2)]
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const name = bytes.toString('latin1', at + 4, at + 16)
    if (marker === 0xfe) parts.push('a comment')
    // The first two are read for metadata; the others say how to draw.
    const isKnown = /^(?:Exif|http:\/\/ns|JFIF|ICC_PROFILE|Adobe|Photoshop 3)/.test(name)
    if (marker >= 0xe0 && marker <= 0xef && !isKnown)
      parts.push(`data of an application (APP${marker - 0xe0})`)
    at = marker === 0xda ? endOfScan(bytes, end) : end
  }
}

/** In the picture itself, FF stands before 00 or the number of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1)
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  throw new RangeError('The picture has no end.')
}

const pngChunks =
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCv cLLi sBIT bKGD pHYs hIST sPLT acTL fcTL fdAT eXIf'

function pngParts(bytes: Buffer): string[] {
  const parts: string[] = []
  for (let at = 8; ;) {
    const type = bytes.toString('latin1', at + 4, at + 8)
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) throw new RangeError('The picture has no end.')
    if (type === 'IEND') return [...parts, ...afterEnd(bytes, end)]
    const data = bytes.toString('latin1', at + 8, end - 4)
    if (/^(?:tEXt|zTXt|iTXt)$/.test(type)) parts.push(data.split('\0', 1)[0] || 'text')
    else if (type === 'tIME') parts.push('when it was changed')
    else if (!pngChunks.includes(type)) parts.push(`data of an application (${type})`)
    at = end
  }
}

function gifParts(bytes: Buffer): string[] {
  const parts: string[] = []
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)
  const skipBlocks = (from: number) => {
    let at = from
    for (let size = bytes.readUInt8(at); size > 0; size = bytes.readUInt8(at)) at += size + 1
    return at + 1
  }
  for (let at = 13 + colours(bytes.readUInt8(10)); ;) {
    const kind = bytes.readUInt8(at)
    if (kind === 0x3b) return [...parts, ...afterEnd(bytes, at + 1)]
    if (kind === 0x2c) {
      at = skipBlocks(at + 11 + colours(bytes.readUInt8(at + 9)))
      continue
    }
    if (kind !== 0x21) throw new RangeError('No block begins here.')
    const label = bytes.readUInt8(at + 1)
    const name = bytes.toString('latin1', at + 3, at + 14)
    if (label === 0xfe) parts.push('a comment')
    if (label === 0x01) parts.push('text')
    if (label === 0xff && !/^(?:NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)$/.test(name))
      parts.push(`data of an application (${name.replace(/[^ -~]/g, '').trim()})`)
    at = skipBlocks(at + 2)
  }
}

function webpParts(bytes: Buffer): string[] {
  const parts: string[] = []
  const end = 8 + bytes.readUInt32LE(4)
  if (end > bytes.length + 1) throw new RangeError('The picture has no end.')
  for (let at = 12; at + 8 <= end;) {
    const type = bytes.toString('latin1', at, at + 4)
    if (!/^(?:VP8[ LX]|ALPH|ANIM|ANMF|ICCP|EXIF|XMP )$/.test(type))
      parts.push(`data of an application (${type.trim()})`)
    const size = bytes.readUInt32LE(at + 4)
    at += 8 + size + (size % 2)
  }
  return [...parts, ...afterEnd(bytes, end)]
}
