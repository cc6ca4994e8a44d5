/** Whole searches, over documents that are made up here. */
import { describe, expect, test } from 'vitest'
import { englishWords } from '../../../../src/features/search/english.ts'
import { writeIndex } from '../../../../src/features/search/index-files.ts'
import { toPhrase, toRecord } from '../../../../src/features/search/phrases.ts'
import { SearchIndex } from '../../../../src/features/search/search-index.ts'
import { count, search } from '../../../../src/features/search/search.ts'
import { parseState } from '../../../../src/features/search/state.ts'
import type { SearchDocument } from '../../../../src/kinds.ts'

const document = (
  title: string,
  text: string,
  fields: Partial<SearchDocument> = {},
): SearchDocument => ({
  kind: 'guide',
  href: `/${title}/`,
  title,
  summary: '',
  aliases: [],
  sections: [{ id: '', heading: '', text }],
  ...fields,
})

const note = (title: string, text: string, fields: Partial<SearchDocument> = {}) =>
  document(title, text, {
    kind: 'note',
    session: { number: 1, title: 'Begin' },
    cohort: { id: 'first', title: 'First cohort' },
    themes: [{ id: 'search', title: 'Finding things' }],
    month: '2026-10',
    ...fields,
  })

/** An index over documents, whose files are read as a browser would get them. */
function indexOf(...documents: SearchDocument[]) {
  const files = new Map(
    [...writeIndex(documents, englishWords)].map(([name, content]) => [
      name,
      JSON.stringify(content),
    ]),
  )
  const requested: string[] = []
  const read = (name: string): Promise<unknown> => {
    requested.push(name)
    const file = files.get(name)
    return Promise.resolve(file && JSON.parse(file))
  }
  /** As Pagefind does it: words side by side. */
  const findPhrase = (phrase: string) =>
    Promise.resolve(
      new Set(
        documents.flatMap((document, number) =>
          ` ${toRecord(document)} `.includes(` ${toPhrase(phrase)} `) ? number : [],
        ),
      ),
    )
  const index = new SearchIndex(read)
  const ask = (query: string, filters: Record<string, string> = {}) =>
    search(index, findPhrase, { ...parseState(''), query, filters }, 0, 20)
  const titles = async (query: string, filters?: Record<string, string>) =>
    (await ask(query, filters)).results.map(({ title }) => title)
  return { index, findPhrase, ask, titles, requested, files }
}

