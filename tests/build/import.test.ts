/**
 * Files from a mentor's desk: written by LibreOffice, AbiWord and pandoc, saved from pages such as SharePoint makes, or
 * broken on purpose.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { projectDir } from '../../src/settings.ts'
import { writeContent } from '../support/content.ts'
import { buildSite, newFolder } from '../support/site.ts'

const fixtures = join(projectDir, 'tests', 'fixtures', 'import')
let work: string

beforeEach(() => {
  work = newFolder('import')
  writeContent(join(work, 'content'))
})
afterEach(() => rmSync(work, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/cli/run.mjs', 'import', ...args],
    {
      cwd: projectDir,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: join(work, 'content') },
    },
  )
  return { code: status, output: stdout + stderr }
}

/** Writes a file to import. @returns its path */
function aFile(path: string, text: string): string {
  const full = join(work, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
  return full
}

/** The drafts that an import wrote. */
const drafts = () =>
  readdirSync(join(work, 'content', 'notes'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md') && !path.includes('n-test1'))
    .map((path) => readFileSync(join(work, 'content', 'notes', path), 'utf8'))

test('a Word file keeps headings, lists, tables, links, emphasis and any script; pictures stay out', () => {
  const { code, output } = run(join(fixtures, 'table.docx'))
  expect(code).toBe(0)
  expect(output).toContain('1 picture left out; notes have none.')
  expect(output).toContain('It says length 45, which is not one of 30, 50.')
  expect(output).toContain('Missing: session, length, cohort, kind, themes, summary.')
  const [draft = ''] = drafts()
  expect(output).toContain('It says session 3, which is not one of 1, 2.')
  expect(draft).toContain(
    'title: Silence was an answer, Straße and 会議 too\nmonth: 2026-05\nstatus: draft\n',
  )
  expect(draft).toContain('## What we tried')
  expect(draft).toMatch(/\*\*one\*\* question in the _open_/)
  expect(draft).toContain('[the help page](https://example.org/help)')
  expect(draft).toMatch(/- +First\n +- +Inside first\n/)
  expect(draft).toMatch(/1\. +One\n2\. +Two/)
  expect(draft).toMatch(/\| Who \| When \|\n\| --- \| --- \|\n/)
  expect(draft).toContain('| Ünal’s team — 東京 | Позже |')
  expect(draft).not.toMatch(/data:|!\[/)
})

test('tracked deletions and remarks stay out, insertions and footnotes stay in', () => {
  run(join(fixtures, 'tracked.docx'))
  const [draft = ''] = drafts()
  expect(draft).toContain('We kept this and added that.')
  expect(draft).toContain('What the footnote says.')
  expect(draft).not.toMatch(/SECRET|#footnote|↑/)
})

test('other word processors: the title once, footnotes, tables, remarks and changes as they should be', () => {
  run(join(fixtures, 'pandoc.docx'))
  const [pandoc = ''] = drafts()
  expect(pandoc).toContain('title: Ask the owner, not the rule\nsession: 2\nmonth: 2026-03\n')
  expect(pandoc.match(/Ask the owner/g)).toHaveLength(1)
  expect(pandoc).toMatch(/- +First\n +- +Inside first\n +- +Deep inside\n- +Second/)
  expect(pandoc).toContain('The footnote stays.')
  expect(pandoc).toContain('We kept this and added that.')
  expect(pandoc).not.toContain('SECRET')
  rmSync(join(work, 'content', 'notes'), { recursive: true })
  run(join(fixtures, 'abiword.docx'))
  const [abiword = ''] = drafts()
  expect(abiword).toContain('title: Two words in marks\nlength: 30\n')
  expect(abiword).toContain('It was **bold** and _slanted_, with [a link](https://example.org/b).')
  expect(abiword).toContain('| Who | When |\n| --- | --- |\n| Ünal | Позже |')
  expect(abiword).toContain('日本語 العربية')
})

test('a page saved from SharePoint, old or new, is its text alone', () => {
  const { output } = run(join(fixtures, 'sharepoint-classic.html'))
  expect(output).toContain('1 picture left out; notes have none.')
  const [classic = ''] = drafts()
  expect(classic).toContain('title: We asked in the open\nmonth: 2026-06\n')
  expect(classic).toMatch(/## What we tried\n\nOne \*\*narrow\*\* question\. See \[the page\]/)
  expect(classic).toMatch(/- +First\n +- +Inside\n- +Second\n\n\| Who \| When \|\n/)
  expect(classic).toContain('Beside it.')
  expect(classic).not.toMatch(/<|VIEWSTATE|Browse|Recent|Last modified|Follow|\u200b/)
  rmSync(join(work, 'content', 'notes'), { recursive: true })
  run(join(fixtures, 'sharepoint-modern.html'))
  const [modern = ''] = drafts()
  expect(modern).toContain('title: The door two floors down\n')
  expect(modern).toMatch(/## What happened\n\nWe searched for the _problem_\.\n\n1\. +One/)
  expect(modern).not.toMatch(/<|Documents|Edit|comments/)
})

test('a folder imports what it can, refuses the rest in a sentence, and builds as before', () => {
  const { code, output } = run(fixtures)
  expect(code).toBe(1)
  expect(output).toContain('7 drafts written, 2 refused. Nothing is published')
  expect(output).toMatch(/corrupt\.docx was not imported\.\n {2}It cannot be read: it is damaged/)
  expect(output).toMatch(/bomb\.docx was not imported\.\n {2}It unpacks to far more than a note/)
  expect(drafts().find((draft) => draft.includes('Paragraph 3899'))).toBeDefined()
  const built = buildSite(join(work, 'content'), work)
  expect(built.code, built.output).toBe(0)
})

test('nothing is overwritten: the same title is refused, with what to do where the text is another', () => {
  run(join(fixtures, 'table.docx'))
  const again = run(join(fixtures, 'table.docx'))
  expect(again.code).toBe(1)
  expect(again.output).toMatch(
    /There is a note with this title already: \S+n-[a-z0-9]{8}\.md\. Its text is the same, so there is nothing to import\./,
  )
  const other = aFile('other.md', '# Silence was an answer, Straße and 会議 too\n\nAnother text.')
  const { code, output } = run(other)
  expect(code).toBe(1)
  expect(output).toMatch(/already: \S+\.md\. Its title is “Silence.*”, but its text is another\./)
  expect(output).toContain('a line such as “Title: What we learned” on top')
  expect(drafts()).toHaveLength(1)
})

test('every file of a folder is named: what was imported, refused with a cure, or passed over', () => {
  aFile('in/long.markdown', '# A note with a long ending\n\nText.')
  aFile('in/deeper/ONE.HTM', '<h1>In capitals</h1>Text.')
  aFile('in/old.doc', '\u00d0\u00cf')
  aFile('in/text.rtf', '{\\rtf1 hello}')
  aFile('in/writer.odt', 'PK')
  aFile('in/paper.pdf', '%PDF-1.4')
  aFile('in/~$long.docx', 'x')
  aFile('in/.DS_Store', 'x')
  aFile('in/photo.png', 'x')
  aFile('in/empty.docx', '')
  const { code, output } = run(join(work, 'in'))
  expect(code).toBe(1)
  expect(output).toContain('2 drafts written, 5 refused, 3 passed over.')
  expect(output).toMatch(/\[1 of 10\] \S+in\/\.DS_Store was passed over\./)
  for (const [name, words] of [
    ['old.doc', 'It is a Word file of the old kind. Open it in Word, and save it as .docx.'],
    ['text.rtf', 'It is an RTF file.'],
    ['writer.odt', 'It is an OpenDocument file.'],
    ['paper.pdf', 'It is a PDF.'],
    ['empty.docx', 'The file is empty.'],
  ])
    expect(output).toContain(`in/${name} was not imported.\n  ${words}`)
  expect(output).toContain('in/~$long.docx was passed over.')
  expect(output).toContain('in/photo.png was passed over.')
  const onlyJunk = run(join(work, 'in', 'photo.png'))
  expect(onlyJunk.code).toBe(1)
})

test('a folder that is stopped half way says what it has written', async () => {
  for (let index = 0; index < 300; index++)
    aFile(`in/${String(index).padStart(3, '0')}.md`, `# Note ${index}\n\nText.`)
  const child = spawn(process.execPath, ['src/cli/run.mjs', 'import', join(work, 'in')], {
    cwd: projectDir,
    env: { ...process.env, CONTENT_DIR: join(work, 'content') },
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => {
    output += text.toString()
    if (output.includes('[5 of 300]')) child.kill('SIGINT')
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  expect(code).toBe(130)
  const [, written, of] =
    /(\d+) drafts written.*\nStopped after (\d+) of 300 files/.exec(output) ?? []
  expect(Number(written)).toBeGreaterThanOrEqual(5)
  expect(Number(of)).toBeLessThan(300)
  expect(drafts()).toHaveLength(Number(written))
})

test('no draft can break the check or the build, and a large or hostile file is read in time', () => {
  aFile(
    'in/picture.md',
    '# A picture\n\n![Board [one]](board.png)\n\n<img src="b.png">\n\n[![x](c.png)](d.md)',
  )
  aFile(
    'in/tags.md',
    '# Tags\n\nUse the <style> tag.\n\n<script>x</script>\n\n<title>\n\n{x} {{y}} <Note/>',
  )
  aFile('in/yaml.md', '---\ntitle: 0b101\n---\n\nText.')
  aFile('in/date.md', '# 2026-05-12\n\nText.')
  aFile('in/star.md', '# \\*Important\n\nText.')
  aFile('in/control.md', '# Control \u0001\u0007\n\nText \u001b.')
  aFile('in/less.md', `# Less\n\n## In one line\n\n${'<'.repeat(300_000)}`)
  aFile('in/open.md', `# Open\n\n${'<style>\n\n'.repeat(5000)}`)
  aFile('in/deep.md', `# Deep\n\n${'> '.repeat(5000)}x`)
  const row = `<tr>${'<td>x y</td>'.repeat(9)}</tr>`
  aFile('in/rows.html', `<h1>Rows</h1><table>${row.repeat(1500)}</table>`)
  const began = performance.now()
  const { output } = run(join(work, 'in'))
  expect(output).toContain('9 drafts written, 1 refused.')
  expect(output).toContain('deep.md was not imported.\n  Its parts stand too deep in each other')
  // Each is bounded at 60 seconds; a quadratic step would use them up.
  expect(performance.now() - began).toBeLessThan(60_000)
  const written = drafts()
  expect(written.find((draft) => draft.includes('title: Rows'))?.match(/x y/g)).toHaveLength(13_500)
  expect(written.join()).toContain('title: "0b101"')
  expect(written.join()).toContain('title: "2026-05-12"')
  const built = buildSite(join(work, 'content'), work)
  expect(built.code, built.output).toBe(0)
})

test('a saved web page loses what stands around its text; flags fill what is not in it', () => {
  mkdirSync(join(work, 'in'))
  const file = join(work, 'in', 'page.html')
  writeFileSync(
    file,
    '<html><head><title>x</title><script>alert(1)</script></head><body><nav>Home</nav><h1>A page</h1><p onclick="x()">Kept.</p><footer>Foot</footer></body></html>',
  )
  expect(run(file, '--session', '2', '--month', '2026-03', '--cohort', '2026-first').code).toBe(0)
  const [draft = ''] = drafts()
  expect(draft).toContain(
    'title: A page\nsession: 2\nmonth: 2026-03\nstatus: draft\ncohort: 2026-first\n',
  )
  expect(draft).toContain('Kept.')
  expect(draft).not.toMatch(/alert|Home|Foot|onclick/)
})

test('what cannot be read at all is said', () => {
  expect(run(fixtures, '--cohort', '2026-frist').output).toContain('Did you mean "2026-first"?')
  expect(run(fixtures, '--session', 'nine').output).toContain('There is no session nine.')
  expect(run(fixtures, '--month', 'May').output).toContain('is not a month written YYYY-MM')
  expect(run().output).toContain('Say which files or folders to import')
  for (const flag of ['--frist', '-x', '--session']) {
    const { code, output } = run(fixtures, flag)
    expect(code).toBe(1)
    expect(output).toMatch(new RegExp(`^.*${flag}.*\\.\\n$`))
  }
  expect(run('no-such-file.docx').output).toContain('There is no no-such-file.docx.')
  expect(run(join(projectDir, 'package.json')).output).toContain('In Word, save it as .docx.')
})
