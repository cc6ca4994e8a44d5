/** Ends a command with a message for the person who ran it: no stack trace, and exit code 1. */
export class CommandError extends Error {
  override name = 'CommandError'
}
