/** Markdown that somebody wrote elsewhere: kept as it was written, but for what has no place in a note. */
import { expect, test } from 'vitest'
import { draftOf } from '../../../support/import.ts'

const draft = (text: string) => draftOf('a.md', `# T\n\n${text}`)
const markdown = (text: string) => draft(text).body

test.each([
  'one * two _three_ __four__ `five`',
  '* a\n* b\n\n  c\n+ d',
  '```sh\n# a comment\nls\n\n\n\necho ![a](b) <style>\n```',
  '    # indented\n\n\n    code <b>',
  '`![alt](x.png)` and `<Enter>` and `5~7 or 8~9`',
  'a <b>bold</b> and <kbd>Ctrl</kbd><br>next',
  '<details>\n<summary>More</summary>\n\n- a\n\n</details>',
  '<https://e.org/> and <jo@e.org> and a < b > c',
  'a \\<b> &lt;b> \\*c\\*',
  '| a | b |\n| :-- | --: |\n| c | d\\|e |',
  'one[^1]\n\n[^1]: note',
  '- [x] done\n- [ ] open',
  '~~gone~~ and one ~ only',
  '[a][b] [c](/sessions/) [d](#part)\n\n[b]: https://e.org',
  'two spaces  \nand a backslash\\\nend lines',
  '[Mentor]: Really?',
  '~~~\n# c\n\n\n\n![a](b)\n~~~',
  '````\n```\n# c\n```\n````',
  '```\n# open\n\n\n\n![a](b) <style>',
  '- a\n\n  ```\n  # c\n\n\n\n  ![a](b)\n  ```',
  '> ```\n> # c\n> ![a](b)\n> ```',
  '\t# c\n\n\n\n\t![a](b)',
  '1. a\n\n       # c ![a](b)',
  '```md\n---\ntitle: x\n---\n\nA\n===\n5~7 a\u00a0b   \n\tc\n```',
  '``a `![b](c)` d``',
  '```{r, echo=FALSE}\nx <- 1\n```',
  '<pre>\n# c\n\n\nd\n</pre>',
])('%j stays as it is', (text) => {
  expect(markdown(text)).toBe(text)
})

test.each([
  ['Use the <style> tag.\n\nMore.', 'Use the \\<style> tag.\n\nMore.'],
  ['<style>\n\n- more', '\\<style>\n\n- more'],
  ['<script>x</script> y', '\\<script>x\\</script> y'],
  ['Dear <your name here>, List<String>', 'Dear \\<your name here>, List\\<String>'],
  ['a<b and b>c', 'a\\<b and b>c'],
  ['use <b> to begin', 'use \\<b> to begin'],
  ['then <!-- and the rest\n\nof it', 'then <!-- and the rest\n\nof it'],
  ['<!-- and the rest\n\nof it', '\\<!-- and the rest\n\nof it'],
  ['<?php x ?> y', '\\<?php x ?> y'],
  ['<textarea>\n\n```\n<style>\n```', '\\<textarea>\n\n```\n<style>\n```'],
  ['<u>under</u> <font color="red">red</font>', 'under red'],
  ['5~7 and 10~15', '5\\~7 and 10\\~15'],
  ['a\u200bb\u00a0c \u0007d', 'ab c d'],
  ['[a](b.docx) [c](file:///d)', 'a c'],
  ['[a][b], [b]\n\n[b]: c.docx', 'a, b'],
  ['<a name="x"></a>y', 'y'],
  ['a\n<!-- b -->\n\nc', 'a\n\nc'],
])('%j becomes %j', (text, expected) => {
  expect(markdown(text)).toBe(expected)
})

test.each([
  ['x ![a](b.png) y', 'x  y'],
  ['x\n\n![A [nested](https://e.org/a) caption](x.png){width=40}\n\ny', 'x\n\ny'],
  ['x\n\n![p](a_(1).png "title")', 'x'],
  ['x\n\n![ref][one]\n\n[one]: b.png', 'x'],
  ['x\n\n![one]\n\n[one]: <b c.png> "t"', 'x'],
  ['x\n\n![[board.png]]', 'x'],
  ['x\n\n![[folder/board.png|300]]', 'x'],
  ['x\n\n<img src="a.png" alt="z">', 'x'],
  ['x <img\nsrc="a">', 'x'],
  ['x\n\n<picture><img src="a"></picture>', 'x'],
  ['x\n\n<svg viewBox="0 0"><path/></svg>', 'x'],
  ['x\n\n![](data:image/png;base64,AA==)', 'x'],
  ['[![play](a.png)](https://e.org)', '[play](https://e.org)'],
  ['[**![play](a.png)**](https://e.org)', '[play](https://e.org)'],
  ['[![](a.png)](https://e.org)', '[https://e.org](https://e.org)'],
  ['<a href="https://e.org"><img src="a"></a> x', 'x'],
  ['x\n\n**![a](b.png)**', 'x'],
  ['## ![a](b.png)\n\nx', 'x'],
  ['- x\n- ![a](b.png)', '- x'],
  ['x\n\n> ![a](b.png)', 'x'],
  ['x\n![a](b.png)\n\ny', 'x\n\ny'],
  ['x\\\n![a](b.png)\n\ny', 'x\n\ny'],
  ['x\\\n![a](b.png)\\\ny', 'x\\\ny'],
  ['![a](b.png)  \nx', 'x'],
  ['x\n\n![a](<b c.png>){#fig:x .c width=50%}', 'x'],
  ['x\n\n![A][]\n\n[a]: b.png', 'x'],
  ['x\n\n![[a b/c d.WEBP|alt|200]]', 'x'],
  ['x\n\n<svg><circle/></svg>', 'x'],
  ['x\n\n<video><source src="a"></video>', 'x'],
  ['x\n\n<iframe src="https://e.org"></iframe>', 'x'],
  ['<figure>\n<img src="a.png">\n<figcaption>x</figcaption>\n</figure>', 'x'],
  ['| ![a](b.png) | b |\n| - | - |\n| c | d |', '|  | b |\n| - | - |\n| c | d |'],
])('%j loses its picture', (text, expected) => {
  const { body, warnings } = draft(text)
  expect(body.trim()).toBe(expected)
  expect(warnings[0]).toMatch(/^[12] pictures? left out; notes have none\.$/)
})

test('a picture that is only spoken of stays, and so does an embedded note', () => {
  for (const text of [
    'The <img> tag',
    'Use <svg> and </svg> tags',
    '![no][where]',
    '![[Another note]]',
    '![[note#^block]]',
    '!\\[a](b)',
    '![a] (b)',
    '![a](b',
    '`![a](b)`',
    '```\n![[b.png]] <img src="a">\n```',
    '    ![a](b.png)',
  ])
    expect(draft(text).warnings.join()).not.toContain('picture')
})

test('comments go, with a word', () => {
  const { body, warnings } = draft('a <!-- SECRET -->b\n\n<!-- SECRET\n\nmore -->\n\nc')
  expect(body).toBe('a b\n\nc')
  expect(warnings[0]).toBe('2 comments left out.')
})

test('headings begin at the second level, underlined ones get number signs, code is none', () => {
  expect(markdown('# A\n\nB\n-\n\n```\n# c\n```\n\n### D ###\n\n> # E')).toBe(
    '## A\n\n### B\n\n```\n# c\n```\n\n#### D ###\n\n> ## E',
  )
  expect(draftOf('a.md', 'A *long*\ntitle\n=====\n\nPart\nof it\n---\n\nx')).toMatchObject({
    title: 'A long title',
    body: '## Part of it\n\nx',
  })
})
