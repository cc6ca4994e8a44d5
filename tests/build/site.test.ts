/** What is in a built site, and what must not be. Built once, under a sub-path, with every state of a note. */
import { createHash } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import domino from '@mixmark-io/domino'
import { parseJsonFeed, parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Text } from '../../src/features/search/index-files.ts'
import { aNote, writeContent } from '../support/content.ts'
import { notesInEveryState, tracesOfUnpublished } from '../support/every-state.ts'
import { brokenLinks } from '../support/links.ts'
import { pageFaults } from '../support/pages.ts'
import { buildSite, htmlOf, newFolder, readSite } from '../support/site.ts'
import { defined } from '../support/defined.ts'

const base = '/reverse-mentoring/'
const work = newFolder('site')
let files: Map<string, Buffer>

const aLessonWithChecks = `---
title: Checks in their places
summary: Two parts and three checks.
order: 2
kind: tactical
themes: [search]
minutes: 5
objectives: [Do it.]
selfChecks:
  - question: Under the second?
    part: Part two
    shows: { label: A thread, lines: ['One <b>line</b>.', Another line.] }
    answers: [{ answer: A., right: true, why: So. }, { answer: B., right: false, why: Why not. }]
  - question: At the end?
    answers: [{ answer: C., right: true, why: So. }, { answer: D., right: false, why: Why not. }]
  - question: Under the first?
    part: Part one
    answers: [{ answer: E., right: true, why: So. }, { answer: F., right: false, why: Why not. }]
tryThis: Try it.
checked: 2024-02
---

## Part one

First.

<MentorNote>

Say **it** with a <Term id="term">term</Term>.

</MentorNote>

## Part two

Second.

| One | Two | Three |
|---|---|---|
| a | b | c |
`

beforeAll(() => {
  writeContent(join(work, 'content'), {
    ...notesInEveryState,
    'lessons/01-begin/checks.mdx': aLessonWithChecks,
    'notes/2026/n-feed1.md': aNote(
      {
        id: 'n-feed1',
        title: 'R&D <b>bold</b> & "quoted" ]]> title',
        summary: 'Sum & <i>mary</i> with "marks" ]]>',
      },
      readFileSync(new URL('../fixtures/notes/run-sheet.md', import.meta.url), 'utf8'),
    ),
  })
  const { code, output, dist } = buildSite(join(work, 'content'), work, { SITE_BASE: base })
  if (code !== 0) throw new Error(output)
  files = readSite(dist)
})
afterAll(() => rmSync(work, { recursive: true, force: true }))

/** A tag inside an attribute's value is text. */
const withoutValues = (html: string) => html.replace(/="[^"]*"/g, '')

/** Metadata is not a script, though it stands in the same element. */
const withoutData = (html: string) =>
  withoutValues(html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, ''))

const page = (path: string) => {
  const bytes = files.get(path)
  if (!bytes) throw new Error(`${path} was not built`)
  return bytes.toString('utf8')
}

describe('what is not published', () => {
  test('leaves no trace in any file', () => {
    expect(tracesOfUnpublished(files)).toEqual([])
  })
  test('while a withdrawn one leaves a bare tombstone at its address, that nothing leads to', () => {
    const traces = [...files]
      .filter(([path, bytes]) => (path + bytes.toString('latin1')).includes('n-gone1'))
      .map(([path]) => path)
    expect(traces).toEqual(['notes/n-gone1/index.html'])
    const tombstone = page('notes/n-gone1/index.html')
    expect(tombstone).toContain('It was taken back on 1 June 2026.')
    expect(tombstone).toContain(`href="${base}notes/n-hostile/"`)
    expect(tombstone).not.toMatch(/consent|Session 1|First|Search<\/a> ·/)
  })
  test('and the published note leaves some, in the search index too', () => {
    const traces = [...files].filter(([, bytes]) => bytes.includes('n-test1')).map(([path]) => path)
    expect(traces).toContain('notes/n-test1/index.html')
    expect(traces.some((path) => path.includes('fragment'))).toBe(true)
  })
})

