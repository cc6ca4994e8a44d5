/** The films of this checkout: light, with captions, and told in words where they stand. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadContent } from '../../src/loader/load.ts'
import { contentDir, projectDir } from '../../src/settings.ts'

const { lessons, guides, cases } = loadContent(contentDir, projectDir).entries
const clips = [...lessons, ...guides, ...cases].flatMap(({ source }) =>
  [...source.body.matchAll(/<Clip id="([^"]+)"[^>]*>(.*?)<\/Clip>/gs)].map(
    ([, id = '', told = '']) => ({ id, told }),
  ),
)
const fileOf = (id: string, kind: string) => join(projectDir, 'public', 'clips', `${id}.${kind}`)

test('a film has at most 400 kB, and is there with its captions', () => {
  for (const { id } of clips) {
    expect(existsSync(fileOf(id, 'vtt')), id).toBe(true)
    expect(statSync(fileOf(id, 'mp4')).size, id).toBeLessThanOrEqual(400_000)
  }
})

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .match(/[a-z]+/g)
    ?.join(' ') ?? ''

test('what captions say is told beside the film, and each stays for at least a second', () => {
  for (const { id, told } of clips) {
    const [head, ...cues] = readFileSync(fileOf(id, 'vtt'), 'utf8').trim().split('\n\n')
    expect(head).toBe('WEBVTT')
    expect(cues.length).toBeGreaterThan(0)
    for (const cue of cues) {
      const [times = '', ...lines] = cue.split('\n')
      const [from = 0, to = 0] = times.split(' --> ').map((time) => Number(time.split(':').at(-1)))
      expect(to - from, cue).toBeGreaterThan(1)
      expect(wordsOf(told), cue).toContain(wordsOf(lines.join(' ')))
    }
  }
})
