import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readNoteFolder } from '../../../src/integrations/editor.ts'
import { patchSveltia } from '../../../src/integrations/sveltia-patches.ts'
import { projectDir } from '../../../src/settings.ts'
import { newFolder } from '../../support/site.ts'

describe('the code of Sveltia', () => {
  const code = readFileSync(join(projectDir, 'node_modules/@sveltia/cms/npm/index.js'), 'utf8')

  test('is changed in every place that is meant', () => {
    const patched = patchSveltia(code)
    expect(code).toContain('url(https://cdn.jsdelivr.net')
    expect(patched).not.toContain('url(https://cdn.jsdelivr.net')
    expect(patched).not.toContain('githubstatus.com/api')
    expect(patched.match(/new TextDecoder\("utf-8",\{fatal:true,ignoreBOM:true\}\)/g)).toHaveLength(
      2,
    )
    expect(patched).not.toMatch(/\.trim\(\)\.replace\(\/\\r\\n\?\/g/)
    expect(patched).not.toMatch(/\(await \w+\(\w+\)\)\.trim\(\)/)
  })

  test('ends the build where a place has gone, with every purpose that is not served', () => {
    const other = code
      .replaceAll('.trim().replace(', '.replace(')
      .replaceAll('www.githubstatus', 'x')
    expect(() => patchSveltia(other)).toThrow(
      /these changes of ours find no place in it:\n {2}asks another host for no state of GitHub: .*\n {2}hands the text of a file over as it is: .*\nMend src\/integrations\/sveltia-patches.ts/,
    )
  })
})

describe('the folder of the notes', () => {
  const work = newFolder('note-folder')
  const content = join(work, 'intranet', 'words')
  beforeAll(() => {
    mkdirSync(join(content, '_templates'), { recursive: true })
  })
  afterAll(() => {
    rmSync(work, { recursive: true, force: true })
  })

  test('is named from the folder above, where there is no repository', () => {
    expect(readNoteFolder(content)).toEqual({ path: 'words/notes', template: '' })
  })

  test('is named from the repository, and a new note begins as its template says', () => {
    mkdirSync(join(work, '.git'))
    writeFileSync(
      join(content, '_templates', 'note.md'),
      '---\nid: x\n---\n\n## First\n\n## Last\n',
    )
    expect(readNoteFolder(content)).toEqual({
      path: 'intranet/words/notes',
      template: '## First\n\n## Last',
    })
  })
})
