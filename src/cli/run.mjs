// Every npm script passes through here, so that an old Node gets a sentence instead of a stack trace.
// The first argument is the file to run, from this folder. The second is the script's description: `npm run` lists it, and it is said when the script starts.
const [command, description] = process.argv.slice(2)
process.argv.splice(2, 2)

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Seven Sessions needs Node 24 or newer; this is Node ${process.versions.node}.\n` +
      'On Linux and Windows `npm install` brings the right one. Elsewhere, install Node 24 and run the command again.',
  )
  process.exitCode = 1
} else {
  // No command here reports to anyone.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'

  console.log(`${command.split('/').at(-1)}: ${description}\n`)
  try {
    await import(`./${command}.ts`)
  } catch (error) {
    // The process ends by itself once all is written: ending it here would cut a long message that goes through a pipe.
    process.exitCode = 1
    console.error(error instanceof Error && error.name === 'CommandError' ? error.message : error)
  }
}
