/** The editor page as a writer meets it. */
import type { Page } from 'playwright'
import { expect } from 'vitest'

export const slow = { timeout: 10_000 }

export const fieldOf = (page: Page, label: string) =>
  page.getByRole('group', { name: new RegExp(`“.?${label}.?” Field`) })

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

export const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()
