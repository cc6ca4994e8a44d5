/** Levels and ids of headings, for notes and for the prose of trusted writers. */

/** Gives the level of each heading in turn: a page has one of level 1, its title, and none below it skips a level. */
export function levelCounter(): (written: number) => number {
  let last = 1
  return (written) => (last = Math.min(Math.max(2, written), last + 1))
}

/** Gives each heading in turn an id of its own, made from its text as GitHub makes it. @param taken ids that others have */
export function idMaker(taken: readonly string[] = []): (text: string) => string {
  const counts = new Map(taken.map((id) => [id, 0]))
  return (text) => {
    const base = idOf(text) || 'section'
    let id = base
    for (let count = counts.get(base); counts.has(id); id = `${base}-${count}`) {
      count = (count ?? 0) + 1
      counts.set(base, count)
    }
    counts.set(id, 0)
    return id
  }
}

/** Letters, marks, digits and connectors of any script; spaces become hyphens. Empty where nothing of it can be read. */
function idOf(text: string): string {
  const id = text
    .toLowerCase()
    .trim()
    // What says that a sign is an emoji is a mark, but cannot be seen.
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]|[\ufe00-\ufe0f\u20e3]/gu, '')
    .replaceAll(' ', '-')
  return /[\p{L}\p{N}]/u.test(id) ? id : ''
}
