/** Turns bytes into text as a browser does: byte-order mark, then what the page says of itself, then what fits. */

/** @param isPage whether it may name its own encoding, as HTML does */
export function decodeText(bytes: Uint8Array, isPage = false): string {
  const label = markedEncoding(bytes) ?? (isPage ? declaredEncoding(bytes) : undefined)
  const text = label && label !== 'utf-8' ? decode(bytes, label) : undefined
  // Much that calls itself UTF-8, or calls itself nothing, is what an older Windows wrote.
  return text ?? decode(bytes, 'utf-8') ?? decodeMixed(bytes)
}

/** Signs that cannot be seen, which come with text that was copied, and those that no file may hold. */

export const invisible = /[\u200b\ufeff\u0000-\u0008\u000b-\u001f\u007f]/g

/**
 * What is not UTF-8 is windows-1252. Where more letters are right as UTF-8 than are not, pieces of the one were put
 * among the other, and each is read as what it is.
 */
function decodeMixed(bytes: Uint8Array): string {
  const windows = new TextDecoder('windows-1252')
  const signs = Buffer.from(bytes).toString('latin1')
  const right = signs.match(utf8Letter)?.length ?? 0
  const wrong = signs.replace(utf8Letter, '').match(/[\x80-\xff]/g)?.length ?? 0
  if (right <= wrong) return windows.decode(bytes)
  return signs
    .split(new RegExp(`((?:${utf8Letter.source})+)`))
    .map((piece, index) =>
      (index % 2 === 1 ? new TextDecoder() : windows).decode(Buffer.from(piece, 'latin1')),
    )
    .join('')
}

const utf8Letter =
  /[\xc3-\xdf][\x80-\xbf]|\xc2[\xa0-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: label === 'utf-8' }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What the first bytes say; UTF-16 without a mark is known by its zeros. */
function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = bytes.subarray(0, 1024)
  const zeros = [0, 1].map(
    (parity) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length,
  )
  const many = start.length / 4
  const [even = 0, odd = 0] = zeros
  if (odd > many && even === 0) return 'utf-16le'
  if (even > many && odd === 0) return 'utf-16be'
  return undefined
}

/** What a page says in its first 1,024 bytes. It can be read, so it is not UTF-16 whatever it says. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 1024))
    .replace(/<!--[^]*?(-->|$)/g, '')
  const declared =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(start) ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']+)/i.exec(start)
  const name = declared?.[1]
  if (!name) return undefined
  try {
    const { encoding } = new TextDecoder(name)
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch {
    return undefined
  }
}
