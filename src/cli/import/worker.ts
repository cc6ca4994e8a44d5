/** Reads files for `import`, one after the other, in a process of its own: a broken or hostile file ends only this. */
import { ImportFault } from './fault.ts'
import type { Reply, Task } from './reader.ts'
import { readFile } from './read-file.ts'

// Ctrl-C reaches every process of a terminal; the command says what was written, and ends this one.
process.on('SIGINT', () => undefined)
process.on('disconnect', () => process.exit())
process.on('message', (task: Task) => process.send?.(replyTo(task)))

function replyTo({ path, known, asked }: Task): Reply {
  try {
    return { draft: readFile(path, known, asked) }
  } catch (error) {
    if (error instanceof ImportFault) return { fault: error.message }
    const isTooDeep = error instanceof RangeError && /call stack/.test(error.message)
    return {
      fault: isTooDeep
        ? 'Its parts stand too deep in each other to be read. Copy its text into a new file.'
        : `It cannot be read (${error instanceof Error ? error.message : String(error)}). Open it, save it again, and try once more.`,
    }
  }
}
