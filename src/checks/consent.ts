/** A published note has the very text that mentor and executive agreed to. */
import { hashAgreedText } from '../lib/consent.ts'
import type { Fault } from '../lib/faults.ts'
import type { Content, Entry } from '../loader/load.ts'

export const consentFaults = ({ entries }: Content): Fault[] =>
  entries.notes
    .filter(({ data }) => data.status === 'published' && data.consent === 'complete')
    .flatMap(faultOf)

function faultOf({ id, data: { agreedText }, source }: Entry<'notes'>): Fault[] {
  // As written, so that a fault in another field does not hide this one.
  if (agreedText === hashAgreedText({ ...source.data }, source.body)) return []
  return [
    {
      file: source.file,
      line: source.lineOf([agreedText === undefined ? 'consent' : 'agreedText']),
      wrong:
        agreedText === undefined
          ? 'consent is complete, but the note does not say to which text: agreedText is missing.'
          : 'The title, summary, aha, text or attribution has changed since mentor and executive agreed to it.',
      fix: `Ask both whether they agree to it as it stands. Then run: npm run consent -- ${id}`,
    },
  ]
}
