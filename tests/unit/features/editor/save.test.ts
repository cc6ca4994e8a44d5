/** What becomes of a note when it is saved: its state, its consent, and what its writer is told. */
import { describe, expect, test } from 'vitest'
import { readNote, toForm } from '../../../../src/features/editor/note-file.ts'
import { saveNote } from '../../../../src/features/editor/save.ts'
import { aNote } from '../../../support/content.ts'

const text = '## In one line\n\nWe tried it.\n'

/** Saves a note from the form, with fields changed there. */
function saved(file: string, changes: Record<string, unknown>) {
  const { form, message } = saveNote({ ...toForm(file), ...changes }, 'n-other1', 'GB')
  const after = String(JSON.parse(form.file))
  return { after, fields: readNote(after).fields, message }
}

const lapsed =
  'It is not on record that both agreed to this text, so the consent was taken out. Ask both again. Once they agree, choose Consent: complete'

describe('a published note', () => {
  const file = aNote()

  test.each([
    ['its title', { title: 'Another' }],
    ['its summary', { summary: 'Another.' }],
    ['its aha', { aha: 'Oh.' }],
    ['its text', { body: `${text}Again.` }],
    ['how the pair is named', { attribution: 'named' }],
  ])('goes back to agreed with another %s', (_, changes) => {
    const { fields, message } = saved(file, changes)
    expect(fields).toMatchObject({ status: 'agreed' })
    expect(fields).not.toHaveProperty('consent')
    expect(fields).not.toHaveProperty('agreedText')
    expect(message).toEqual({
      heading: 'Saved as agreed, not as published. Before it can be published:',
      items: [`${lapsed} and Status: published, and save.`],
    })
  })

  test.each([
    ['nothing', {}],
    ['its themes', { themes: ['culture'] }],
    ['its month', { month: '2026-06', reviewBy: '2027-05-31' }],
    ['white space alone', { body: `  \n${text.replaceAll('\n', '  \n')}\n` }],
  ])('stays published with %s changed', (_, changes) => {
    const { fields, message } = saved(file, changes)
    expect(fields).toMatchObject({ status: 'published', consent: 'complete' })
    expect(message).toBeUndefined()
  })

  test('that says nothing of the text that was agreed to goes back as well', () => {
    const { fields, message } = saved(aNote({ agreedText: undefined }), { themes: ['culture'] })
    expect(fields).toMatchObject({ status: 'agreed' })
    expect(message?.items).toEqual([`${lapsed} and Status: published, and save.`])
  })

  test('from which the consent is taken becomes a draft', () => {
    const { fields, message } = saved(file, { consent: '' })
    expect(fields).toMatchObject({ status: 'draft' })
    expect(message).toEqual({
      heading: 'Saved as a draft, not as published. Before it can be published:',
      items: ['consent is missing; a published note needs it.'],
    })
  })

  test('that names somebody becomes a draft', () => {
    const found = aNote({ summary: 'Ask pat@example.org.' })
    const { fields, message } = saved(found, { themes: ['culture'] })
    expect(fields).toMatchObject({ status: 'draft' })
    expect(message?.heading).toBe('Saved as a draft, not as published. Before it can be published:')
    expect(message?.items).toEqual([expect.stringContaining('summary: “pat@example.org” is an')])
  })

  test('is withdrawn as it stands', () => {
    const changes = { status: 'withdrawn', withdrawnOn: '2026-06-01', reason: 'consent' }
    const { after, message } = saved(file, changes)
    expect(message).toBeUndefined()
    expect(after).toBe(
      file
        .replace('"published"', '"withdrawn"')
        .replace('agreedText', 'withdrawnOn: 2026-06-01\nreason: consent\nagreedText'),
    )
  })

  test('is not withdrawn without a reason', () => {
    const { fields, message } = saved(file, { status: 'withdrawn' })
    expect(fields).toMatchObject({ status: 'draft' })
    expect(message?.heading).toBe('Saved as a draft, not as withdrawn. Before it can be withdrawn:')
  })
})

describe('an agreed note', () => {
  const agreed = aNote({ status: 'agreed', consent: undefined })

  test('gets the consent that is given here, to the text as it is saved', () => {
    const { after, message } = saved(agreed, {
      consent: 'complete',
      status: 'published',
      aha: 'Oh.',
    })
    expect(message).toBeUndefined()
    expect(readNote(after).fields['agreedText']).toBe(
      readNote(aNote({ aha: 'Oh.' })).fields['agreedText'],
    )
  })

  test('loses a consent to another text, and stays agreed', () => {
    const { fields, message } = saved(aNote({ status: 'agreed' }), { title: 'Another' })
    expect(fields).toMatchObject({ status: 'agreed' })
    expect(fields).not.toHaveProperty('consent')
    expect(message).toEqual({
      heading: 'Saved as agreed. Before it can be published:',
      items: [`${lapsed}, and save.`],
    })
  })

  test('that names somebody stays agreed, and its writer is told', () => {
    const { fields, message } = saved(agreed, { body: 'Line one.\n\nAsk pat@example.org.' })
    expect(fields).toMatchObject({ status: 'agreed' })
    expect(message?.heading).toBe('Saved as agreed. Before it can be published:')
    expect(message?.items).toEqual([
      expect.stringContaining('Line 3 of the text: “pat@example.org” is an'),
    ])
  })
})

test('a note that is saved twice before it is read again is compared with what was saved last', () => {
  const first = saveNote({ ...toForm(aNote()), title: 'Another' }, '', 'GB').form
  expect(first).toMatchObject({ status: 'agreed', consent: '', agreedText: '' })
  const second = saveNote({ ...first, consent: 'complete', status: 'published' }, '', 'GB')
  expect(second.message).toBeUndefined()
  expect(second.form).toMatchObject({ status: 'published', consent: 'complete' })
})

test('a new note gets the id that is offered, and a note with an id keeps it', () => {
  const form = { title: 'New', status: 'draft', body: '', file: '' }
  expect(saveNote(form, 'n-other1', 'GB').form['id']).toBe('n-other1')
  expect(saveNote(toForm(aNote()), 'n-other1', 'GB').form['id']).toBe('n-test1')
})