describe('words with signs', () => {
  const { titles } = indexOf(
    document('C sharp', 'We tried C# for a day.'),
    document('C plus plus', 'We tried C++ for a day.'),
    document('Dots', 'It runs on .NET and on Node.js.'),
    document('Research', 'R&D paid for it.'),
    document('Letters', 'An R and a D.'),
    document('Times', 'It is 3.5 times faster.'),
    document('Threes', 'There are 3 or 5 of them.'),
    document('Version', 'Take 1.2.3 and not 1.2.4.'),
    document('Size', 'The file has 10MB.'),
    document('File', 'It was called report_final_v2 by then.'),
    document('Attached', 'See summary_last_v3.docx in the mail.'),
    document('Board', 'A Q & A with the board, and one by AT&T.'),
    document('Release', 'It came with v2.0.1 today.'),
    document('Hours', 'Open 24/7 and at 10:30, over TCP/IP.'),
    document('Money', 'It costs £1,200 or 45% of it.'),
    document('Address', 'Write to team@example.org.'),
    document('F sharp', 'We tried F# too.'),
    document('Objective', 'We tried Objective-C, and Wi-Fi.'),
    document('Apostrophe', 'They don’t say O’Brien.'),
    document('Air', 'CO₂ in 25 m², 3½ times.'),
  )
  test.each([
    ['C++', ['C plus plus']],
    ['c#', ['C sharp']],
    ['.NET', ['Dots']],
    ['net', ['Dots']],
    ['node.js', ['Dots']],
    ['R&D', ['Research']],
    ['3.5', ['Times']],
    ['1.2.3', ['Version']],
    ['10MB', ['Size']],
    ['10 MB', ['Size']],
    ['report_final_v2', ['File']],
    ['final report', ['File']],
    ['summary_last_v3', ['Attached']],
    ['R & D', ['Research']],
    ['q&a', ['Board']],
    ['Q & A', ['Board']],
    ['AT&T', ['Board']],
    ['2.0.1', ['Release']],
    ['v2.0.1', ['Release']],
    ['v1.2.3', ['Version']],
    ['24/7', ['Hours']],
    ['10:30', ['Hours']],
    ['TCP/IP', ['Hours']],
    ['tcp ip', ['Hours']],
    ['1200', ['Money']],
    ['£1,200', ['Money']],
    ['45%', ['Money']],
    ['team@example.org', ['Address']],
    ['F#', ['F sharp']],
    ['wifi', ['Objective']],
    ['dont', ['Apostrophe']],
    ['obrien', ['Apostrophe']],
    ['O`Brien', ['Apostrophe']],
    ['CO2', ['Air']],
    ['m2', ['Air']],
    ['1/2', ['Air']],
    ['C++ C#', ['C plus plus', 'C sharp']],
    ['4.5', []],
    ['1.2.5', []],
    ['D&R', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })
  test.each([
    ['"R&D"', ['Research']],
    ['"3.5 times"', ['Times']],
    ['"report_final_v2"', ['File']],
    ['"times faster"', ['Times']],
    ['"faster times"', []],
    ['"C++ for a day"', ['C plus plus']],
    ['"C# for a day"', ['C sharp']],
    ['"c for a day"', []],
    ['"R & D paid"', ['Research']],
    ['"Q&A with the board"', ['Board']],
    ['"report final v2"', ['File']],
    ['"summary_last_v3"', ['Attached']],
    ['"on Node.js"', ['Dots']],
    ['".NET and"', ['Dots']],
    ['"has 10MB"', ['Size']],
    ['"take 1.2.3"', ['Version']],
    ['"take 1.2"', []],
    ['"24/7 and"', ['Hours']],
    ['"45% of it"', ['Money']],
    ['"don\'t say"', ['Apostrophe']],
    ['“3.5 times”', ['Times']],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })
})

describe('a phrase', () => {
  const { titles, ask } = indexOf(
    document('Agency', 'Ogilvy & Mather did it before.'),
    document('Art', 'This is the state of the art.'),
    document('Other', 'The art of the state. Mather met Ogilvy.'),
    document('Ends', 'The word at the end is golf', { summary: 'swing' }),
    document('Brothers', 'Johnson and Johnson did it after.'),
    document('Question', 'To be or not to be, that is it.'),
    document('Sections', '', {
      sections: [
        { id: 'a', heading: 'Who we are', text: 'We meet on the\nsecond floor' },
        { id: 'b', heading: 'Then', text: 'of the house.' },
      ],
    }),
  )
  test.each([
    ['"Ogilvy & Mather"', ['Agency']],
    ['"state of the art"', ['Art']],
    ['"state-of-the-art"', ['Art']],
    ['"golf swing"', []],
    ['"ogilvy and mather"', ['Agency']],
    ['"Mather & Ogilvy"', []],
    ['"Johnson & Johnson"', ['Brothers']],
    ['"to be or not to be"', ['Question']],
    ['"of the state"', ['Other']],
    ['"that is it"', ['Question']],
    ['"the art"', ['Art', 'Other']],
    ['"and johnson"', ['Brothers']],
    ['"who we are"', ['Sections']],
    ['"second floor"', ['Sections']],
    ['"the second"', []],
    ['"floor then"', []],
    ['“state of the art”', ['Art']],
    ['"State  of THE art."', ['Art']],
    ['"state of the art" "ogilvy"', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })
  test('with a minus leaves out the documents that have it', async () => {
    expect(await titles('art -"state of the art"')).toEqual(['Other'])
    expect(await titles('art -ogilvy')).toEqual(['Art'])
  })
  test('that no document has all words of need not be looked for', async () => {
    expect((await ask('"nowhere tractors"')).total).toBe(0)
  })
})

describe('letters', () => {
  const { titles } = indexOf(
    document('Street', 'We met in the Straße at the corner.'),
    document('Town', 'We went to Łódź by train.'),
    document('Ligature', 'An e\uFB03cient o\uFB03ce.'),
    document('Wide', 'ＡＢＣ stands for it.'),
    document('Rocket', 'It went 🚀 from there.'),
    document('North', 'Ærø, Malmö, Århus and Þórshöfn.'),
    document('Heart', 'Œuvre and cœur.'),
    document('East', 'İstanbul, ışık, Nguyễn Đình.'),
    document('South', 'ΣΊΣΥΦΟΣ and Ёлка.'),
    document('Old', 'Wiſſenſchaft in chapter Ⅳ.'),
    document('Composed', 'cafe\u0301 and auto\u00admobile and zero\u200bwidth'),
    document('Island', 'Hawaiʻi is far.'),
    document('Hands', 'Good 👍🏽 from 🇬🇧 with ❤️ by 👩‍💻.'),
    document('Bold', '𝐁𝐨𝐥𝐝 letters, a trademark™.'),
  )
  test.each([
    ['strasse', ['Street']],
    ['STRASSE', ['Street']],
    ['lodz', ['Town']],
    ['Łódź', ['Town']],
    ['office', ['Ligature']],
    ['abc', ['Wide']],
    ['🚀', ['Rocket']],
    ['Strasse', ['Street']],
    ['efficient', ['Ligature']],
    ['malmo', ['North']],
    ['Malmö', ['North']],
    ['arhus', ['North']],
    ['aero', ['North']],
    ['thorshofn', ['North']],
    ['oeuvre', ['Heart']],
    ['coeur', ['Heart']],
    ['istanbul', ['East']],
    ['isik', ['East']],
    ['nguyen dinh', ['East']],
    ['σισυφος', ['South']],
    ['елка', ['South']],
    ['wissenschaft', ['Old']],
    ['chapter iv', ['Old']],
    ['ｃａｆｅ', ['Composed']],
    ['automobile', ['Composed']],
    ['zerowidth', ['Composed']],
    ['hawaii', ['Island']],
    ['bold', ['Bold']],
    ['trademark', ['Bold']],
    ['👍', ['Hands']],
    ['👍🏿', ['Hands']],
    ['🇬🇧', ['Hands']],
    ['❤', ['Hands']],
    ['👩‍💻', ['Hands']],
    ['🚀 there', ['Rocket']],
    ['🛸', []],
    ['🇫🇷', []],
    ['???', []],
    ['!', []],
    ['…', []],
    ['"???"', []],
    ['& # + @ / ()', []],
    ['-', []],
    ['。', []],
  ])('%s', async (query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })
})

describe('spelling', () => {
  const { ask, titles } = indexOf(
    document('Publishing notes', 'Consent first.', { aliases: ['confidentiality'] }),
    document('Straight', 'A direct answer, directly given.'),
    document('House rule', 'The Chatham House Rule holds.'),
    document('Marks', 'Two words in quotation marks.'),
    document('First meeting', 'Hello.', { kind: 'session', aliases: ['first session'] }),
    document('Elsewhere', 'The first time, a session was short. The first session of many.'),
  )
  test('knows the words of other names', async () => {
    const { corrected, results } = await ask('confidentality')
    expect(corrected).toEqual([{ from: 'confidentality', to: 'confidentiality' }])
    expect(results[0]).toMatchObject({ title: 'Publishing notes', alias: 'confidentiality' })
  })
  test('names are looked up after it', async () => {
    expect(await titles('frist session')).toEqual(await titles('first session'))
    expect((await titles('frist session'))[0]).toBe('First meeting')
  })
  test('never changes a word that English has', async () => {
    expect(await ask('director')).toMatchObject({ total: 0, corrected: [], dropped: ['director'] })
  })
  test('a short word does not match by its beginning', async () => {
    expect(await titles('chat')).toEqual([])
    expect(await titles('quotat')).toEqual(['Marks'])
  })
  test('takes words apart that were written as one', async () => {
    expect(await titles('quotationmarks')).toEqual(['Marks'])
  })
  test('does nothing where words are wanted as typed', async () => {
    const { index, findPhrase } = indexOf(document('Marks', 'quotation'))
    const state = { ...parseState('?q=quotaton'), verbatim: true }
    const answer = await search(index, findPhrase, state, 0, 10)
    expect(answer).toMatchObject({ total: 0, corrected: [], dropped: ['quotaton'] })
  })
})

describe('what readers type, whatever else there is', () => {
  const { ask, titles } = indexOf(
    document('Publishing notes', 'Consent first.', {
      aliases: ['confidentiality', 'data protection', 'anonymous'],
    }),
    document('Chatham House Rule', 'What is said may be used.', {
      kind: 'term',
      aliases: ['Chatham House'],
    }),
    document('Chats', 'People chat at work.'),
    document('First meeting', 'Hello.', {
      kind: 'session',
      aliases: ['first session', 'session 1'],
    }),
    document('People', 'Goodbye.', { kind: 'session', aliases: ['last session', 'session 7'] }),
    document('Straight', 'A direct answer, directly given, by a categorical captain.'),
    document('Interruptions', 'An international interview in the interim.'),
    document('Length', 'How long should each session last? Fifty minutes.'),
    ...Array.from({ length: 100 }, (_, n) =>
      document(`Page ${n}`, n % 3 === 0 ? 'We had two of them at work.' : 'Each session is long.'),
    ),
  )
  test.each([
    ['confidentality', 'confidentiality', 'Publishing notes'],
    ['confidentialty', 'confidentiality', 'Publishing notes'],
    ['protecton', 'protection', 'Publishing notes'],
    ['data protecion', 'protection', 'Publishing notes'],
    ['anonimous', 'anonymous', 'Publishing notes'],
    ['anonymus notes', 'anonymous', 'Publishing notes'],
    ['chatam house', 'chatham', 'Chatham House Rule'],
    ['chathma', 'chatham', 'Chatham House Rule'],
    ['frist session', 'first', 'First meeting'],
    ['fisrt session', 'first', 'First meeting'],
    ['first sesion', 'session', 'First meeting'],
    ['last sessoin', 'session', 'People'],
    ['lasst session', 'last', 'People'],
    ['sesion 7', 'session', 'People'],
    ['Sesssion 1', 'session', 'First meeting'],
  ])('%s is put right to %s, and found as if it had been typed so', async (query, to, title) => {
    const { corrected, results } = await ask(query)
    expect(corrected.map((one) => one.to)).toEqual([to])
    expect(results[0]?.title).toBe(title)
    const [from = ''] = corrected.map(({ from }) => from)
    const right = query.toLowerCase().replace(from, to)
    expect(results.map(({ title }) => title)).toEqual(await titles(right))
  })
  test.each([
    ['director'],
    ['directors'],
    ['cat'],
    ['category'],
    ['cap'],
    ['inter'],
    ['interval'],
    ['chap'],
    ['dire'],
    ['peace'],
    ['worm'],
    ['house-boat'],
  ])('%s is a word of its own, or too short to begin another', async (query) => {
    const { corrected, results } = await ask(query)
    expect(corrected).toEqual([])
    expect(results.map(({ title }) => title)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Straight|Interruptions|People|Publishing/)]),
    )
  })
  test.each(['work chat', 'chat at work', 'a chat', 'chats', 'people chat'])(
    '%s is not about Chatham House',
    async (query) => {
      const found = await titles(query)
      expect(found[0]).toBe('Chats')
      expect(found).not.toContain('Chatham House Rule')
    },
  )
  test.each([
    ['how long should each session last', 'Length'],
    ['session length, how long does each last', 'Length'],
    ['the last session', 'People'],
    ['what comes in our last session', 'People'],
    ['Last Session?', 'People'],
    ['first session', 'First meeting'],
    ['our very first session', 'First meeting'],
    ['session 1', 'First meeting'],
    ['agenda of session 7', 'People'],
    ['house rule of Chatham', 'Chatham House Rule'],
  ])('%s is answered by %s', async (query, title) => {
    expect((await titles(query))[0]).toBe(title)
  })
  test.each([
    'two factor authentification',
    'two xyzzy qwzzk',
    'quantum two blockchain',
    'work zebra giraffe',
    'two step verification codes',
    'long xylophone zither',
    'kubernetes two cluster',
    'each tractor harvester',
    'had mortgage rates',
    'photosynthesis of two chloroplasts',
  ])('nothing is no worse than all that has one common word of %s', async (query) => {
    const { total, isWeak, dropped } = await ask(query)
    expect(dropped.length).toBeGreaterThan(1)
    expect(total === 0 || isWeak).toBe(true)
    expect(total).toBeLessThan(34)
  })
})

