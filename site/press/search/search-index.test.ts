import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { SearchEntry } from '../../src/search/entry.ts'
import { foldText } from '../../src/search/fold.ts'
import { answerQuestion } from './answer-question.ts'
import { SearchIndex } from './search-index.ts'
import { Slices } from './slices.ts'

let folder: string
let index: SearchIndex
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiyan-search-'))
  index = new SearchIndex(join(folder, 'search.db'))
})
afterEach(() => {
  index.close()
  rmSync(folder, { recursive: true })
})

const article = (id: string, title: string, lines: string[] = [], day = '2026-11-20'): SearchEntry => ({
  kind: 'articles',
  href: `/articles/2026/11/${id}/`,
  names: [title],
  lines,
  at: `${day}T02:00:00.000Z`,
  year: day.slice(0, 4),
  date: { iso: day, text: day },
  note: null,
})

function put(release: number, ...entries: [id: string, entry: SearchEntry | null][]): void {
  index.inTransaction(() => {
    for (const [id, entry] of entries) index.put({ collection: 'articles', id }, entry, release)
  })
}

async function found(typed: string, release = 1, filter = {}): Promise<string[]> {
  const asked = { index, slices: new Slices(index), release }
  const answer = await answerQuestion(asked, {
    typed,
    filter: { kind: null, year: null, ...filter },
    page: 1,
  })
  return answer.state === 'found' ? answer.results.map(({ href }) => href.split('/').at(-2) ?? '') : []
}

describe('words', () => {
  test('are found exactly: 德化 is not in 深化, nor across a mark or the end of a line', async () => {
    put(
      1,
      ['a', article('a', '深化改革')],
      ['b', article('b', '德，化', ['品德', '化工'])],
      ['c', article('c', '德化')],
    )
    expect(await found('德化')).toEqual(['c'])
  })

  test('of which there are several must all be there', async () => {
    put(1, ['a', article('a', '泉州', ['商会考察'])], ['b', article('b', '泉州')])
    expect(await found('泉州 商会')).toEqual(['a'])
  })

  test('of one character are looked for in titles alone', async () => {
    put(1, ['a', article('a', '侨乡')], ['b', article('b', '泉州', ['华侨'])])
    expect(await found('侨')).toEqual(['a'])
  })

  test('in traditional script find simplified, and the other way round only what is there', async () => {
    put(1, ['a', article('a', '厦门总商会')], ['b', article('b', '臺商區')])
    expect(await found('廈門總商會')).toEqual(['a'])
    expect(await found('臺商區')).toEqual(['b'])
    expect(await found('台商区')).toEqual([])
  })

  test('are found by pinyin in the reading of their place', async () => {
    put(1, ['a', article('a', '长春市商会')], ['b', article('b', '常春藤')], ['c', article('c', '行长会议')])
    expect((await found('changchun')).sort()).toEqual(['a', 'b'])
    expect(await found('长春')).toEqual(['a'])
    expect(await found('hangzhang')).toEqual(['c'])
    expect(await found('ccssh')).toEqual(['a'])
    expect(await found('chunshi')).toEqual(['a'])
  })
})

test('titles come before texts, then the newest first', async () => {
  put(
    1,
    ['a', article('a', '泉州', [], '2024-01-01')],
    ['b', article('b', '别的', ['泉州'], '2026-01-01')],
    ['c', article('c', '泉州', [], '2025-01-01')],
  )
  expect(await found('泉州')).toEqual(['c', 'a', 'b'])
  expect(await found('泉州', 1, { year: '2024' })).toEqual(['a'])
})

test('a release is searched as it was, while it is kept', async () => {
  put(1, ['a', article('a', '旧题')], ['b', article('b', '旧题')])
  put(2, ['a', article('a', '新题')], ['b', null], ['c', article('c', '新题')])
  expect((await found('旧题', 1)).sort()).toEqual(['a', 'b'])
  expect(await found('新题', 1)).toEqual([])
  expect(await found('旧题', 2)).toEqual([])
  expect((await found('新题', 2)).sort()).toEqual(['a', 'c'])
  index.prune(2)
  expect(await found('旧题', 1)).toEqual([])
  expect((await found('新题', 2)).sort()).toEqual(['a', 'c'])
})

test('what is written twice for one release is there once, as it was written last', async () => {
  put(3, ['a', article('a', '第一次')])
  put(3, ['a', article('a', '第二次')])
  expect(await found('第一次', 3)).toEqual([])
  expect(await found('第二次', 3)).toEqual(['a'])
})

test('many of one moment are all found', async () => {
  const all = Array.from({ length: 60 }, (_, n): [string, SearchEntry] => [`n${n}`, article(`n${n}`, '同时')])
  put(1, ...all)
  const asked = { index, slices: new Slices(index), release: 1 }
  const pages = await Promise.all(
    [1, 2, 3].map((page) =>
      answerQuestion(asked, { typed: '同时', filter: { kind: null, year: null }, page }),
    ),
  )
  const hrefs = pages.flatMap((answer) =>
    answer.state === 'found' ? answer.results.map(({ href }) => href) : [],
  )
  expect(new Set(hrefs).size).toBe(60)
})

const line = fc.string({
  unit: fc.constantFrom(...'泉州商会德化深A7“”，。 \n𠮷é'),
  minLength: 2,
  maxLength: 24,
})

test('every part of a title of two characters or more finds it', async () => {
  await fc.assert(
    fc.asyncProperty(line, fc.nat(), fc.nat(), async (title, a, b) => {
      put(1, ['x', article('x', title)])
      const characters = [...title]
      const from = a % (characters.length - 1)
      const part = characters.slice(from, from + 2 + (b % (characters.length - from - 1))).join('')
      // Blanks part it, so that only what is left of it is asked.
      if (foldText(part).trim() === '' || foldText(part).trim().split(/ +/).length > 6) return
      expect(await found(part), JSON.stringify([title, part])).toEqual(['x'])
    }),
    { numRuns: 300 },
  )
})

test('nothing is found that does not hold the words', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 4 }), line, async (lines, question) => {
      put(1, ['x', article('x', lines[0] ?? '', lines.slice(1))])
      const terms = foldText(question).split(' ').filter(Boolean).slice(0, 6)
      const held = terms.every((term) => lines.some((each) => foldText(each).includes(term)))
      if ((await found(question)).length > 0) expect(held, JSON.stringify([lines, question])).toBe(true)
    }),
    { numRuns: 300 },
  )
})
