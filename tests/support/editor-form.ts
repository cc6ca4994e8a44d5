/** The editor page as a writer meets it. */
import type { Page } from 'playwright'
import { expect } from 'vitest'

/** How long anything in the editor may take; it is a large script, and the machine may be busy. */
export const slow = { timeout: 60_000 }

export const fieldOf = (page: Page, label: string) =>
  page.getByRole('group', { name: new RegExp(`“.?${label}.?” Field`) })

const saveButton = (page: Page) => page.getByRole('button', { name: 'Save', exact: true })

/** Fields are drawn as they come near, and a tap on one that is just being drawn can be lost. */
export function choose(page: Page, label: string, role: 'radio' | 'checkbox', name: string) {
  const choice = fieldOf(page, label).getByRole(role, { name })
  return expect
    .poll(async () => {
      if (!(await choice.isChecked())) await choice.click()
      return choice.isChecked()
    }, slow)
    .toBe(true)
}

/** Goes down to the end of the form, so that every field has been drawn. */
export async function drawAll(page: Page) {
  const last = fieldOf(page, 'Text').getByRole('textbox')
  await page.mouse.move(300, 500)
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 400)
      return last.isVisible()
    }, slow)
    .toBe(true)
}

/** Fills a text field of a form that may still be under way: only what makes it worth saving has arrived. */
export const fill = (page: Page, label: string, text: string) =>
  expect
    .poll(async () => {
      const box = fieldOf(page, label).getByRole('textbox')
      if ((await box.inputValue()) !== text) await box.fill(text)
      return (await box.inputValue()) === text && (await saveButton(page).isEnabled())
    }, slow)
    .toBe(true)

export const save = (page: Page) => saveButton(page).click()
