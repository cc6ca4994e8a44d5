/** Sheets of paper: how wide they are between the margins that the site asks for, and how many of them a PDF has. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectDir } from '../../src/settings.ts'
import { defined } from './defined.ts'

const css = readFileSync(join(projectDir, 'src', 'styles', 'print.css'), 'utf8')
/** Of all four sides. */
const margin = Number(defined(/@page \{\s*margin: ([\d.]+)mm;/.exec(css))[1])

/** In CSS pixels. */
const widthBetweenMargins = (mm: number) => Math.floor(((mm - 2 * margin) * 96) / 25.4)

export const papers = { A4: widthBetweenMargins(210), Letter: widthBetweenMargins(215.9) }

export const formats = Object.keys(papers) as (keyof typeof papers)[]

export const sheetsOf = (pdf: Buffer) =>
  pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
