/** What stands between braces in the fields of the curriculum is a name from program.yaml. */
import type { Fault } from '../lib/faults.ts'
import { namedIn, nameFor, placeholdersIn } from '../lib/names.ts'
import { suggestion } from '../lib/nearest.ts'
import type { Content } from '../loader/load.ts'
import { collections } from '../schemas/collections.ts'
import { namesSchema } from '../schemas/program.ts'
import { textsIn } from '../schemas/texts.ts'

const names = namesSchema.parse(undefined)

export const nameRules = ({ entries }: Content): Fault[] =>
  namedIn.flatMap((collection) =>
    entries[collection].flatMap(({ source, prefix }) =>
      // As written, since in the data names stand in place of what asks for them.
      textsIn(collections[collection].schema, source.data).flatMap(({ text, path }) =>
        placeholdersIn(text)
          .filter((kind) => !nameFor(kind, names))
          .map((kind) => ({
            file: source.file,
            line: source.lineOf([...prefix, ...path]),
            wrong: `There is no name {${kind}} in program.yaml.`,
            fix: `${suggestion(kind, Object.keys(names))} With a capital it begins a sentence.`,
          })),
      ),
    ),
  )
