/** What mentor and executive agree to before a note is published, and how a note says so. */
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What a reader sees of the pair's own words, and how the pair is named. All other fields are filing. */
export const agreedFields = ['title', 'summary', 'aha', 'attribution', 'roleBand'] as const

export type AgreedFields = { readonly [Name in (typeof agreedFields)[number]]?: unknown }

/** @returns the value of `agreedText`. Line ends, and white space at the ends of lines and texts, make no difference. */
export function hashAgreedText(note: AgreedFields, body: string): string {
  const fields = agreedFields.flatMap((name) => {
    const value = note[name]
    return typeof value !== 'string' || value === '' || value === 'anonymous'
      ? []
      : [[name, plain(value).trim()]]
  })
  const text = JSON.stringify([...fields, ['body', plain(body)]])
  return `sha256-${bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)}`
}

const plain = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '')