describe('an untrusted note', () => {
  const article = () =>
    defined(/<article[\s\S]*<\/article>/.exec(page('notes/n-hostile/index.html')))[0]
  /** The elements and attributes, without the text. */
  const markup = () => [...article().matchAll(/<[^>]*>/g)].join('\n')
  test('brings nothing that runs or loads', () => {
    for (const part of [
      '<script',
      '<style',
      '<iframe',
      '<form',
      '<input',
      '<img',
      '<svg',
      'onerror',
      'onclick',
      'onload',
      'javascript:',
      'data:text',
      'style=',
      ' src=',
      ' action=',
    ])
      expect(markup()).not.toContain(part)
  })
  test('is shown with all its words, its tags as text', () => {
    expect(article()).toContain("&lt;script>alert('x1')&lt;/script>")
    expect(article()).toContain('&lt;input name="q">')
    expect(article()).toContain('remote')
  })
  test('keeps its links, with the base in front', () => {
    expect(article()).toContain('href="https://example.org/"')
    expect(article()).toContain(`href="${base}sessions/"`)
  })
  test('starts its headings at level 2, skips none, and takes no id of the page', () => {
    expect([...article().matchAll(/<(h\d)/g)].map(([, name]) => name)).toEqual([
      'h1',
      'h2',
      'h3',
      'h2',
    ])
    expect(article()).not.toContain('id="page:main"')
  })
  test('has its title and summary as text', () => {
    expect(article()).toContain('&lt;b&gt;Bold&lt;/b&gt; &amp;')
    expect(withoutValues(article())).not.toContain('<script')
  })
})

describe('a run sheet', () => {
  const sheet = () => page('sessions/1-begin/prepare/index.html')
  test('says what other pairs wrote, word for word, with its marks', () => {
    expect(sheet()).toMatch(/Watch out\.<\/strong> <p>45 minutes is too short for two tools\.<\/p>/)
    expect(sheet()).toMatch(/Open question\.<\/strong> <p>2027 brings another rule/)
  })
  test('says what the lessons say to the mentor, as prose', () => {
    expect(sheet()).toContain(
      `<p>Say <strong>it</strong> with a <a href="${base}glossary/#term">term</a>.</p>`,
    )
    expect(page('sessions/1-begin/checks/index.html')).not.toContain('<strong>it</strong>')
  })
})

describe('feeds', () => {
  const paths = ['notes', 'session/1-begin', 'theme/search']
  test('are read by another parser, with absolute links under the base and text as text', () => {
    for (const path of paths) {
      const { title, items = [] } = parseRssFeed(page(`feeds/${path}.xml`))
      const json = parseJsonFeed(JSON.parse(page(`feeds/${path}.json`)))
      expect(title, path).toBe(json.title)
      expect(
        items.map(({ link }) => link),
        path,
      ).toEqual(json.items?.map(({ url }) => url))
      const hostile = defined(items.find(({ link }) => link?.includes('n-hostile')))
      expect(hostile.link).toBe(`http://localhost:4321${base}notes/n-hostile/`)
      expect(hostile.title).toBe('<b>Bold</b> & "quoted"')
      expect(hostile.description).toBe('</script><script>alert(1)</script>')
      const marked = items.find(({ link }) => link?.includes('n-feed1'))
      expect(marked?.title).toBe('R&D <b>bold</b> & "quoted" ]]> title')
      expect(marked?.description).toBe('Sum & <i>mary</i> with "marks" ]]>')
      expect((JSON.parse(page(`feeds/${path}.json`)) as { version: string }).version).toBe(
        'https://jsonfeed.org/version/1.1',
      )
    }
  })
  test('are empty and well formed where there is no note', () => {
    expect(parseRssFeed(page('feeds/session/2-end.xml')).items ?? []).toEqual([])
    expect(parseJsonFeed(JSON.parse(page('feeds/theme/culture.json'))).items ?? []).toEqual([])
  })
  test('can be discovered from the lists they follow', () => {
    expect(page('notes/index.html')).toContain(`href="${base}feeds/notes.xml"`)
    expect(page('themes/search/index.html')).toContain(`href="${base}feeds/theme/search.json"`)
    expect(page('sessions/1-begin/index.html')).toContain(`href="${base}feeds/session/1-begin.xml"`)
  })
})