describe('one word or two', () => {
  const { ask, titles } = indexOf(
    document('Backup', 'Make a backup of your tweets.'),
    document('Github', 'A file on Github.'),
    document('Login', 'The login page of the intranet.'),
    document('Spaced', 'Call back the number that you know.'),
    document('Hyphen', 'The call-back rule.'),
    document('Half', 'They call it a rule.'),
    document('Mail', 'An email about tweets.'),
    ...Array.from({ length: 20 }, (_, n) =>
      document(`Other ${n}`, 'The log was on the back page.'),
    ),
  )
  test.each([
    ['back up tweets', 'Backup'],
    ['git hub', 'Github'],
    ['log in', 'Login'],
    ['e-mail', 'Mail'],
    ['callback', 'Hyphen'],
  ])('%s', async (query, expected) => {
    expect((await titles(query))[0]).toBe(expected)
  })
  test.each(['call-back', 'call back'])(
    '%s is in what has all of it, and less in what has half',
    async (query) => {
      const found = await titles(query)
      expect(found.slice(0, 2).sort()).toEqual(['Hyphen', 'Spaced'])
      expect(found).toContain('Half')
    },
  )
  test('neither half is called missing, or put right', async () => {
    expect(await ask('git hub')).toMatchObject({ dropped: [], corrected: [] })
  })
})

