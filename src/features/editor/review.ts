/** Decides how a note is saved: what was written is kept, and nothing is saved as published that may not be. */
import { hashAgreedText } from '../../lib/consent.ts'
import { findInPassages, isSameWords } from '../../lib/confidential.ts'
import { passagesOf } from '../../markdown/passages.ts'
import { parseMarkdown } from '../../markdown/portable-tree.ts'
import { noteSchema } from '../../schemas/note.ts'
import { textsIn } from '../../schemas/texts.ts'
import { filledOf, type Fields } from './note-file.ts'

export interface Review {
  /** The fields as they are to be saved. */
  fields: Fields
  /** What the writer is told; undefined where the note is saved as asked and nothing is missing. */
  message: { heading: string; items: string[] } | undefined
}

/**
 * @param before the fields in the file; undefined for a new note
 * @param form the fields as the writer left them
 * @param body the text as it will stand in the file
 * @param country where phone numbers are looked for
 */
export function reviewNote(
  before: Fields | undefined,
  form: Fields,
  body: string,
  country: string,
): Review {
  const asked = filledOf(form)
  const faults = schemaFaults(filledOf({ ...asked, agreedText: undefined }))
  // Nothing but the address of a withdrawn note is on the site, so its text may be what it is.
  const isWithdrawn = asked['status'] === 'withdrawn'
  const findings = isWithdrawn ? [] : confidentialFindings(asked, body, country)
  const agreedText = hashAgreedText(asked, body)
  const isAgreed =
    asked['consent'] === 'complete' &&
    (before?.['consent'] !== 'complete' || before['agreedText'] === agreedText)
  const isLapsed = asked['consent'] === 'complete' && !isAgreed && !isWithdrawn

  const status = statusFor(asked['status'], {
    isFaulty: faults.length > 0,
    isLapsed,
    isTelling: findings.length > 0,
  })
  const consent = isAgreed
    ? { consent: 'complete', agreedText }
    : { consent: undefined, agreedText: undefined }
  const fields = filledOf({ ...asked, status, ...(isWithdrawn ? {} : consent) })

  const items = [...(isLapsed ? [lapsed(asked['status'])] : []), ...faults, ...findings]
  return {
    fields,
    message: items.length > 0 ? { heading: headingFor(status, asked['status']), items } : undefined,
  }
}

function statusFor(
  asked: unknown,
  { isFaulty, isLapsed, isTelling }: Record<'isFaulty' | 'isLapsed' | 'isTelling', boolean>,
): unknown {
  if (isFaulty) return 'draft'
  if (asked !== 'published') return asked
  if (isLapsed) return 'agreed'
  return isTelling ? 'draft' : asked
}

const lapsed = (status: unknown) =>
  'It is not on record that both agreed to this text, so the consent was taken out. ' +
  `Ask both again. Once they agree, choose Consent: complete${status === 'published' ? ' and Status: published' : ''}, and save.`

const names: Record<string, string> = { draft: 'a draft' }
const nameOf = (status: unknown) => names[String(status)] ?? String(status)

const headingFor = (status: unknown, asked: unknown) =>
  `Saved as ${nameOf(status)}${status === asked ? '' : `, not as ${nameOf(asked)}`}. ` +
  `Before it can be ${asked === 'withdrawn' ? asked : 'published'}:`

function schemaFaults(note: Fields): string[] {
  const { error } = noteSchema.safeParse(note)
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(' › ')} ${message}.`)
}

/** The private roster is not on the site, so names are looked for when the site is built. */
function confidentialFindings(note: Fields, body: string, country: string): string[] {
  const reviewed = noteSchema.shape.reviewed.safeParse(note['reviewed']).data ?? []
  const inFields = textsIn(noteSchema, note).flatMap(({ text, path }) =>
    findInPassages([{ text, lineAt: () => 1 }], country).map((finding) => ({
      ...finding,
      place: String(path[0]),
    })),
  )
  const inBody = findInPassages(passagesOf(parseMarkdown(body)), country).map((finding) => ({
    ...finding,
    place: `Line ${finding.line} of the text`,
  }))
  return [...inFields, ...inBody]
    .filter(({ words }) => !reviewed.some((mark) => isSameWords(words, mark.words)))
    .map(({ place, words, why, fix }) => `${place}: “${words}” ${why}. ${fix}`)
}