describe('metadata', () => {
  const dataOf = (path: string) =>
    JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(page(path))?.[1] ?? '') as {
      '@type': string
      name: string
      hasPart: { url: string }[]
    }
  test('says what a page is, in the words of schema.org and OpenGraph', () => {
    const course = dataOf('sessions/index.html')
    expect(course['@type']).toBe('Course')
    expect(course.hasPart.map(({ url }) => url)).toEqual([
      `http://localhost:4321${base}sessions/1-begin/`,
      `http://localhost:4321${base}sessions/2-end/`,
    ])
    expect(dataOf('sessions/1-begin/a-lesson/index.html')).toMatchObject({
      '@type': 'LearningResource',
      name: 'A lesson',
      timeRequired: 'PT5M',
    })
    expect(page('sessions/1-begin/index.html')).toContain(
      '<meta property="og:title" content="Begin">',
    )
  })
  test('has hostile text as text', () => {
    expect(dataOf('notes/n-hostile/index.html').name).toBe('<b>Bold</b> & "quoted"')
  })
  test('lists every page for crawlers but withdrawn notes and the search', () => {
    const listed = [...page('sitemap-0.xml').matchAll(/<loc>([^<]*)</g)].map(([, url]) => url ?? '')
    for (const id of ['n-test1', 'n-hostile'])
      expect(listed).toContain(`http://localhost:4321${base}notes/${id}/`)
    expect(listed.filter((url) => /n-gone1|search\/$|admin/.test(url))).toEqual([])
  })
})

test('the editor page is not there unless it was asked for', () => {
  expect([...files.keys()].filter((path) => path.startsWith('admin'))).toEqual([])
})

describe('the search', () => {
  test('has the spelling of the words on published pages', () => {
    expect(JSON.parse(page('search/index/words-t.json'))).toHaveProperty('tried')
  })
  test('leads to pages and anchors that are there', () => {
    const texts = [...files]
      .filter(([path]) => /^search\/index\/texts-/.test(path))
      .flatMap(([, bytes]) => JSON.parse(bytes.toString()) as Text[])
    expect(texts.length).toBeGreaterThan(8)
    for (const { href, sections } of texts) {
      const [path = '', anchor] = href.slice(base.length).split('#')
      const html = page(`${path}index.html`)
      for (const id of [anchor, ...sections.map(({ id }) => id)].filter(Boolean))
        expect(html, `${href} ${id}`).toMatch(new RegExp(`id="${id}"`))
    }
  })
  test('has plain text of what trusted writers wrote, with no mark of Markdown or of HTML', () => {
    const texts = [...files]
      .filter(([path]) => /^search\/index\/texts-/.test(path))
      .flatMap(([, bytes]) => JSON.parse(bytes.toString()) as Text[])
      .filter(({ line }) => !line.startsWith('Note'))
    for (const sign of ['**', '](', '<', 'undefined'])
      expect(JSON.stringify(texts)).not.toContain(sign)
  })
  test('brings nothing of Pagefind that is not used', () => {
    const brought = [...files.keys()].filter((path) => /^pagefind\/[^/]+$/.test(path))
    expect(brought.map((path) => path.replace(/^pagefind\/|en_\w+/g, '')).sort()).toEqual([
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind..pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
    ])
  })
})

