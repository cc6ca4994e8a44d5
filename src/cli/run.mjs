/**
 * Every npm script passes through here, so that an old Node gets a sentence instead of a stack trace. The table holds for
 * each command the file it is in and what it does; `npm run help` lists it.
 */
const commands = {
  start: ['start', 'Build the site and its search index, serve it here, print the address'],
  dev: ['dev', 'Serve the site while you write; pages reload as you save'],
  build: ['build', 'Check all content, then build the site and its search index into dist/'],
  preview: ['preview', 'Serve the last build in dist/ again, without building'],
  check: ['check', 'Check every content file; list every fault with file, line and fix'],
  aliases: [
    'aliases',
    'List words that people may type and no entry has: npm run aliases -- [FILE]',
  ],
  new: [
    'new',
    'Start a note, lesson, guide, handout, case or cohort from its template: npm run new -- note',
  ],
  import: [
    'import',
    'Turn Word, HTML and Markdown files into draft notes: npm run import -- FILE…',
  ],
  consent: [
    'consent',
    'Record that mentor and executive agree to notes as they stand: npm run consent -- NOTE…',
  ],
  test: ['test', 'Run every test, or a part: npm test -- unit, npm test -- browser search'],
  bench: [
    '../../tests/bench/build',
    'Build a site with 3,500 notes; report time, memory and bytes',
  ],
  'bench:import': [
    '../../tests/bench/import',
    'Measure what comes through of Word files: npm run bench:import -- [--before FOLDER] [FOLDER…]',
  ],
  'bench:search': [
    '../../tests/bench/search',
    'Measure a first search and further ones on that site',
  ],
  'bench:confidentiality': [
    '../../tests/bench/confidentiality',
    'Measure the confidentiality check on labelled texts',
  ],
  relevance: [
    '../../tests/bench/relevance',
    'Measure the answers to a judged set: npm run relevance -- --set FOLDER',
  ],
}

const [name = ''] = process.argv.splice(2, 1)
const file = Object.entries(commands).find(([command]) => command === name)?.[1][0]

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Seven Sessions needs Node 24 or newer; this is Node ${process.versions.node}.\n` +
      'On Linux and Windows `npm install` brings the right one. Elsewhere, install Node 24 and run the command again.',
  )
  process.exitCode = 1
} else if (file) {
  // No command here reports to anyone.
  process.env.ASTRO_TELEMETRY_DISABLED = '1'

  try {
    await import(`./${file}.ts`)
  } catch (error) {
    // The process ends by itself once all is written: ending it here would cut a long message that goes through a pipe.
    process.exitCode = 1
    // Of a flag that a command does not have, its name is enough.
    const {
      code = '',
      name,
      message,
    } = error instanceof Error
      ? /** @type {NodeJS.ErrnoException} */ (error)
      : { name: '', message: '' }
    if (code.startsWith('ERR_PARSE_ARGS')) console.error(`${message.split(/(?<=')\. /)[0]}.`)
    else console.error(name === 'CommandError' ? message : error)
  }
} else {
  const width = Math.max(...Object.keys(commands).map(({ length }) => length))
  for (const [command, [, about]] of Object.entries(commands))
    console.log(`npm run ${command.padEnd(width)}  ${about}`)
  if (name !== 'help') process.exitCode = 1
}
