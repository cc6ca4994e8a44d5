/** Takes what a file says of its note, as far as this programme knows what is meant, and remembers where it said so. */
import { suggestion } from '../../lib/nearest.ts'
import { noteKinds } from '../../schemas/note.ts'
import { fits, listOf, minutes, monthOf, sessionNumber, type FieldName } from './fields.ts'

/** An entry of a collection, which people call by its id or by its title. */
export interface Choice {
  id: string
  title: string
}

/** What a field may be; anything else is left open and said. */
export interface Known {
  sessions: number[]
  lengths: number[]
  cohorts: Choice[]
  themes: Choice[]
  tools: Choice[]
}

/** What the command was given; it counts for more than what stands in the file. */
export interface Asked {
  session?: number | undefined
  cohort?: string | undefined
  month?: string | undefined
}

type Value = string | number | string[]

const maxThemes = 3
const kinds: Choice[] = noteKinds.map((kind) => ({ id: kind, title: kind }))

export class Found {
  /** Where each value stood, in words. */
  readonly sources: string[] = []
  readonly warnings: string[] = []
  #values = new Map<FieldName, Value>()
  #known: Known

  constructor(known: Known, asked: Asked) {
    this.#known = known
    for (const field of ['session', 'month', 'cohort'] as const) {
      const value = asked[field]
      if (value !== undefined) this.#values.set(field, value)
    }
  }

  value(field: FieldName): Value | undefined {
    return this.#values.get(field)
  }

  get title(): string | undefined {
    return this.#values.get('title')?.toString()
  }

  /**
   * @param from where it stands, as it is to be shown
   * @returns whether the field says all that the value says, so that its line may go
   */
  take(field: FieldName, value: string, from: string): boolean {
    const taken = this.#read(field, value)
    if (taken === undefined) return false
    const before = this.#values.get(field)
    if (before === undefined) {
      this.#values.set(field, taken.value)
      this.sources.push(`${field}: ${[taken.value].flat().join(', ')}, from ${from}`)
      return taken.isAll
    }
    return taken.isAll && String(before) === String(taken.value)
  }

  #read(field: FieldName, text: string): { value: Value; isAll: boolean } | undefined {
    const all = <T extends Value>(value: T | undefined) =>
      value === undefined ? undefined : { value, isAll: true }
    switch (field) {
      case 'session':
        return all(this.#oneOf(field, sessionNumber(text), this.#known.sessions))
      case 'length':
        return all(this.#oneOf(field, minutes(text), this.#known.lengths))
      case 'month': {
        const found = monthOf(text)
        return found && { value: found.month, isAll: found.isAll }
      }
      case 'cohort':
        return all(this.#ids(field, [text], this.#known.cohorts)[0])
      case 'kind':
        return all(this.#ids(field, [text], kinds)[0])
      case 'themes':
      case 'tools': {
        const named = listOf(text)
        const ids = this.#ids(field.slice(0, -1), named, this.#known[field])
        const extra = field === 'themes' ? ids.splice(maxThemes) : []
        if (extra.length > 0)
          this.warnings.push(`It has more than ${maxThemes} themes. Left out: ${extra.join(', ')}.`)
        return ids.length === 0 ? undefined : { value: ids, isAll: ids.length === named.length }
      }
      default:
        return fits(field, text) ? { value: text, isAll: true } : undefined
    }
  }

  #oneOf(field: FieldName, value: number | undefined, choices: readonly number[]) {
    if (value === undefined || choices.includes(value)) return value
    this.warnings.push(`It says ${field} ${value}, which is not one of ${choices.join(', ')}.`)
    return undefined
  }

  #ids(name: string, values: readonly string[], choices: readonly Choice[]): string[] {
    const ids = values.flatMap((value) => {
      const match = choices.find(({ id, title }) =>
        [id, title.toLowerCase()].includes(value.toLowerCase()),
      )
      if (match) return [match.id]
      const known = choices.map(({ id }) => id)
      this.warnings.push(`It says ${name} "${value}". ${suggestion(value, known)}`)
      return []
    })
    return [...new Set(ids)]
  }
}