describe('every page', () => {
  test('carries a strict Content-Security-Policy and noindex', () => {
    for (const [path, html] of htmlOf(files)) {
      const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? ''
      expect(policy, path).toContain("default-src 'none'")
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/)
      expect(html, path).toContain('<meta name="robots" content="noindex')
    }
  })
  test('names in its policy the scripts and styles that it has, and no others', () => {
    for (const [path, html] of htmlOf(files)) {
      const [policy = ''] = /http-equiv="content-security-policy" content="[^"]*"/.exec(html) ?? []
      const named = [...policy.matchAll(/'sha256-([^']+)'/g)].map(([, hash]) => hash)
      const inline = domino.createDocument(html).querySelectorAll('script, style')
      const texts = [...inline]
        .filter((element) => element.getAttribute('type') !== 'application/ld+json')
        .map((element) => element.textContent ?? '')
        .filter(Boolean)
      const needed = texts.map((text) => createHash('sha256').update(text).digest('base64'))
      expect(new Set(named), path).toEqual(new Set(needed))
    }
  })
  test('says that its notes are invented, where it shows any', () => {
    for (const path of [
      'index.html',
      'notes/index.html',
      'notes/n-test1/index.html',
      'themes/search/index.html',
      'sessions/1-begin/index.html',
    ])
      expect(page(path), path).toContain('Invented sample.')
  })
  test('loads nothing from elsewhere', () => {
    for (const [path, html] of htmlOf(files))
      for (const [tag] of html.matchAll(
        /<(?:script|link|img|iframe|source|video|audio|embed|object)\b[^>]*>/g,
      ))
        expect(tag, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })
  test('has small scripts in itself alone, but for those that are for doing something', () => {
    for (const [path, html] of htmlOf(files)) {
      const scripts = [...withoutData(html).matchAll(/<script\b([^>]*)>([^]*?)<\/script>/g)]
      const inline = scripts.filter(([, attributes]) => !attributes?.includes('src'))
      const bytes = inline.reduce((sum, [, , code]) => sum + defined(code).length, 0)
      expect(bytes, path).toBeLessThan(4500)
      const fetched = scripts.length - inline.length
      const does =
        /^(index|sessions\/[^/]+\/(?:[^/]+\/)?index|(search|schedule|study|offline)\/index)\.html/.test(
          path,
        ) && !/sessions\/print/.test(path)
      const hasTwo = ['index.html', 'study/index.html'].includes(path)
      expect(fetched, path).toBe(does ? (hasTwo ? 2 : 1) : 0)
    }
  })
  test('lets the keyboard scroll a table that may be wider than a phone', () => {
    expect(page('sessions/1-begin/checks/index.html')).toContain('<table tabindex="0">')
  })
  test('names the layers of its styles from the lowest to the highest', () => {
    const layers = 'reset,tokens,base,prose,compositions,components,utilities,print'
    for (const [path, html] of htmlOf(files)) {
      const css = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)]
        .map(([, text]) => text)
        .join('')
      const named = [...css.matchAll(/@layer ([^{;]+)[{;]/g)].flatMap(([, names = '']) =>
        names.split(/,\s*/),
      )
      expect([...new Set(named)].join(), path).toBe(layers)
    }
  })
  test('has each id once, one h1, and no skipped heading', () => {
    expect(pageFaults(htmlOf(files))).toEqual([])
    expect(
      pageFaults([
        ['a', '<h1 id="x"></h1><h3 id="x"></h3>'],
        ['b', '<h2></h2>'],
      ]),
    ).toHaveLength(4)
  })
  test('links only to what is there, under the base', () => {
    expect(brokenLinks(files, base)).toEqual([])
  })
})

test('the programme’s own numbers are used, not seven and 45', () => {
  expect(page('sessions/index.html')).toContain(
    '2 sessions of 30 to 50 minutes, one every 2 weeks.',
  )
  expect(page('sessions/1-begin/index.html')).toMatch(/50 min/)
})

test('a note page is at or under 14 KB compressed, HTML and CSS together', () => {
  const bytes = gzipSync(page('notes/n-test1/index.html')).length
  expect(page('notes/n-test1/index.html')).not.toContain('rel="stylesheet"')
  expect(bytes).toBeLessThanOrEqual(14 * 1024)
})
