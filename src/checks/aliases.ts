/** The organisation's own words: all aliases in one list, what is wrong with them, and which lead nowhere. */
import { isStopWord, parseWords } from '../features/search/words.ts'
import type { Fault } from '../lib/faults.ts'
import { collections, type CollectionName } from '../schemas/collections.ts'
import type { Content, Entry } from '../loader/load.ts'

type AnyEntry = Entry<CollectionName>

interface Alias {
  alias: string
  collection: CollectionName
  entry: AnyEntry
  /** Its place in the list of the entry. */
  index: number
}

function nameOf({ id, data }: AnyEntry): string {
  if ('term' in data && data.term !== undefined) return data.term
  return 'title' in data && data.title !== undefined ? data.title : id
}

const keyOf = (name: string) =>
  parseWords(name)
    .map(({ key }) => key)
    .join(' ')

const collectionNames = Object.keys(collections) as CollectionName[]

export const listAliases = ({ entries }: Content): Alias[] =>
  collectionNames.flatMap((collection) =>
    entries[collection].flatMap((entry: AnyEntry) =>
      ('aliases' in entry.data ? (entry.data.aliases ?? []) : []).map((alias, index) => ({
        alias,
        collection,
        entry,
        index,
      })),
    ),
  )

/** An alias must add a word, and within a collection it can mean one thing only. */
export function aliasRules(content: Content): Fault[] {
  const first = new Map<string, Alias>()
  return listAliases(content).flatMap((one) => {
    const { alias, collection, entry, index } = one
    const fault = (wrong: string, fix: string): Fault => ({
      file: entry.source.file,
      line: entry.source.lineOf([...entry.prefix, 'aliases', index]),
      wrong,
      fix,
    })
    if (keyOf(alias) === keyOf(nameOf(entry)))
      return fault(
        `The alias "${alias}" says the same as the name, "${nameOf(entry)}".`,
        'Remove it. Search looks past endings, capitals and hyphens by itself.',
      )
    const key = `${collection} ${keyOf(alias)}`
    const other = first.get(key)
    if (!other) {
      first.set(key, one)
      return []
    }
    return fault(
      `The alias "${alias}" is also an alias of ${other.entry === entry ? 'this entry' : `"${nameOf(other.entry)}"`}.`,
      'Keep it where readers should be led, and remove it here.',
    )
  })
}

/** Under which the words of an entry, those of its head among them, stand in the index. */
const keysOfEntry = ({ data, source }: AnyEntry): ReadonlySet<string> =>
  new Set(
    parseWords(JSON.stringify(data) + source.body).flatMap(({ key, parts }) => [
      key,
      ...parts.map(({ key }) => key),
    ]),
  )

/**
 * Words that no published entry has, in their order and each once, whatever their endings.
 * @param lines words or whole questions
 * @param refused words that an editor does not want for aliases
 */
export function wordsWithoutEntry(
  { entries }: Content,
  lines: readonly string[],
  refused: readonly string[] = [],
): string[] {
  const known = new Set(
    collectionNames
      .flatMap((collection): AnyEntry[] => entries[collection])
      .filter(({ data }) => !('status' in data) || data.status === 'published')
      .flatMap((entry) => [...keysOfEntry(entry)]),
  )
  for (const { key } of refused.flatMap(parseWords)) known.add(key)
  return lines.flatMap(parseWords).flatMap(({ text, key, parts }) => {
    const isKnown = known.has(key) || (parts.length > 0 && parts.every(({ key }) => known.has(key)))
    known.add(key)
    return isKnown || isStopWord(text) ? [] : text
  })
}

/** Aliases of terms that no published text uses, and of themes that no published note has. */
export function aliasesWithoutTarget(content: Content): string[] {
  const { entries } = content
  const notes = entries.notes.filter(({ data }) => data.status === 'published')
  const texts = [
    ...notes,
    ...entries.sessions,
    ...entries.lessons,
    ...entries.guides,
    ...entries.handouts,
    ...entries.cases,
  ].map(keysOfEntry)
  const isUsed = (name: string) => {
    const keys = parseWords(name)
      .filter(({ text }) => !isStopWord(text))
      .map(({ key }) => key)
    return texts.some((text) => keys.every((key) => text.has(key)))
  }
  return listAliases(content)
    .filter(({ collection, entry }) =>
      collection === 'glossary'
        ? !isUsed(nameOf(entry))
        : collection === 'themes' && !notes.some(({ data }) => data.themes?.includes(entry.id)),
    )
    .map(({ alias, entry }) => `${alias} -> ${nameOf(entry)}`)
}
