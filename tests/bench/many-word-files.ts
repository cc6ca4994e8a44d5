/** Writes Word files such as mentors hand in: a title, fields, headings, lists that go on, tables with merged cells, notes. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

const words =
  'we asked the owner before rule said no and found one clause in a long contract within two minutes when nobody had read it since last spring'.split(
    ' ',
  )

/** @returns the title of each file, by its name */
export async function manyWordFiles(
  folder: string,
  count: number,
): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true })
  const titles: Record<string, string> = {}
  for (let index = 0; index < count; index++) {
    const name = `made-${String(index).padStart(3, '0')}.docx`
    titles[name] = titleOf(index)
    writeFileSync(join(folder, name), await Packer.toBuffer(wordFile(index)))
  }
  return titles
}

/** Some titles hold what Markdown would take for its own. */
const titleOf = (index: number) =>
  [`Asked in C# for ${index}`, `The file report_${index}_v2`, `Number ${index} of the pair`][
    index % 3
  ] ?? ''

function wordFile(index: number): Document {
  const sentence = (from: number, length = 12) =>
    Array.from({ length }, (_, at) => words[(from * 7 + at * 5 + index) % words.length]).join(' ')
  const text = (from: number) => new Paragraph(sentence(from))
  const heading = (title: string) => new Paragraph({ text: title, heading: HeadingLevel.HEADING_2 })
  const item = (from: number) =>
    new Paragraph({ text: sentence(from, 5), numbering: { reference: 'steps', level: 0 } })
  const cell = (content: string, options = {}) =>
    new TableCell({ children: [new Paragraph(content)], ...options })
  const fields = new Table({
    rows: [
      ['Session', '1'],
      ['Date', '12 May 2026'],
      ['Present', 'two of us'],
    ].map(([name = '', value = '']) => new TableRow({ children: [cell(name), cell(value)] })),
  })
  const hours = new Table({
    rows: [
      new TableRow({ children: [cell('Both of them', { columnSpan: 2 }), cell('Late')] }),
      new TableRow({ children: [cell('one'), cell('two'), cell('three')] }),
      new TableRow({ children: [cell('tall', { rowSpan: 2 }), cell('b'), cell('c')] }),
      new TableRow({ children: [cell('d'), cell('e')] }),
    ],
  })
  const title = new Paragraph({ text: titleOf(index), heading: HeadingLevel.HEADING_1 })
  return new Document({
    numbering: {
      config: [{ reference: 'steps', levels: [{ level: 0, format: 'decimal', text: '%1.' }] }],
    },
    footnotes: { 1: { children: [new Paragraph(sentence(9))] } },
    sections: [
      {
        children: [
          ...(index % 2 === 0 ? [fields, title] : [title, fields]),
          heading('What we tried'),
          new Paragraph({
            children: [
              new TextRun({ text: sentence(1, 4), bold: true }),
              new TextRun(` ${sentence(2)} <name of the reader> 5~7 of 10`),
              new TextRun({ text: '6', superScript: true }),
              new TextRun(' pages.'),
              new FootnoteReferenceRun(1),
            ],
          }),
          item(3),
          item(4),
          text(5),
          item(6),
          hours,
          heading('What happened'),
          ...Array.from({ length: 8 }, (_, at) => text(10 + at)),
        ],
      },
    ],
  })
}
