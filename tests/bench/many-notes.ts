/** Writes a content folder with as many generated notes as asked: this site's own sentences, shuffled, with rare words mixed in. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentDir } from '../../src/settings.ts'
import { aNote } from '../support/content.ts'
import { defined } from '../support/defined.ts'

/** Numbers from 0 to 1, the same ones on every run (mulberry32, public domain, Tommy Ettinger). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const headings = ['In one line', 'What we tried', 'What happened', 'What changed', 'Watch out']

/** The programme of this repository with its notes replaced by generated ones. */
export function writeManyNotes(dir: string, count: number): void {
  const random = seeded(7)
  const pick = <T>(list: readonly T[]) => defined(list[Math.floor(random() * list.length)])
  const sentences = sentencesOf(join(contentDir, 'notes'), join(contentDir, 'lessons'))
  const rare = rareWords(20_000, random)
  /** Few of them are common and most are very rare, as names and product words are. */
  const rareWord = () => defined(rare[Math.floor(rare.length * random() ** 3)])
  const paragraph = () =>
    Array.from({ length: 3 + Math.floor(random() * 3) }, () =>
      random() < 0.5 ? pick(sentences) : pick(sentences).replace(/ (\S+)$/, ` ${rareWord()} $1`),
    ).join(' ')

  rmSync(dir, { recursive: true, force: true })
  cpSync(contentDir, dir, { recursive: true })
  rmSync(join(dir, 'notes'), { recursive: true })
  mkdirSync(join(dir, 'notes', '2026'), { recursive: true })
  for (let number = 0; number < count; number++) {
    const id = `n-${number.toString(36).padStart(5, '0')}`
    const month = `2026-${String(1 + (number % 9)).padStart(2, '0')}`
    const note = aNote(
      {
        id,
        title: `${pick(sentences).slice(0, 45).replace(/ \S*$/, '')} ${rareWord()} ${number}`,
        month,
        session: 1 + (number % 7),
        length: pick([30, 45, 60]),
        cohort: pick(['2026-c-suite', '2026-direct-reports']),
        themes: [pick(['search', 'ai', 'mobile', 'messaging', 'video', 'trust', 'policy'])],
        summary: pick(sentences).slice(0, 160),
        aha: pick(sentences).slice(0, 200),
        reviewBy: '2026-12-31',
      },
      headings.map((heading) => `## ${heading}\n\n${paragraph()}\n`).join('\n'),
    )
    writeFileSync(join(dir, 'notes', '2026', `${id}.md`), note)
  }
}

function sentencesOf(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.mdx?$/.test(path))
        .sort()
        .map((path) => readFileSync(join(folder, path), 'utf8').replace(/^---[\s\S]*?\n---/, '')),
    )
    .join('\n')
    .split('\n')
    .filter((line) => /^[A-Z]/.test(line) && !/[<[{`]/.test(line))
    .flatMap((line) => line.match(/[^.?!]+[.?!]/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 25)
}

/** Made-up words that can be spoken. */
function rareWords(count: number, random: () => number): string[] {
  const starts = 'b br c ch d dr f g gr h j k l m n p pr r s st t tr v w z'.split(' ')
  const vowels = 'a e i o u ai ea io ou'.split(' ')
  const from = (list: string[]) => defined(list[Math.floor(random() * list.length)])
  const words = new Set<string>()
  while (words.size < count)
    words.add(
      Array.from({ length: 2 + Math.floor(random() * 3) }, () => from(starts) + from(vowels)).join(
        '',
      ) + from(['', 'n', 'r', 's', 't']),
    )
  return [...words]
}
