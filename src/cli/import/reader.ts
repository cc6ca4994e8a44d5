/** Has files read by one other process, which has limits and is started anew when a file has brought it down. */
import { fork, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import type { Draft } from './draft.ts'
import { ImportFault } from './fault.ts'
import type { Asked, Known } from './found.ts'

export interface Task {
  path: string
  known: Known
  asked: Asked
}

export type Reply = { draft: Draft } | { fault: string }

export interface Limits {
  /** One file may take this long; more is a fault of the file. */
  seconds: number
  megabytes: number
}

const defaultLimits: Limits = { seconds: 60, megabytes: 512 }

export class Reader {
  #child: ChildProcess | undefined
  #limits: Limits
  #script: string

  /** @param script what the other process runs */
  constructor(limits = defaultLimits, script = join(import.meta.dirname, 'worker.ts')) {
    this.#limits = limits
    this.#script = script
    this.#child = this.#start()
  }

  /** One file at a time. @throws ImportFault where the file cannot be read */
  async read(task: Task): Promise<Draft> {
    const child = (this.#child ??= this.#start())
    const reply = await new Promise<Reply>((resolve) => {
      const timer = setTimeout(() => {
        child.kill('SIGKILL')
        settle({
          fault: `It took longer than ${this.#limits.seconds} seconds and was given up. ${cure}`,
        })
      }, this.#limits.seconds * 1000)
      const onExit = () =>
        settle({ fault: `It unpacks to far more than a note can be, and was given up. ${cure}` })
      const settle = (result: Reply) => {
        clearTimeout(timer)
        child.off('message', settle).off('exit', onExit)
        if (!child.connected || child.killed || child.exitCode !== null) this.#child = undefined
        resolve(result)
      }
      child.once('message', settle).once('exit', onExit)
      child.send(task)
    })
    if ('fault' in reply) throw new ImportFault(reply.fault)
    return reply.draft
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
  }

  #start(): ChildProcess {
    return fork(this.#script, {
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`],
      // What the engine says when it dies is not for people.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
  }
}

const cure = 'Copy the text that matters into a new file.'