test('a page is not worse for having more names', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `name${n} of it`)
  const { titles } = indexOf(
    document('Few', 'Something.', { aliases: ['buzzing'] }),
    document('Many', 'Something.', { aliases: [...names, 'buzzing'] }),
  )
  // Of equals the later one comes first.
  expect(await titles('buzzing')).toEqual(['Many', 'Few'])
})

test('a long text that is pasted in is answered by what it says most often', async () => {
  const { titles } = indexOf(
    document('Captions', 'About captions.'),
    document('Dates', 'About dates.'),
    document('Rooms', 'About rooms.'),
  )
  const said = 'dates rooms captions and more captions, captions again, and rooms once more'
  expect(await titles(said)).toEqual(['Captions', 'Rooms', 'Dates'])
})

test('what was dropped counts against what is left', async () => {
  const { ask } = indexOf(
    ...Array.from({ length: 30 }, (_, n) => document(`Page ${n}`, 'We had two of them.')),
    document('Other', 'Nothing.'),
  )
  expect(await ask('two factor authentification')).toMatchObject({ total: 0 })
  expect((await ask('two')).total).toBe(30)
})

test('a weak answer is called so', async () => {
  const { ask } = indexOf(
    ...Array.from({ length: 9 }, (_, n) => document(`Page ${n}`, `We met person ${n}.`)),
    document('Salary', 'What people earn.'),
  )
  expect((await ask('salary negotiation tactics abroad')).isWeak).toBe(true)
  expect((await ask('what people earn')).isWeak).toBe(false)
})

