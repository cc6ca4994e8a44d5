import type { Fault } from '../lib/faults.ts'
import type { Entry } from '../loader/load.ts'
import type { CollectionName } from '../schemas/collections.ts'

/** A fault of an entry. @param path of the value that is wrong */
export function faultAt(
  { source, prefix }: Entry<CollectionName>,
  path: readonly PropertyKey[],
  wrong: string,
  fix: string,
): Fault {
  return { file: source.file, line: source.lineOf([...prefix, ...path]), wrong, fix }
}
