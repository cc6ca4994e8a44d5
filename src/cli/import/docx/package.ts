/** Opens a Word file, which is a zip of XML parts that refer to each other. */
import { dirname, join } from 'node:path/posix'
import { unzipSync } from 'fflate'
import { ImportFault } from '../fault.ts'
import { decodeText } from '../decode.ts'
import { childrenOf, parseXml, type XmlElement } from './xml.ts'

export interface Relation {
  /** The last word of its type: `styles`, `hyperlink`. */
  type: string
  /** The name of a part, or an address where it is external. */
  target: string
  external: boolean
}

export interface WordPackage {
  names: ReadonlySet<string>
  /** @returns a part, or undefined where there is none of that name */
  read: (name: string) => XmlElement | undefined
  /** What a part refers to, by the id it uses; `''` for the package itself. */
  relationsOf: (name: string) => Map<string, Relation>
}

const maxPartBytes = 48 * 2 ** 20

/** @throws where it is no zip */
export function openPackage(bytes: Uint8Array): WordPackage {
  const names = new Set<string>()
  unzipSync(bytes, { filter: ({ name }) => (names.add(name), false) })
  const read = (name: string) => {
    if (!names.has(name)) return undefined
    const part = unzipSync(bytes, {
      filter: (file) => {
        if (file.name !== name) return false
        if (file.originalSize > maxPartBytes)
          throw new ImportFault('It unpacks to far more than a note can be, and was given up.')
        return true
      },
    })[name]
    return part && parseXml(decodeText(part))
  }
  return {
    names,
    read,
    relationsOf: (name) => {
      const root = read(join(dirname(name), '_rels', `${name.split('/').at(-1) ?? ''}.rels`))
      return new Map(
        childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
          const external = attributes['TargetMode'] === 'External'
          const target = attributes['Target'] ?? ''
          return [
            attributes['Id'] ?? '',
            {
              type: attributes['Type']?.split('/').at(-1) ?? '',
              // A target that begins with a slash starts from the top of the package.
              target: external ? target : join('/', dirname(name), target).slice(1),
              external,
            },
          ]
        }),
      )
    },
  }
}
