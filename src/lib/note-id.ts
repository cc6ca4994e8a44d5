/** `n-` and random letters: the id of a note says nothing about whom or what it is of. */
export function newNoteId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4))
  return `n-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}
