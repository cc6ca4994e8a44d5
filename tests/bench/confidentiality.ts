/** `npm run bench:confidentiality`: how much of what labelled texts give away the check finds, and how often it is wrong. */
import {
  checkOfNotes,
  halves,
  kinds,
  measure,
  readLabelledTexts,
} from '../support/labelled-texts.ts'

const find = checkOfNotes()
for (const half of halves) {
  const texts = readLabelledTexts(half)
  const harmless = texts.filter((text) => text.kinds.length === 0).length
  const scores = measure(texts, find)
  console.log(`\n${half}: ${texts.length} texts, ${harmless} of them harmless`)
  console.log('          texts  precision  recall')
  for (const kind of [...kinds, 'all'] as const) {
    const { count, precision, recall } = scores[kind]
    console.log(
      `${kind.padEnd(8)}${String(count).padStart(7)}${precision.toFixed(3).padStart(11)}${recall.toFixed(3).padStart(8)}`,
    )
  }
  // The other half is only worth something while nobody works from what it shows.
  if (half === 'tuning')
    for (const kind of kinds) {
      for (const text of scores[kind].missed) console.log(`  no ${kind} in ${JSON.stringify(text)}`)
      for (const text of scores[kind].falseAlarms)
        console.log(`  a ${kind} in ${JSON.stringify(text)}`)
    }
}
