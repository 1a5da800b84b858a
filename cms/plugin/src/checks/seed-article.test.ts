import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkAll } from './all-checks.ts'
import type { Checked, Line } from './checked.ts'
import { article, award, chambers, told } from './testing.ts'

const truth = readFileSync(
  new URL('../../../../tests/fixtures/manuscripts/quanzhou-2024.truth.md', import.meta.url),
  'utf8',
)
const [kicker = '', headline = '', caption1 = '', caption2 = '', , ...body] =
  /```text\n(.*?)\n```/su.exec(truth)?.[1]?.split('\n') ?? []
const names =
  '郑州泉州商会、西安市泉州商会、四川省闽南商业联合会、泉州市宁德商会、泉州江西商会、长春市南安商会、海口福建晋江商会、上海石狮商会、长三角惠安·泉港·台商区商会、昆明市福建安溪商会'
const laureates = chambers(...names.split('、'))
const others = chambers(
  '福州市泉州商会',
  '上海泉州商会',
  '上海晋江商会',
  '深圳市南安企业商会',
  '泉州市漳浦商会',
)

function seeded(more: Partial<Checked> = {}): Checked {
  const lines = body.map((text): Line =>
    text.startsWith('## ')
      ? { part: 'body', kind: 'subhead', text: text.slice(3) }
      : { part: 'body', kind: 'paragraph', text },
  )
  const titled = article([], { kicker, headline: headline.replace(' ', '\n') })
  return {
    ...titled,
    lines: [...titled.lines, ...lines],
    linked: laureates,
    known: [...laureates, ...others],
    award: award(
      laureates.map(({ name }) => name),
      { organisers: 0 },
    ),
    ...more,
  }
}

test('the article of 2024 is told what its truth table warns of, and nothing else', () => {
  const findings = checkAll(seeded())
  expect(told(findings)).toEqual([
    'laureate-without-passage: 长春市南安商会 长三角惠安·泉港·台商区商会 昆明市福建安溪商会',
    'half-width: 96',
    'stray-latin: 市场环境 with 政策变化',
    'stray-space: 2024 年度',
    'missing-aspect: 经济建设',
    'organisers-unknown: 7',
  ])
  expect(findings.filter(({ severity }) => severity !== 'hint').map(({ check }) => check)).toEqual([
    'stray-latin',
  ])
})

test('with its captions it has all 101 half-width marks, and two pictures are wanted', () => {
  const captions = [caption1, caption2]
  const found = told(
    checkAll(seeded({ photosWanted: captions.map((caption) => ({ caption, photo: null })) })),
  )
  expect(found.filter((each) => each.startsWith('photo-wanted'))).toHaveLength(2)
  const all = article([...captions, ...body])
  expect(told(checkAll(all)).find((each) => each.startsWith('half-width'))).toBe('half-width: 101')
})

test('as it was scraped, its four cut paragraphs are found and no other', () => {
  const blocks = readFileSync(
    new URL('../../../../tests/fixtures/manuscripts/quanzhou-2024.txt', import.meta.url),
    'utf8',
  )
  const scraped = article(blocks.split('\n').filter((line) => line.trim() !== ''))
  expect(told(checkAll(scraped)).filter((each) => each.startsWith('cut'))).toEqual([
    'cut-paragraph: 方面,热心慈善公益,',
    'cut-paragraph: 不遗余力。面对复杂的',
    'cut-paragraph: 流座谈会、创业者论坛',
    'cut-paragraph: 立顾问专家库和寻医助',
  ])
})

test('not linked, each of the ten is offered once and no look-alike is', () => {
  const found = told(checkAll(seeded({ linked: [] })))
  expect(new Set(found.filter((each) => each.startsWith('unlinked')))).toEqual(
    new Set(laureates.map(({ name }) => `unlinked-chamber: ${name}`)),
  )
  expect(found.filter((each) => /near-name|look-alike|link:/.test(each))).toEqual([])
})