test('a note is found by its session, month, season, theme, cohort and tools', async () => {
  const { titles } = indexOf(
    note('Autumn', 'We tried it.', { tools: [{ id: 'tablet', title: 'Tablet' }] }),
    note('Spring', 'We tried it.', {
      month: '2026-04',
      session: { number: 5, title: 'See, show, doubt' },
      themes: [{ id: 'video', title: 'Moving pictures' }],
      cohort: { id: 'second', title: 'Department heads' },
    }),
  )
  for (const query of [
    'notes from session 1 last autumn',
    'notes of session 1',
    'session 1 October',
    'october 2026',
    'Oct 2026',
    'autumn 2026',
    'finding things',
    'first cohort',
    'begin',
    'fall',
    'tablet',
    'what did the first cohort try in autumn',
    'tablet notes of the autumn',
  ])
    expect((await titles(query))[0], query).toBe('Autumn')
  for (const query of [
    'session 5',
    'April',
    'April 2026',
    'Apr 2026',
    'moving pictures',
    'department heads',
    'spring notes',
    'notes from session 5 last spring',
    'what department heads tried in April',
    'see, show, doubt',
  ])
    expect((await titles(query))[0], query).toBe('Spring')
})

describe('filters', () => {
  const { index, findPhrase, ask, titles } = indexOf(
    note('Old', 'captions here', { month: '2026-01' }),
    note('New', 'captions there', { month: '2026-09', cohort: { id: 'second', title: 'Second' } }),
    document('Guide', 'captions in a guide', { readers: ['mentor'] }),
  )
  test('are by ids, and go together', async () => {
    expect(await titles('captions', { kind: 'guide' })).toEqual(['Guide'])
    expect(await titles('captions', { kind: 'note', cohort: 'second' })).toEqual(['New'])
    expect(await titles('captions', { reader: 'executive' })).toEqual(['New', 'Old'])
    expect(await titles('', { kind: 'note' })).toEqual(['New', 'Old'])
  })
  test('a count is what its value would leave', async () => {
    const values = {
      kind: ['note', 'guide', 'case'],
      reader: [],
      session: [],
      theme: [],
      cohort: ['first', 'second'],
    }
    const state = { ...parseState('?q=captions'), filters: { cohort: 'first' } }
    const counts = await count(index, findPhrase, state, values)
    expect(counts.kind).toEqual({ note: 1, guide: 0, case: 0 })
    expect(counts.cohort).toEqual({ first: 1, second: 1 })
    for (const [value, expected] of Object.entries(counts.kind)) {
      const { total } = await ask('captions', { cohort: 'first', kind: value })
      expect(total, value).toBe(expected)
    }
  })
  test('newest first is by month, and what has none comes last', async () => {
    const state = { ...parseState('?q=captions&sort=newest') }
    const { results } = await search(index, findPhrase, state, 0, 10)
    expect(results.map(({ title }) => title)).toEqual(['New', 'Old', 'Guide'])
  })
})

describe('the index', () => {
  test('asks for a few files only, whatever there is', async () => {
    const many = Array.from({ length: 400 }, (_, n) =>
      note(`Note ${n}`, `${'common words of all kinds '.repeat(8)} special${n} thing${n}`),
    )
    const { ask, requested } = indexOf(...many)
    await ask('special77')
    expect(requested).toHaveLength(3)
    expect(requested[0]).toBe('start')
  })
  test('has nothing of single notes in the file that every search reads', () => {
    const sizeWith = (count: number) => {
      const notes = Array.from({ length: count }, (_, n) => note(`Note ${n}`, `words of ${n}`))
      return indexOf(...notes, document('Guide', 'A guide.')).files.get('start')?.length ?? 0
    }
    expect(sizeWith(1000) - sizeWith(100)).toBeLessThan(1000)
  })
  test('says another version where a document is another', () => {
    const version = (text: string) =>
      (JSON.parse(indexOf(document('A', text)).files.get('start') ?? '') as { version: string })
        .version
    expect(version('one')).toBe(version('one'))
    expect(version('one')).not.toBe(version('two'))
  })
  test('goes on without a word that is out of reach, but not without all', async () => {
    const { files, findPhrase } = indexOf(
      ...Array.from({ length: 300 }, (_, n) =>
        document(`Page ${n}`, `alpha${n} ${'x'.repeat(60)}`),
      ),
      document('Last', 'zebra alpha1'),
    )
    const start = JSON.parse(files.get('start') ?? '') as { keys: string[] }
    const broken = `postings-${start.keys.length - 1}`
    const index = new SearchIndex((name) =>
      name === broken
        ? Promise.reject(new Error('out of reach'))
        : Promise.resolve(JSON.parse(files.get(name) ?? 'null') ?? undefined),
    )
    const ask = (query: string) => search(index, findPhrase, { ...parseState(''), query }, 0, 10)
    const answer = await ask('zebra alpha1')
    expect(answer).toMatchObject({ lost: ['zebra'], dropped: [] })
    expect(answer.total).toBeGreaterThan(0)
    await expect(ask('zebra')).rejects.toThrow('out of reach')
  })
})

test('a run sheet is found by the words of its agenda, without a filter', async () => {
  const { titles } = indexOf(
    document('Run sheet: Begin', 'Demo: the mentor follows one answer across four departments.', {
      kind: 'run-sheet',
    }),
    document('Other', 'A departmental matter.'),
  )
  expect((await titles('follow an answer across departments'))[0]).toBe('Run sheet: Begin')
})
